"""Improvement plans: read one from a file, write one in any layout."""
