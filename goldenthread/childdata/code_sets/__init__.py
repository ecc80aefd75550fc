"""The codes that a column may hold, one TOML file for each set."""
