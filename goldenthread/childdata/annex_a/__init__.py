"""Annex A, the lists of children that inspectors ask for: its sheets told apart, its wording understood."""
