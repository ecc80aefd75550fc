"""Files in and out: what a document says, in order, with where each part stood."""
