"""A Standard Safeguarding Dataset in PostgreSQL, copied table by table into files that a load reads."""

import re
from pathlib import Path
from typing import Any

from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import all_tables

_ADDRESS = re.compile(r"postgres(?:ql)?://", re.I)
_SECONDS_TO_CONNECT = 10


class NotReached(Exception):
    """The database cannot be read. Its text says why and what to do, and holds no password."""


def is_address(text: str) -> bool:
    """Whether a text is the address of a PostgreSQL database."""
    return _ADDRESS.match(text) is not None


def copy_extract(address: str, folder: Path) -> list[Path]:
    """A CSV file for each table of the standard, or of ours, that the database has.

    One transaction that only reads, so that all tables are of one moment. Raises NotReached.
    """
    try:
        import psycopg
    except ImportError:
        raise NotReached(
            "Reading PostgreSQL takes the extra “postgres”: install goldenthread[postgres]."
        ) from None
    try:
        with psycopg.connect(address, connect_timeout=_SECONDS_TO_CONNECT) as connection:
            connection.read_only = True
            connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
            places = _places(connection)
            return [_copied(connection, place, folder / f"{table}.csv") for table, place in places]
    except psycopg.Error as failed:
        # Its own words may hold the address, and with it a password.
        raise NotReached(
            f"The database could not be read ({type(failed).__name__}). Check its address, and that "
            "this user may read the tables."
        ) from None


def _places(connection: Any) -> list[tuple[str, str]]:
    """Each table that there is, with its name as SQL; raises NotReached where none is, or too many."""
    found = connection.execute(
        "SELECT table_name, table_schema FROM information_schema.tables "
        "WHERE table_name = ANY(%s) AND table_schema NOT IN ('pg_catalog', 'information_schema') "
        "ORDER BY table_name, table_schema",
        [list(all_tables())],
    ).fetchall()
    schemas: dict[str, list[str]] = {}
    for table, schema in found:
        schemas.setdefault(table, []).append(schema)
    if not schemas:
        raise NotReached("The database has no table of the standard that this user may read.")
    for table, held in schemas.items():
        if len(held) > 1:
            raise NotReached(
                f"{table} stands in several schemas: {', '.join(held)}. Let the user read one alone."
            )
    return [(table, f"{quoted(held[0])}.{quoted(table)}") for table, held in schemas.items()]


def _copied(connection: Any, place: str, path: Path) -> Path:
    statement = f"COPY (SELECT * FROM {place}) TO STDOUT (FORMAT csv, HEADER)"
    with path.open("wb") as written, connection.cursor().copy(statement) as rows:
        for block in rows:
            written.write(block)
    return path
