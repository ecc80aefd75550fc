"""Which rows of a sheet's table are its column headings, by what the file marks and how they look."""

import dataclasses

from goldenthread.documents.spreadsheets.areas import Area
from goldenthread.documents.spreadsheets.sheet import SheetCell

# Rows of several texts that may stand over the headings.
_DEPTH = 4


@dataclasses.dataclass(frozen=True, slots=True)
class HeadingRows:
    """First and last heading row. `is_marked` says that the file itself marks them."""

    first: int
    last: int
    is_marked: bool


def heading_rows(area: Area) -> HeadingRows | None:
    """The area's heading rows, or None where none are known."""
    wide = area.wide_rows
    most = max((len(area.facts[row].filled) for row in wide), default=0)
    for last in reversed(area.grid.sheet.heading_rows):
        if last in area.facts and 2 * len(area.facts[last].filled) >= most and last in wide:
            return HeadingRows(_first(area, last), last, is_marked=True)
    if area.is_boxed:
        return _boxed_headings(area)
    first = next((row for row in wide[:_DEPTH] if is_emphasised(area, row)), None)
    if first is None or 2 * len(area.facts[first].filled) < most:
        return None
    return HeadingRows(first, _last(area, first), is_marked=False)


def is_emphasised(area: Area, row: int) -> bool:
    """Whether all of the row's text is bold, or stands on one colour that the next row has not.

    Inside lines, colour alone is no sign: there it rates or bands the rows.
    """
    cells = _filled(area, row)
    if cells and all(_is_bold(cell) for cell in cells):
        return True
    if area.is_boxed:
        return False
    fills = {cell.look.fill for cell in cells}
    below = next((other for other in area.wide_rows if other > row), None)
    if len(fills) > 1 or None in fills or len(cells) < 2 or below is None:
        return False
    return fills.isdisjoint({cell.look.fill for cell in _filled(area, below)})


def _filled(area: Area, row: int) -> list[SheetCell]:
    told = (area.grid.cell(row, column) for column in area.facts[row].filled)
    return [cell for cell in told if cell is not None]


def _is_bold(cell: SheetCell) -> bool:
    """Whether all of the text is bold, by the cell's type or its own, and none a heading inside it."""
    if cell.look.bold:
        return True
    told = [run for run in cell.runs if run.text.strip()]
    return bool(told) and all(run.bold and run.size <= cell.look.size for run in told)


def _boxed_headings(area: Area) -> HeadingRows | None:
    """The emphasised rows that a table with lines begins with, down to the heaviest line."""
    boxed = [row for row in area.rows if area.facts[row].is_boxed]
    # A band over the headings may be as bold as they are.
    first = next((row for row in boxed[:3] if area.facts[row].filled), None)
    if first is None or not _is_heading(area, first):
        return None
    return HeadingRows(first, _last(area, first), is_marked=False)


def _is_heading(area: Area, row: int) -> bool:
    """Whether a row could be one of headings: emphasised, or blank but in bold type throughout."""
    if area.facts[row].filled:
        return is_emphasised(area, row)
    looks = [
        cell.look for cell in area.grid.sheet.cells.get(row, {}).values() if cell.look.is_boxed
    ]
    return bool(looks) and all(look.bold for look in looks)


def _first(area: Area, last: int) -> int:
    """The first heading row over a marked one: emphasised rows of two cells or with lines."""
    first = last
    for row in reversed([row for row in area.rows if row < last]):
        facts = area.facts[row]
        if not _is_heading(area, row) or not (len(facts.filled) > 1 or facts.is_boxed):
            break
        first = row
    return first


def _last(area: Area, first: int) -> int:
    """The last of the heading rows that begin with `first`."""
    last = first
    rows = [row for row in area.rows if row >= first]
    for row, below in zip(rows, [*rows[1:], None], strict=True):
        last = row
        is_band = len(area.facts[row].filled) < 2
        if below is None or not _is_heading(area, below):
            break
        # A rule under a band over the headings is the band's own.
        if _has_rule_below(area, row) and not is_band:
            break
        # A bold row of one text below the headings is the first theme, unless a rule shows
        # that the headings go on.
        if len(area.facts[below].filled) < 2 and not is_band and not _has_rule_below(area, below):
            break
    return _reach(area, first, last)


def _has_rule_below(area: Area, row: int) -> bool:
    cells = [
        cell
        for column, cell in area.grid.sheet.cells.get(row, {}).items()
        if area.left <= column <= area.right
    ]
    return bool(cells) and all(cell.look.has_rule_below for cell in cells)


def _reach(area: Area, first: int, last: int) -> int:
    """The last heading row, after merged heading cells that reach further down."""
    reach = last
    for row in range(first, last + 1):
        for column in area.facts[row].filled if row in area.facts else ():
            merge = area.grid.merges.get((row, column))
            if merge is not None and merge.bottom <= last + 2:
                reach = max(reach, merge.bottom)
    return reach
