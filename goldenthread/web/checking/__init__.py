"""Checking what was read beside its source, until a person says that it is true and stores it."""
