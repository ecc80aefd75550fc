"""Improvement plans in the site: documents sent in, their readings, and the plans stored from them."""
