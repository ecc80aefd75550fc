"""Measures of quality assurance."""
