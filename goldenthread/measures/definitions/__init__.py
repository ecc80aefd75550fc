"""The measures, a file each in a folder for each area: the file's path is the measure's id."""
