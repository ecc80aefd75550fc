"""Names and texts written into SQL."""


def quoted(name: str) -> str:
    """A name of a table or column."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text, or a path."""
    return "'" + text.replace("'", "''") + "'"
