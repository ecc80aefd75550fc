"""A page's table as a grid, by the rules of HTML but with every span kept within the table."""

import bisect
import dataclasses
from collections.abc import Callable, Iterator

from lxml import etree

from goldenthread.documents.document import Cell, Place, Row, Table

# What browsers take at most; more is a mistake or an attack.
_LARGEST_SPAN = 1000
_GROUPS = ("thead", "tbody", "tfoot")
# Where the page was made from Markdown, the line that an element came from.
LINE_ATTRIBUTE = "data-line"
# Reads the cell's blocks and colour, given the cell and its place.
CellReader = Callable[[etree._Element, Place], Cell]


@dataclasses.dataclass(slots=True)
class _Piece:
    """A cell between two edges of the page's grid, and the rows it goes on for."""

    element: etree._Element
    start: int
    end: int
    rows: int


@dataclasses.dataclass(slots=True)
class _Line:
    element: etree._Element
    pieces: list[_Piece]
    in_head: bool


class PageGrid:
    """The cells of a table element over shared columns; a table in a cell is the cell's own."""

    def __init__(self, table: etree._Element) -> None:
        self._lines = [line for group in _groups(table) for line in _lines(*group)]
        starts = {piece.start for line in self._lines for piece in line.pieces}
        ends = [piece.end for line in self._lines for piece in line.pieces]
        last = max(ends, default=0)
        # colspan="100" is written where all columns are meant: only where a cell begins is one.
        self._bounds = [*sorted(starts), last] if last else []

    @property
    def width(self) -> int:
        return max(len(self._bounds) - 1, 0)

    @property
    def cell_count(self) -> int:
        return len(self._lines) * self.width

    def table(
        self, place: Place, read: CellReader, is_hidden: Callable[[etree._Element], bool]
    ) -> Table:
        grid: list[list[Cell | None]] = [[None] * self.width for _ in self._lines]
        places = [
            dataclasses.replace(place, row=number, line=line_of(line.element) or place.line)
            for number, line in enumerate(self._lines, start=1)
        ]
        for index, line in enumerate(self._lines):
            for piece in line.pieces:
                start, end = self._column(piece.start), self._column(piece.end)
                here = dataclasses.replace(places[index], column=start + 1)
                cell = read(piece.element, here)
                for row in range(index, index + piece.rows):
                    for column in range(start, end):
                        grid[row][column] = Cell(covered=True, place=here)
                grid[index][start] = dataclasses.replace(
                    cell, row_span=piece.rows, column_span=end - start
                )
        rows = tuple(
            Row(
                tuple(cell if cell is not None else Cell() for cell in cells),
                hidden=is_hidden(line.element),
                places=(here,),
            )
            for cells, line, here in zip(grid, self._lines, places, strict=True)
        )
        return Table(rows, header_rows=self._header_rows(), place=place)

    def _header_rows(self) -> int:
        """The rows of the head, or where none is marked the first rows that are all <th>."""
        headed = sum(line.in_head for line in self._lines)
        if headed:
            return headed if self._lines[headed - 1].in_head else 0
        count = most = 0
        for line in self._lines:
            # One cell under the headings is the band of the first part of the table.
            if not _are_headings(line.pieces) or len(line.pieces) < most:
                break
            count += 1
            most = max(most, min(len(line.pieces), 2))
        return count

    def _column(self, edge: int) -> int:
        return bisect.bisect_left(self._bounds, edge)


def _groups(table: etree._Element) -> Iterator[tuple[list[etree._Element], bool]]:
    """The table's rows in groups as they are shown: a foot stands last wherever it is written."""
    foot: list[list[etree._Element]] = []
    loose: list[etree._Element] = []
    for child in table:
        if child.tag == "tr":
            loose.append(child)
        elif child.tag in _GROUPS:
            if loose:
                yield loose, False
                loose = []
            rows = [row for row in child if row.tag == "tr"]
            if child.tag == "tfoot":
                foot.append(rows)
            else:
                yield rows, child.tag == "thead"
    if loose:
        yield loose, False
    for rows in foot:
        yield rows, False


def _lines(rows: list[etree._Element], is_head: bool) -> Iterator[_Line]:
    """The rows with their cells put in place beside those that reach down from above."""
    # What cells above still take: start, end, and the rows left.
    taken: list[list[int]] = []
    for index, row in enumerate(rows):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        pieces = _placed(cells, taken, len(rows) - index)
        if pieces or taken:
            yield _Line(row, pieces, is_head)
        for span in taken:
            span[2] -= 1
        fresh = [[piece.start, piece.end, piece.rows - 1] for piece in pieces if piece.rows > 1]
        taken = sorted([span for span in taken if span[2] > 0] + fresh)


def _placed(cells: list[etree._Element], taken: list[list[int]], rows_left: int) -> list[_Piece]:
    pieces = []
    at = next_taken = 0
    for cell in cells:
        while next_taken < len(taken) and taken[next_taken][0] <= at:
            at = max(at, taken[next_taken][1])
            next_taken += 1
        end = at + min(max(_whole(cell.get("colspan"), 1), 1), _LARGEST_SPAN)
        if next_taken < len(taken):
            end = min(end, taken[next_taken][0])
        # rowspan="0" goes on to the end of the group.
        rows = _whole(cell.get("rowspan"), 1) or rows_left
        pieces.append(_Piece(cell, at, end, min(max(rows, 1), rows_left)))
        at = end
    return pieces


def _are_headings(pieces: list[_Piece]) -> bool:
    told = {
        piece.element.tag for piece in pieces if "".join(map(str, piece.element.itertext())).strip()
    }
    return told == {"th"}


def line_of(element: etree._Element) -> int | None:
    return _whole(element.get(LINE_ATTRIBUTE), 0) or None


def _whole(text: str | None, otherwise: int) -> int:
    digits = (text or "").strip()
    return int(digits[:9]) if digits.isascii() and digits.isdigit() else otherwise
