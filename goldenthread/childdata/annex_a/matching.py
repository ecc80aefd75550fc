"""Which list a sheet holds, by its headings; its name only where they leave it open."""

import dataclasses
import functools
from collections.abc import Sequence
from typing import Any

from goldenthread.childdata.annex_a.listing import AnnexList, ListColumn, all_lists, plain
from goldenthread.childdata.annex_a.sheets import Sheet

# Rows in which headings are looked for: the template has its title above them.
_TOP = 5
# Share of the required columns that tells a list without its name.
_ENOUGH = 0.8
# Share of the cells of a row that makes it the headings.
_HALF = 0.5


@dataclasses.dataclass(frozen=True, slots=True)
class Match:
    """A sheet as a list. `places` gives for a column's name its place; `row` is that of the headings.

    `faults` are headings, or columns, with what is wrong.
    """

    sheet: Sheet
    of: AnnexList
    row: int
    places: dict[str, int]
    faults: tuple[tuple[str, str], ...]

    @property
    def share(self) -> float:
        return len(self.of.required & self.places.keys()) / len(self.of.required)


def match_of(sheet: Sheet) -> Match | None:
    """The list that the sheet holds, or None."""
    top = [[plain(cell) for cell in row] for row in sheet.rows[:_TOP]]
    named = named_list(sheet)
    as_named = _as_list(sheet, named, top) if named else None
    if as_named and as_named.share >= _ENOUGH:
        return as_named
    found = [match for told in all_lists() if (match := _as_list(sheet, told, top))]
    sure = [match for match in found if match.share >= _ENOUGH]
    # Where columns are missing, only the name says what it is meant to be.
    return max(sure, key=lambda match: (match.share, len(match.places)), default=as_named)


def named_list(sheet: Sheet) -> AnnexList | None:
    """The list that the sheet's name, or its title in the first rows, says it is."""
    for told in all_lists():
        if told.sheet.search(sheet.name):
            return told
    for row in sheet.rows[:3]:
        title = next((str(cell) for cell in row if cell), "")
        for told in all_lists():
            if told.title_row.search(title.strip()):
                return told
    return None


def is_named_as_a_list(sheet_name: str) -> bool:
    return any(told.sheet.search(sheet_name) for told in all_lists())


def _as_list(sheet: Sheet, told: AnnexList, top: Sequence[Sequence[str]]) -> Match | None:
    for at, headings in enumerate(top):
        filled = [heading for heading in headings if heading]
        matched = sum(1 for heading in filled if _called(told, heading))
        if len(filled) > 1 and matched >= len(filled) * _HALF:
            places, faults = _placed(told, sheet.rows[at], headings)
            return Match(sheet, told, at, places, tuple(faults))
    return None


@functools.lru_cache(maxsize=4096)
def _called(told: AnnexList, heading: str) -> tuple[ListColumn, ...]:
    exactly = tuple(column for column in told.columns if heading in column.spellings)
    return exactly or tuple(column for column in told.columns if column.is_called(heading))


def _placed(
    told: AnnexList, cells: Sequence[Any], headings: Sequence[str]
) -> tuple[dict[str, int], list[tuple[str, str]]]:
    places: dict[str, int] = {}
    faults: list[tuple[str, str]] = []
    for place, (cell, heading) in enumerate(zip(cells, headings, strict=True)):
        if not heading:
            continue
        columns = _called(told, heading)
        if not columns:
            faults.append((str(cell).strip(), f"List {told.number} has no such column"))
        elif len(columns) > 1:  # pragma: no cover - no two patterns meet today; a new one might
            names = " or ".join(column.heading for column in columns)
            faults.append((str(cell).strip(), f"the heading may mean {names}, so it was not read"))
        elif columns[0].name in places:
            faults.append((str(cell).strip(), "it is there twice, and the first column was taken"))
        else:
            places[columns[0].name] = place
    faults += [
        (
            column.heading,
            f"the column is missing, so nothing of it is known for list {told.number}",
        )
        for column in told.columns
        if column.required and column.name not in places
    ]
    return places, faults
