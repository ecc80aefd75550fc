"""Measures of workforce and caseload."""
