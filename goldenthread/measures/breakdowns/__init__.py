"""What a measure can be broken down by, a file each: the file's name is the breakdown's id."""
