"""A Word table as a grid: columns found, merged cells resolved, shading and headings known."""

import bisect
import dataclasses
from collections.abc import Iterator, Sequence
from typing import Protocol

from lxml import etree

from goldenthread.documents.document import Cell, Place, Prose, Row, Table
from goldenthread.documents.word.names import VAL, W, is_on, whole
from goldenthread.documents.word.runs import Tally, shown_content
from goldenthread.documents.word.shading import Theme

_CELL, _ROW = W + "tc", W + "tr"
_HOLDERS = frozenset({W + "ins", W + "moveTo", W + "customXml"})
_NOTHING = etree.Element("nothing")
# Word has 63 columns at most; a larger span is a fault of the file.
_LARGEST_SPAN = 100
_TWIPS_A_POINT = 20
# Dragging one row's border leaves a sliver between it and the others': two and a half
# millimetres hold no words.
_SLIVER = 140
_COLUMN_WIDTH = 1440
_CONTINUED = "continue"


class TableReader(Protocol):
    """Reads what stands in a table, row by row."""

    def begin_row(self, number: int, cells: list[etree._Element]) -> Place:
        """Where the row begins."""

    def read_cell(
        self, cell: etree._Element, place: Place, *, show_hidden: bool
    ) -> tuple[tuple[Prose, ...], str | None]:
        """A cell's blocks, and the colour of what stands in it."""


@dataclasses.dataclass(slots=True)
class _Piece:
    """A cell as the file has it, between two edges of the file's own grid."""

    element: etree._Element
    start: int
    end: int
    is_continued: bool
    is_merged: bool


@dataclasses.dataclass(slots=True)
class _Line:
    """A row as the file has it."""

    pieces: list[_Piece]
    is_header: bool
    is_hidden: bool


@dataclasses.dataclass(slots=True)
class _Placed:
    """A cell of the shared grid while the rows below may still belong to it."""

    start: int
    end: int
    place: Place
    blocks: tuple[Prose, ...] = ()
    fill: str | None = None
    row_span: int = 1

    def take(self, element: etree._Element, reader: TableReader, theme: Theme, line: _Line) -> None:
        blocks, tint = reader.read_cell(element, self.place, show_hidden=line.is_hidden)
        self.blocks += blocks
        self.fill = self.fill or theme.shading(element.find(W + "tcPr")) or tint

    def cell(self) -> Cell:
        return Cell(
            self.blocks, self.row_span, self.end - self.start, fill=self.fill, place=self.place
        )


class Grid:
    """The rows of a table over columns that all of them share."""

    def __init__(self, table: etree._Element, tally: Tally) -> None:
        self._lines = [
            line for row in members(table, _ROW, tally) if (line := _line(row, tally)) is not None
        ]
        starts = {piece.start for line in self._lines for piece in line.pieces}
        last = max((line.pieces[-1].end for line in self._lines), default=0)
        # What a cell ends at without another beginning there is no column of its own.
        self._bounds = sorted({bound for bound in starts if bound < last} | {last})
        positions = _positions(table, self._bounds)
        self._columns = _columns(self._lines, self._bounds, positions)
        self.edges = tuple(
            round((position - positions[0]) / _TWIPS_A_POINT, 1)
            for position, column, previous in zip(
                positions, self._columns, [-1, *self._columns], strict=False
            )
            if column != previous
        )[:-1]

    @property
    def cell_count(self) -> int:
        return len(self._lines) * len(self.edges)

    @property
    def only_cell(self) -> etree._Element | None:
        """The cell of a table that has just one."""
        is_single = len(self._lines) == 1 and len(self._lines[0].pieces) == 1
        return self._lines[0].pieces[0].element if is_single else None

    def table(self, place: Place, reader: TableReader, theme: Theme) -> Table:
        """The table, its cells read in the order in which they stand."""
        rows: list[list[_Placed]] = []
        places: list[Place] = []
        above: dict[int, _Placed] = {}
        for number, line in enumerate(self._lines, start=1):
            begins = reader.begin_row(number, [piece.element for piece in line.pieces])
            begun: list[_Placed] = []
            merged: dict[int, _Placed] = {}
            for piece in line.pieces:
                start, end = self._column(piece.start), self._column(piece.end)
                held = above.get(start) if piece.is_continued else None
                if held is not None and held.end == end:
                    held.row_span += 1
                    merged[start] = held
                    # Word shows nothing here, but no text may be dropped.
                    if _has_words(piece.element):
                        held.take(piece.element, reader, theme, line)
                    continue
                held = _Placed(
                    start, end, Place(begins.page, None, begins.table, number, start + 1)
                )
                held.take(piece.element, reader, theme, line)
                begun.append(held)
                if piece.is_merged:
                    merged[start] = held
            rows.append(begun)
            places.append(begins)
            above = merged
        headers = [line.is_header for line in self._lines]
        return Table(
            self._resolved(rows, places),
            header_rows=headers.index(False) if False in headers else len(headers),
            edges=self.edges,
            place=place,
        )

    def _column(self, edge: int) -> int:
        return self._columns[bisect.bisect_left(self._bounds, edge)]

    def _resolved(self, rows: list[list[_Placed]], places: list[Place]) -> tuple[Row, ...]:
        width = len(self.edges)
        grid: list[list[Cell | None]] = [[None] * width for _ in rows]
        for index, begun in enumerate(rows):
            for placed in begun:
                for row in range(index, index + placed.row_span):
                    for column in range(placed.start, placed.end):
                        grid[row][column] = Cell(covered=True, place=placed.place)
                grid[index][placed.start] = placed.cell()
        return tuple(
            Row(
                tuple(cell if cell is not None else Cell() for cell in cells),
                hidden=line.is_hidden,
                places=(place,),
            )
            for cells, line, place in zip(grid, self._lines, places, strict=True)
        )


