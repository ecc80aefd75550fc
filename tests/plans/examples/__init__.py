"""Invented plans in many layouts and formats, one a file, each with what must be read from it."""
