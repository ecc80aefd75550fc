"""Documents as they were sent in: each kept once by its content, whatever is read from it."""
