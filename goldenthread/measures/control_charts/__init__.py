"""Control charts: whether a number has really changed, as the NHS's Making Data Count tells it."""
