"""The store of child-level data: one folder of snapshots that are never changed."""
