"""Finding things in a plan: words folded alike, what was asked for, and which parts fit."""
