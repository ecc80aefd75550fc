"""Measures of children in need."""
