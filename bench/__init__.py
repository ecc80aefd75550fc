"""What is measured, a file each: python -m bench runs all of it."""
