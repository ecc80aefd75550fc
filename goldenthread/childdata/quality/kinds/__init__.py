"""Kinds of rules that are asked of every table that they fit, one file each."""
