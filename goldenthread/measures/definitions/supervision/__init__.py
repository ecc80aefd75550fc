"""Measures of supervision and management oversight."""
