"""The children in need census: what it is made of, and how its XML is read."""
