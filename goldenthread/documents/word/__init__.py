"""Word files taken apart and put together, for their reader and writer."""
