"""Measures on DuckDB: the tables of a position as Ibis sees them, and expressions run there."""

from collections.abc import Collection
from typing import Any

import duckdb
import ibis


class DuckTables:
    """The tables that a DuckDB connection has as views or tables, for one thread.

    A connection is not to be shared between threads: each takes a cursor of its own. Where
    `absent_is_empty` what is not among the names was loaded and holds nothing.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        names: Collection[str],
        *,
        absent_is_empty: bool = False,
    ) -> None:
        self._backend = ibis.duckdb.from_connection(connection)
        self._names = frozenset(names)
        self._absent_is_empty = absent_is_empty
        self._known: dict[str, Any] = {}

    def has(self, name: str) -> bool:
        return self._absent_is_empty or name in self._names

    def table(self, name: str) -> Any:
        if name not in self._known:
            held = name in self._names
            self._known[name] = self._backend.table(name) if held else None
        return self._known[name]

    def run(self, expression: Any) -> Any:
        """The result of an expression as an Arrow table."""
        return self._backend.to_pyarrow(expression)
