"""A sheet's area as a table of the document model."""

import bisect
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Cell, Place, Row, Table
from goldenthread.documents.spreadsheets.areas import Area, is_told_by_colour
from goldenthread.documents.spreadsheets.cell_text import cell_blocks
from goldenthread.documents.spreadsheets.sheet import Range


def table_of(area: Area, header_rows: int) -> Table:
    """The area without blank rows and columns at its edges; headings said again below are dropped."""
    rows = _used_rows(area)
    trimmed = sum(row < rows[0] for row in area.rows[:header_rows])
    columns = _used_columns(area, rows)
    frame = _Frame(area, rows, columns)
    made = [frame.row(row) for row in rows]
    headings = header_rows - trimmed
    kept, dropped = _without_repeats(made, headings)
    name = area.grid.sheet.name
    return Table(
        rows=tuple(kept),
        header_rows=headings,
        sheet=name,
        dropped=tuple(dropped),
        place=Place(sheet=name, row=rows[0], column=columns[0]),
    )


def _used_rows(area: Area) -> list[int]:
    filled = [row for row in area.rows if area.facts[row].filled]
    return [row for row in area.rows if filled[0] <= row <= filled[-1]]


def _used_columns(area: Area, rows: Sequence[int]) -> range:
    """From the first to the last column with text or colour; a colour alone may be a rating."""
    used = {column for row in rows for column in area.facts[row].filled}
    if area.is_boxed:
        used.update(column for row in rows for column in _coloured(area, row))
    elif is_told_by_colour(area.grid, rows, area.right):
        used.add(area.right)
    return range(min(used), max(used) + 1)


def _coloured(area: Area, row: int) -> Iterator[int]:
    """The columns of this row with a coloured cell inside lines."""
    for column, cell in area.grid.sheet.cells.get(row, {}).items():
        is_inside = area.left <= column <= area.right and cell.look.is_boxed
        if cell.look.fill and is_inside and not area.grid.is_under(row, column):
            yield column


class _Frame:
    """The rows and columns of a table, and the cells in them."""

    def __init__(self, area: Area, rows: Sequence[int], columns: range) -> None:
        self._area, self._grid = area, area.grid
        self._rows = rows
        self._columns = columns

    def row(self, row: int) -> Row:
        sheet = self._grid.sheet
        held = sheet.cells.get(row, {})
        covered = self._grid.covered
        cells = []
        for column in self._columns:
            place = Place(sheet=sheet.name, row=row, column=column)
            merge = covered.get((row, column)) if covered else None
            if merge is not None:
                cells.append(self._merged(merge, place, row, column))
                continue
            cell = held.get(column)
            if cell is None:
                cells.append(Cell(place=place))
            else:
                blocks = cell_blocks(cell, place) if cell.text else ()
                cells.append(Cell(blocks, fill=cell.look.fill, place=place))
        return Row(
            cells=tuple(cells),
            hidden=row in sheet.hidden_rows,
            places=(Place(sheet=sheet.name, row=row),),
        )

    def _merged(self, merge: Range, place: Place, row: int, column: int) -> Cell:
        if (row, column) != self._start(merge):
            return Cell(covered=True, place=place)
        held = self._grid.cell(merge.top, merge.left)
        row_span, column_span = self._spans(merge)
        return Cell(
            blocks=cell_blocks(held, place) if held is not None and held.text else (),
            row_span=row_span,
            column_span=column_span,
            fill=held.look.fill if held is not None else None,
            place=place,
        )

    def _start(self, merge: Range) -> tuple[int, int]:
        """Where a merged cell begins inside the table; it may begin outside."""
        top = self._rows[bisect.bisect_left(self._rows, merge.top)]
        return top, max(merge.left, self._columns[0])

    def _spans(self, merge: Range) -> tuple[int, int]:
        first = bisect.bisect_left(self._rows, merge.top)
        rows = bisect.bisect_right(self._rows, merge.bottom) - first
        left = max(merge.left, self._columns[0])
        return rows, min(merge.right, self._columns[-1]) - left + 1


def _without_repeats(rows: list[Row], headings: int) -> tuple[list[Row], list[Row]]:
    """The rows, and apart those that only say the headings again, as long sheets do."""
    header = [_texts(row) for row in rows[:headings]]
    # One word may well stand in a heading and again below it.
    is_told = any(sum(map(bool, texts)) > 1 for texts in header)
    kept, dropped = rows[:headings], []
    at = headings
    while at < len(rows):
        said = [_texts(row) for row in rows[at : at + headings]]
        if is_told and said == header:
            dropped.extend(rows[at : at + headings])
            at += headings
        else:
            kept.append(rows[at])
            at += 1
    return kept, dropped


def _texts(row: Row) -> list[str]:
    return [cell.text.strip().casefold() for cell in row.cells]
