"""What PDF pages hold: words, lines, tables and tags, and how they are put together."""
