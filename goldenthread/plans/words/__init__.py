"""What the words of a plan mean: dates, owners, citations, points, colours."""
