"""Measures of young people who have left care."""
