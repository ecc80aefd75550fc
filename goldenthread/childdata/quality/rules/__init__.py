"""Rules on what cannot be, one file each."""
