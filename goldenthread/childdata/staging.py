"""What loaders have read and nobody has settled yet: text, in the columns of the tables, out of memory."""

import dataclasses
import itertools
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from goldenthread.childdata.loaders.loader import NotUsed, Row, SourceRefused, Stamp
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.staging_csv import CsvForm, csv_form, csv_source, is_clean, write_clean

# The unit separator of ASCII, which stands in no text.
_SEPARATOR = "\x1f"
_NEEDS_QUOTES = re.compile(r'["\r\n\0]')
# A cell or element may be longer than the 2 MB that the database takes for granted.
_LONGEST_LINE = 16_777_216


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
    loader reads one by one wait in files of text.
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
            text = _TextFile(self.scratch / f"rows-{next(self._numbers)}.txt", key[1])
            self._texts[key] = text
            self._parts.append(Part(table, key[1], text.relation(), stamp))
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
        """All that was taken, in the order in which it came."""
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
    """Rows of text with a separator that no text has; the database reads them as CSV.

    Against a Parquet file written row by row this takes a third of the time, and no Arrow.
    """

    def __init__(self, path: Path, columns: Sequence[str]) -> None:
        self._columns = columns
        self._path = path

    def take(self, rows: Iterable[Row]) -> None:
        # Open for these rows alone: a load that is refused half way leaves nothing open.
        with self._path.open("a", encoding="utf-8", errors="replace", newline="") as file:
            file.writelines(self._line(number, values) for number, values in rows)

    def relation(self) -> str:
        types = ", ".join(f"{literal(name)}: 'VARCHAR'" for name in self._columns)
        return (
            f"SELECT * FROM read_csv({literal(str(self._path))}, auto_detect = false, "
            f"header = false, delim = '{_SEPARATOR}', quote = '\"', escape = '\"', nullstr = [''], "
            f"new_line = '\\n', max_line_size = {_LONGEST_LINE}, "
            f"columns = {{'gt_row': 'BIGINT', {types}}})"
        )

    def _line(self, number: int, values: Sequence[str | None]) -> str:
        try:
            line = _SEPARATOR.join(values)  # type: ignore[arg-type]
        except TypeError:
            line = _SEPARATOR.join([value or "" for value in values])
        if line.count(_SEPARATOR) != len(self._columns) - 1 or _NEEDS_QUOTES.search(line):
            line = _SEPARATOR.join(
                _quoted_text(value) for _, value in zip(self._columns, values, strict=True)
            )
        return f"{number}{_SEPARATOR}{line}\n"


def _quoted_text(value: str | None) -> str:
    return '"' + value.replace('"', '""').replace("\0", "") + '"' if value else ""


def _csv_relation(
    path: Path,
    delimiter: str,
    width: int,
    taken: Mapping[str, int],
    number: str = "row_number() OVER () + 1",
) -> str:
    """The columns taken, by their place; a line of blanks is no row."""
    chosen = ", ".join(f"c{place} AS {quoted(ours)}" for ours, place in taken.items())
    return (
        f"SELECT * FROM (SELECT {chosen}, {number} AS gt_row "
        f"FROM {csv_source(path, delimiter, width)}) "
        f"WHERE coalesce({', '.join(map(quoted, taken))}) IS NOT NULL"
    )
