"""Measures of child protection."""
