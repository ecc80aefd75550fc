"""Inspection reports: judgements, recommendations and dates, read from the PDF as published."""