def _has_words(cell: etree._Element) -> bool:
    return next(cell.iter(W + "t"), None) is not None


def members(parent: etree._Element, tag: str, tally: Tally) -> Iterator[etree._Element]:
    """The rows of a table or cells of a row, also those in content controls and insertions."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == W + "sdt":
            content = shown_content(child, tally)
            if content is not None:
                yield from members(content, tag, tally)
        elif child.tag in _HOLDERS:
            yield from members(child, tag, tally)


def _line(row: etree._Element, tally: Tally) -> _Line | None:
    """The row with its cells, or None where it was deleted or has none."""
    properties = row.find(W + "trPr")
    if properties is None:
        properties = _NOTHING
    if properties.find(W + "del") is not None:
        tally.deleted += 1
        return None
    at = _span(properties.find(W + "gridBefore"), 0)
    pieces: list[_Piece] = []
    for cell in members(row, _CELL, tally):
        settings = cell.find(W + "tcPr")
        if settings is None:
            settings = _NOTHING
        span = _span(settings.find(W + "gridSpan"), 1)
        across, down = settings.find(W + "hMerge"), settings.find(W + "vMerge")
        if pieces and across is not None and across.get(VAL, _CONTINUED) == _CONTINUED:
            pieces[-1].end += span
        else:
            is_continued = down is not None and down.get(VAL, _CONTINUED) == _CONTINUED
            pieces.append(_Piece(cell, at, at + span, is_continued, down is not None))
        at += span
    return (
        _Line(
            pieces,
            is_header=is_on(properties.find(W + "tblHeader")),
            is_hidden=is_on(properties.find(W + "hidden")),
        )
        if pieces
        else None
    )


def _span(element: etree._Element | None, otherwise: int) -> int:
    span = whole(element.get(VAL), otherwise) if element is not None else otherwise
    return min(max(span, otherwise), _LARGEST_SPAN)


def _positions(table: etree._Element, bounds: Sequence[int]) -> list[int]:
    """Where each of the bounds stands, in twips; columns without a width have the usual one."""
    widths = [
        whole(column.get(W + "w"), _COLUMN_WIDTH) or _COLUMN_WIDTH
        for column in table.iterfind(f"{W}tblGrid/{W}gridCol")
    ]
    known = [0]
    for width in widths[: bounds[-1]]:
        known.append(known[-1] + abs(width))
    return [
        known[bound] if bound < len(known) else known[-1] + (bound - len(known) + 1) * _COLUMN_WIDTH
        for bound in bounds
    ]


def _columns(lines: list[_Line], bounds: list[int], positions: list[int]) -> list[int]:
    """The column that begins at each of the bounds; slivers between two are no column."""
    narrow = {
        (piece.start, bounds[bisect.bisect_left(bounds, piece.end)])
        for line in lines
        for piece in line.pieces
    }
    columns = [0]
    first = 0
    for index in range(1, len(bounds)):
        is_sliver = positions[index] - positions[first] < _SLIVER and not any(
            (bounds[before], bounds[index]) in narrow for before in range(first, index)
        )
        if not is_sliver:
            first = index
        columns.append(columns[-1] + (not is_sliver))
    return columns
