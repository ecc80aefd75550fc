"""Measures of how foster carers are found and approved."""
