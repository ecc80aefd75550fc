"""What numbers mean: measures worked out from child-level data, and whether a change in one is real."""
