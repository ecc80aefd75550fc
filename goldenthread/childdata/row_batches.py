"""Rows for many tables read in one pass, handed to the stage in batches so that few are in memory."""

import contextlib
import gc
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.childdata.loaders.loader import Row, Stage, Stamp

BATCH = 5_000


@contextlib.contextmanager
def without_cycle_search() -> Iterator[None]:
    """Rows waiting in their thousands hold no cycles, and looking for some takes a quarter of a load."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class RowBatches:
    """What one file tells of each table, under one stamp, in the columns told at the beginning."""

    def __init__(self, stage: Stage, stamp: Stamp, columns: Mapping[str, Sequence[str]]) -> None:
        self._stage = stage
        self._stamp = stamp
        self._columns = columns
        self.rows: dict[str, list[Row]] = {table: [] for table in columns}

    def hand_over_full(self) -> None:
        """Hand over the tables that have a batch together."""
        for table, rows in self.rows.items():
            if len(rows) >= BATCH:
                self._hand_over(table)

    def hand_over(self) -> None:
        """Hand over all that is left."""
        for table, rows in self.rows.items():
            if rows:
                self._hand_over(table)

    def _hand_over(self, table: str) -> None:
        rows = self.rows[table]
        self._stage.take_rows(table, self._columns[table], rows, self._stamp)
        rows.clear()
