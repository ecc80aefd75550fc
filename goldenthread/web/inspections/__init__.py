"""Inspection reports brought in, and whatever else asks something of the authority."""
