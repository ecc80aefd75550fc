"""The rows of one list on one sheet, column by column, and the day on which lists were drawn."""

import dataclasses
import datetime
import itertools
from collections.abc import Sequence

from goldenthread.childdata.annex_a.cells import Converted, converter, iso_day_of, text_of
from goldenthread.childdata.annex_a.matching import Match
from goldenthread.childdata.collection_years import iso_day

# Days further apart than this from the ones before are typing errors, not activity.
_GAP = datetime.timedelta(days=31)
# Where the day is told for every case that was open: the name of the column by list.
_DRAWN = {1: "contacted", 3: "referred", 4: "began", 5: "began"}


@dataclasses.dataclass(slots=True)
class ListRows:
    """One list. `numbers` are the rows in the sheet; every column of the list is there, if empty."""

    where: str
    number: int
    numbers: list[int]
    columns: dict[str, list[str | None]]
    printed: dict[str, list[str | None]]
    without_id: int

    def __len__(self) -> int:
        return len(self.numbers)

    def filled(self, name: str) -> int:
        return sum(1 for text in self.columns[name] if text)


def rows_of(match: Match) -> ListRows:
    """The rows below the headings that have an identifier; workbooks fill thousands without."""
    at = match.places[match.of.columns[0].name]
    ids = Converted(text_of)
    kept: list[tuple[int, list[object]]] = []
    without = 0
    for number, row in enumerate(match.sheet.rows[match.row + 1 :], start=match.row + 2):
        if at < len(row) and ids[row[at]]:
            kept.append((number, row))
        elif _has_a_day(row):
            without += 1
    # Rows of a CSV file may end early.
    by_place = list(itertools.zip_longest(*(row for _, row in kept)))
    columns: dict[str, list[str | None]] = {}
    printed: dict[str, list[str | None]] = {}
    for column in match.of.columns:
        place = match.places.get(column.name)
        if place is None or place >= len(by_place):
            columns[column.name] = printed[column.name] = [None] * len(kept)
            continue
        cells = by_place[place]
        columns[column.name] = Converted(converter(column)).all(cells)
        if column.name in ("source", "plan"):
            printed[column.name] = Converted(text_of).all(cells)
    numbers = [number for number, _ in kept]
    return ListRows(match.sheet.where, match.of.number, numbers, columns, printed, without)


def drawn_on(lists: Sequence[ListRows]) -> datetime.date | None:
    """The day on which the lists were drawn: the last one on which anything is told to have happened.

    Nothing in the lists says it. Single days far beyond the others are not taken for it.
    """
    days: set[datetime.date] = set()
    for told in lists:
        name = _DRAWN.get(told.number)
        if name:
            days |= {day for text in set(told.columns[name]) if (day := iso_day(iso_day_of(text)))}
    in_order = sorted(days)
    latest = in_order[(len(in_order) - 1) // 2] if in_order else None
    for day in in_order[(len(in_order) - 1) // 2 :]:
        if latest and day - latest > _GAP:
            break
        latest = day
    return latest


def _has_a_day(row: Sequence[object]) -> bool:
    return any(isinstance(cell, datetime.date) for cell in row)
