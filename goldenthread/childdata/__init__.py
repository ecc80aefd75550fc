"""Child-level data: the tables of the Standard Safeguarding Dataset, loaders into them, dated snapshots."""
