"""What loaders have read and nobody has settled yet: text, in the columns of the tables, out of memory."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from goldenthread.childdata.loaders.loader import NotUsed, Row, SourceRefused, Stamp
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.staging_csv import CsvForm, csv_form, is_clean, write_clean

# As many rows as one row group of a Parquet file holds while it is staged.
_BATCH = 20_000


@dataclasses.dataclass(frozen=True, slots=True)
class CsvFile:
    """A CSV file that the database reads itself: `places` are those of the columns taken."""

    path: Path
    form: CsvForm
    places: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """Rows of one table from one file. `relation` gives them as text, with their number in gt_row.

    `csv` is there where the database may yet find the file unclean as it reads it.
    """

    table: str
    columns: tuple[str, ...]
    relation: str
    stamp: Stamp
    csv: CsvFile | None = None


class Staging:
    """The `Stage` of one load, over a folder of its own for as long as that load lasts.

    A clean CSV or Parquet file is not copied: it is read once, when it is settled. Rows that a
    loader reads one by one wait in Parquet files of text, which cost a third of the work of a
    database table.
    """

    def __init__(self, folder: Path) -> None:
        self.not_used: list[NotUsed] = []
        self.scratch = folder
        self._parts: list[Part] = []
        self._texts: dict[tuple[str, tuple[str, ...], Stamp], _TextFile] = {}
        self._numbers = itertools.count(1)

    def take_rows(
        self, table: str, columns: Sequence[str], rows: Iterable[Row], stamp: Stamp
    ) -> None:
        key = (table, tuple(columns), stamp)
        if key not in self._texts:
            path = self.scratch / f"rows-{next(self._numbers)}.parquet"
            self._texts[key] = _TextFile(path, key[1])
            relation = f"SELECT * FROM read_parquet({literal(str(path))})"
            self._parts.append(Part(table, key[1], relation, stamp))
        self._texts[key].take(rows)

    def take_csv(self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp) -> None:
        form = csv_form(path)
        taken = {
            ours: form.headings.index(theirs.strip())
            for theirs, ours in columns.items()
            if form is not None and theirs.strip() in form.headings
        }
        if form is None or not taken:
            raise SourceRefused(f"{path.name} has no headings that can be read.")
        part = Part(
            table,
            tuple(taken),
            _csv_relation(path, form.delimiter, len(form.headings), taken),
            stamp,
            CsvFile(path, form, tuple(taken.values())),
        )
        self._parts.append(part if is_clean(path, form) else self.made_clean(part))

    def take_parquet(
        self, table: str, columns: Mapping[str, str], path: Path, stamp: Stamp
    ) -> None:
        taken = {theirs: ours for theirs, ours in columns.items() if ours != "gt_row"}
        numbers = [theirs for theirs, ours in columns.items() if ours == "gt_row"]
        chosen = ", ".join(
            f"CAST({quoted(theirs)} AS VARCHAR) AS {quoted(ours)}" for theirs, ours in taken.items()
        )
        number = f"CAST({quoted(numbers[0])} AS BIGINT)" if numbers else "file_row_number + 1"
        relation = (
            f"SELECT {chosen}, {number} AS gt_row "
            f"FROM read_parquet({literal(str(path))}, file_row_number = true)"
        )
        self._parts.append(Part(table, tuple(taken.values()), relation, stamp))

    def say_not_used(self, what: NotUsed) -> None:
        self.not_used.append(what)

    def parts(self) -> list[Part]:
        """All that was taken, in the order in which it came; nothing is taken after."""
        for text in self._texts.values():
            text.close()
        return list(self._parts)

    def made_clean(self, part: Part) -> Part:
        """The same rows from a clean copy of their CSV file; lines that have no place are said."""
        if part.csv is None:
            return part
        copy = self.scratch / f"clean-{next(self._numbers)}.csv"
        told = write_clean(part.csv.path, part.csv.form, part.csv.places, copy)
        self.not_used.extend(told)
        taken = {name: place for place, name in enumerate(part.columns, start=1)}
        relation = _csv_relation(copy, ",", len(taken) + 1, taken, number="CAST(c0 AS BIGINT)")
        return dataclasses.replace(part, relation=relation, csv=None)


class _TextFile:
    """Rows of text in a Parquet file, written in groups so that few are in memory."""

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        # Imported here: a load of CSV files alone does without.
        import pyarrow as arrow
        from pyarrow.parquet import ParquetWriter

        self._arrow = arrow
        self._schema = arrow.schema(
            [("gt_row", arrow.int64()), *((name, arrow.string()) for name in columns)]
        )
        self._writer = ParquetWriter(path, self._schema, compression="lz4")
        self._waiting: list[Row] = []

    def take(self, rows: Iterable[Row]) -> None:
        remaining = iter(rows)
        while batch := list(itertools.islice(remaining, _BATCH - len(self._waiting))):
            self._waiting += batch
            if len(self._waiting) >= _BATCH:
                self._write()

    def close(self) -> None:
        if self._waiting:
            self._write()
        self._writer.close()

    def _write(self) -> None:
        numbers, values = zip(*self._waiting, strict=True)
        arrays: list[Any] = [self._arrow.array(numbers, self._arrow.int64())]
        arrays += [self._arrow.array(column, self._arrow.string()) for column in _columns(values)]
        self._writer.write_batch(self._arrow.record_batch(arrays, schema=self._schema))
        self._waiting = []


def _columns(rows: Sequence[Sequence[str | None]]) -> Iterator[tuple[str | None, ...]]:
    return zip(*rows, strict=True)


def _csv_relation(
    path: Path,
    delimiter: str,
    width: int,
    taken: Mapping[str, int],
    number: str = "row_number() OVER () + 1",
) -> str:
    """The columns taken, by their place; a line of blanks is no row.

    Everything is told to the database, which would otherwise guess from samples. NULL is a blank
    already here, because programs that print it print it everywhere, and no code is called so.
    """
    types = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(width))
    chosen = ", ".join(f"c{place} AS {quoted(ours)}" for ours, place in taken.items())
    return (
        f"SELECT * FROM (SELECT {chosen}, {number} AS gt_row "
        f"FROM read_csv({literal(str(path))}, auto_detect = false, header = true, "
        f"delim = {literal(delimiter)}, quote = '\"', escape = '\"', nullstr = ['', 'NULL'], "
        f"strict_mode = true, max_line_size = 16777216, columns = {{{types}}})) "
        f"WHERE coalesce({', '.join(map(quoted, taken))}) IS NOT NULL"
    )
