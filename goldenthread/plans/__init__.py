"""Improvement plans: read from any layout, held as values, written in any layout."""
