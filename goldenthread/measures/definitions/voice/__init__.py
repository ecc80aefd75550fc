"""Measures of how children and families are heard."""
