"""Measures of assessments."""
