"""Measures on PostgreSQL: an authority's own tables of the standard, read in place."""

from collections.abc import Collection, Sequence
from typing import Any

import ibis


class PostgresTables:
    """The tables that a PostgreSQL connection finds on its path, for one thread.

    Where `absent_is_empty` what is not among the names was loaded and holds nothing. Needs the
    extra `postgres`.
    """

    def __init__(
        self, connection: Any, names: Collection[str], *, absent_is_empty: bool = False
    ) -> None:
        self._backend = ibis.postgres.from_connection(connection)
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

    def repeats(self, name: str, key: Sequence[str]) -> bool:
        if name not in self._repeats:
            table = self.table(name)
            rows = 0 if table is None else self.run(table.count()).as_py()
            keys = 0 if table is None else self.run(table.select(*key).distinct().count()).as_py()
            self._repeats[name] = rows > keys
        return self._repeats[name]

    def kept(self, expression: Any) -> Any:
        """As it is: an authority's own database is read and not written to."""
        return expression

    def run(self, expression: Any) -> Any:
        """The result of an expression as an Arrow table."""
        return self._backend.to_pyarrow(expression)
