"""Measures of plans that give children a home for good."""
