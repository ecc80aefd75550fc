"""Data quality: what is wrong in the tables, whose it is to put right, and what would be right."""
