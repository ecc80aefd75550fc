"""A made-up authority: children whose lives hang together, in the forms that real ones come in."""
