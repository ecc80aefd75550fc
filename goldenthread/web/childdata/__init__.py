"""Child-level data in the site: loading extracts, what came of each load, what is known."""
