"""The made-up authority as Standard Safeguarding Dataset files: CSV, one a table, in its own columns."""

import csv
import pathlib
from collections.abc import Iterable, Mapping, Sequence
from types import TracebackType
from typing import Any, Self, TextIO

from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.tables import all_tables


class SsdFiles:
    """One open file a table, each with its headings."""

    def __init__(self, folder: pathlib.Path, tables: Mapping[str, Sequence[str]]) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._columns = tables
        self._files: dict[str, TextIO] = {}
        self._writers: dict[str, Any] = {}
        self.counts = dict.fromkeys(tables, 0)
        for table, columns in tables.items():
            path = folder / f"{table}.csv"
            # Closed with the others, in `__exit__`.
            self._files[table] = path.open("w", encoding="utf-8", newline="")
            self._writers[table] = csv.writer(self._files[table], lineterminator="\n")
            self._writers[table].writerow(columns)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for file in self._files.values():
            file.close()

    def write(self, table: str, rows: Iterable[Row]) -> None:
        """Add rows to the file of a table."""
        columns = self._columns[table]
        told = [[row.get(column, "") for column in columns] for row in rows]
        self._writers[table].writerows(told)
        self.counts[table] += len(told)


def columns_of_tables() -> dict[str, Sequence[str]]:
    """The columns of each table, in its own order."""
    return {name: tuple(table.columns) for name, table in all_tables().items()}
