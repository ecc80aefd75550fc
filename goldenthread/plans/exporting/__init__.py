"""A plan put into the form of a document, piece by piece."""
