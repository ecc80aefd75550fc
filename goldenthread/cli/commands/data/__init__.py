"""Child-level data: made up, loaded, known on a day."""
