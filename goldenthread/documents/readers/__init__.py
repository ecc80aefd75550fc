"""One file for each format that can be read; each holds a READER."""
