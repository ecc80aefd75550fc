"""The eleven lists: their headings as they are printed, one TOML file each."""
