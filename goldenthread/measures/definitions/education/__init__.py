"""Measures of the education of children in care."""
