"""A stage that keeps what a loader gives it in lists, to be looked at in tests."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

from goldenthread.childdata.loaders.loader import NotUsed, Row, Stamp


class KeptStage:
    """Rows by table as dictionaries of what is filled, with their stamps and row numbers beside."""

    def __init__(self, scratch: Path = Path("/nowhere")) -> None:
        self.scratch = scratch
        self.rows: dict[str, list[dict[str, str]]] = {}
        self.numbers: dict[str, list[int]] = {}
        self.stamps: dict[str, list[Stamp]] = {}
        self.not_used: list[NotUsed] = []

    def take_rows(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], stamp: Stamp
    ) -> None:
        for number, values in rows:
            assert len(values) == len(columns)
            told = dict(zip(columns, values, strict=True))
            self.rows.setdefault(table, []).append({k: v for k, v in told.items() if v})
            self.numbers.setdefault(table, []).append(number)
            self.stamps.setdefault(table, []).append(stamp)

    def take_csv(self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp) -> None:
        found = duckdb.sql(f"SELECT * FROM read_csv('{path}', all_varchar = true)")
        self._take(table, columns, found, stamp)

    def take_parquet(
        self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp
    ) -> None:
        self._take(table, columns, duckdb.sql(f"SELECT * FROM '{path}'"), stamp)

    def _take(
        self,
        table: str,
        columns: Mapping[str, str],
        found: duckdb.DuckDBPyRelation,
        stamp: Stamp,
    ) -> None:
        taken = {ours: found.columns.index(theirs) for theirs, ours in columns.items()}
        number_at = taken.pop("gt_row", None)
        rows = (
            (
                place if number_at is None else row[number_at],
                [None if row[at] is None else str(row[at]) for at in taken.values()],
            )
            for place, row in enumerate(found.fetchall(), start=2)
        )
        self.take_rows(table, tuple(taken), rows, stamp)

    def say_not_used(self, what: NotUsed) -> None:
        self.not_used.append(what)

    def told(self) -> str:
        """All that was said to be of no use, to look for what must not be in it."""
        return "\n".join(f"{one.where} {one.what} {one.why}" for one in self.not_used)
