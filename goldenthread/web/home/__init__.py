"""The first page after signing in: a person's own work."""
