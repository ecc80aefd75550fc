"""Measures of adoption and of support for families who care for good."""
