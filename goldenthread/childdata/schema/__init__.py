"""The tables that child-level data is kept in, one file each: `ssd_` verbatim, `ext_` beside them."""
