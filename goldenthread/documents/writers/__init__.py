"""One file for each format that can be written; each holds a WRITER."""
