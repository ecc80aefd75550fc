"""The tables of a position as Ibis sees them on an engine, and expressions run there."""

import itertools
from collections.abc import Collection, Sequence
from typing import Any

import duckdb
from ibis.backends.duckdb import Backend

# Cursors of one connection share its temporary tables.
_NUMBERS = itertools.count(1)


class _Locked(Backend):  # type: ignore[misc]
    """Ibis over a connection whose settings are locked: it has those that Ibis would make already."""

    def _post_connect(self, extensions: Sequence[str] | None = None) -> None:
        self._record_batch_readers_consumed: dict[str, bool] = {}


class EngineTables:
    """The tables that an engine has under these names, for one thread.

    Where `absent_is_empty` what is not among the names was loaded and holds nothing.
    """

    def __init__(
        self, backend: Any, names: Collection[str], *, absent_is_empty: bool = False
    ) -> None:
        self._backend = backend
        self._names = frozenset(names)
        self._absent_is_empty = absent_is_empty
        self._known: dict[str, Any] = {}
        self._repeats: dict[str, bool] = {}

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

    def repeats(self, name: str, key: Sequence[str]) -> bool:
        if name not in self._repeats:
            table = self.table(name)
            rows = 0 if table is None else self.run(table.count()).as_py()
            keys = 0 if table is None else self.run(table.select(*key).distinct().count()).as_py()
            self._repeats[name] = rows > keys
        return self._repeats[name]

    def kept(self, expression: Any) -> Any:
        """As it is: what is not ours is read and not written to."""
        return expression


class DuckTables(EngineTables):
    """The tables that a DuckDB connection has as views or tables.

    A connection is not to be shared between threads: each takes a cursor of its own. Where
    `keeps` what several measures share is worked out once and kept in memory, until it is let
    go of.
    """

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        names: Collection[str],
        *,
        absent_is_empty: bool = False,
        keeps: bool = False,
    ) -> None:
        backend = _Locked.from_connection(connection)
        super().__init__(backend, names, absent_is_empty=absent_is_empty)
        self._keeps = keeps
        self._kept: list[str] = []

    def kept(self, expression: Any) -> Any:
        if not self._keeps:
            return expression
        name = f"gt_kept_{next(_NUMBERS)}"
        self._kept.append(name)
        return self._backend.create_table(name, expression, temp=True)

    def let_go(self) -> None:
        """Free what was kept for one day, before the next."""
        for name in self._kept:
            self._backend.con.execute(f"DROP TABLE temp.{name}")
        self._kept.clear()
