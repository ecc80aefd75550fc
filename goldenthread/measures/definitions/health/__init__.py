"""Measures of the health of children in care."""
