"""Measures of children in care."""
