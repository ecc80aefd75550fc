"""Measures of how good the records are."""
