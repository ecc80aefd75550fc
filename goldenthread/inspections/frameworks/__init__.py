"""Inspection frameworks, a TOML file each: how a report is told, what it judges and asks for."""
