"""What is printed in the lists for a code, one TOML file for each set of values."""
