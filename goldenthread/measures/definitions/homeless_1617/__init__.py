"""Measures of young people who are homeless at 16 or 17."""
