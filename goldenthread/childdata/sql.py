"""The database in memory that everything here is asked of, and names and texts written into its SQL."""

import duckdb


def database(**settings: str) -> duckdb.DuckDBPyConnection:
    """A database of its own. It draws no bar of its own onto the answer when a query takes long."""
    connection = duckdb.connect(config={**settings})
    connection.execute("SET enable_progress_bar = false")
    return connection


def quoted(name: str) -> str:
    """A name of a table or column."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text, or a path."""
    return "'" + text.replace("'", "''") + "'"
