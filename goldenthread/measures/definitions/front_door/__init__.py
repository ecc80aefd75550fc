"""Measures of the front door."""
