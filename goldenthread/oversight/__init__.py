"""What needs attention now: alerts on single cases, told from child-level data on a day."""
