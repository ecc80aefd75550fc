"""One file for each known layout of an improvement plan; each holds a LAYOUT."""
