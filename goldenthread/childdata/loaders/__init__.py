"""What child-level data can come from, one loader each."""
