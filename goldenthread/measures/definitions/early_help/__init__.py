"""Measures of early help."""
