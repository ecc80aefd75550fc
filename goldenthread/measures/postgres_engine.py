"""Measures on PostgreSQL: an authority's own tables of the standard, read in place."""

from collections.abc import Collection
from typing import Any

import ibis

from goldenthread.measures.engine import EngineTables


class PostgresTables(EngineTables):
    """The tables that a PostgreSQL connection finds on its path. Needs the extra `postgres`."""

    def __init__(
        self, connection: Any, names: Collection[str], *, absent_is_empty: bool = False
    ) -> None:
        backend = ibis.postgres.from_connection(connection)
        super().__init__(backend, names, absent_is_empty=absent_is_empty)
