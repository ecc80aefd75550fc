"""The alerts, a file each: the file's name is the alert's id."""
