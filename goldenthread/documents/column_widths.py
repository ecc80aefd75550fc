"""How wide a table's columns are on paper, from what their cells hold."""

import dataclasses
import math
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Cell, Document, Table
from goldenthread.documents.typefaces import width

POINTS_A_MILLIMETRE = 72 / 25.4
# White space left and right of a cell's text together, in points.
CELL_PADDING = 8.0
# Bold type is wider than the plain type that is measured.
_BOLD = 1.12
# Beyond this a word is rather broken than let press the other columns together.
_WIDEST_WORD = 95.0
# Rows that are looked at; later ones of a long table are like them.
_ROWS_MEASURED = 200
# A date stays whole.
_BREAKS = re.compile(r"\s+|(?<=[-–—/])(?!\d)")


@dataclasses.dataclass(frozen=True, slots=True)
class Sheet:
    """The paper a document is printed on, in points; `inside` is what the margins leave."""

    paper: str
    flipped: bool
    across: float
    margin: float
    table_size: float

    @property
    def inside(self) -> float:
        return self.across - 2 * self.margin


_A4 = (210 * POINTS_A_MILLIMETRE, 297 * POINTS_A_MILLIMETRE)
UPRIGHT = Sheet("a4", flipped=False, across=_A4[0], margin=54, table_size=10)
LANDSCAPE = Sheet("a4", flipped=True, across=_A4[1], margin=36, table_size=9)
# Where not even the longest words of a wide tracker fit side by side across A4.
LARGE = Sheet("a3", flipped=True, across=2 * _A4[0], margin=36, table_size=9)

_WIDE_COLUMNS = 6
# Tables from this many columns are turned where their rows would fill a third of an upright page.
_FULL_COLUMNS = 4
_FULL_ROW = 1100


def sheet_for(document: Document) -> Sheet:
    """Upright A4, or landscape where the widest table needs it, or A3 where A4 cannot hold it."""
    tables = list(document.tables())
    if not any(_is_wide(table) for table in tables):
        return UPRIGHT
    return LANDSCAPE if all(fits(table, LANDSCAPE) for table in tables) else LARGE


def fits(table: Table, sheet: Sheet) -> bool:
    """Whether the columns' longest words have room side by side."""
    return sum(_Measures.of(table, sheet.table_size).least) <= sheet.inside


def _is_wide(table: Table) -> bool:
    if table.width >= _WIDE_COLUMNS or not fits(table, UPRIGHT):
        return True
    lengths = sorted(sum(len(cell.text) for cell in row.cells) for row in table.body)
    return table.width >= _FULL_COLUMNS and bool(lengths) and lengths[len(lengths) // 2] > _FULL_ROW


def column_widths(table: Table, sheet: Sheet) -> list[float]:
    """The columns' widths in points: together the sheet's, each at least its longest word's.

    Where not even those fit, the longest words are broken and the short ones still stand whole.

    What is left over after the longest words is shared by the root of how much text a column
    holds, which keeps the rows about as low as they can be, and none gets more than it can use.
    """
    measures = _Measures.of(table, sheet.table_size)
    least, most = measures.least, measures.most
    if sum(least) > sheet.inside:
        most_each = _most_each(least, sheet.inside)
        return [min(share, most_each) for share in least]
    widths = list(least)
    weights = [math.sqrt(content) for content in measures.content]
    # Each round uses all the room, or gives at least one column as much as it can use.
    while (room := sheet.inside - sum(widths)) >= 1:
        growing = [index for index in range(len(widths)) if widths[index] < most[index] - 0.5]
        if not growing:
            break
        total = sum(weights[index] for index in growing)
        for index in growing:
            widths[index] = min(most[index], widths[index] + room * weights[index] / total)
    spare = (sheet.inside - sum(widths)) / sum(widths)
    return [share * (1 + spare) for share in widths]


def _most_each(widths: Sequence[float], room: float) -> float:
    """The width to which the widest must be cut for all to fit into the room."""
    for number, width_ in enumerate(sorted(widths)):
        if width_ * (len(widths) - number) >= room:
            return room / (len(widths) - number)
        room -= width_
    return max(widths)


@dataclasses.dataclass(frozen=True, slots=True)
class _Measures:
    """For each column its longest word, its longest line and how much text it holds."""

    least: list[float]
    most: list[float]
    content: list[float]

    @classmethod
    def of(cls, table: Table, size: float) -> "_Measures":
        least, most, content = ([CELL_PADDING + 2 * size] * table.width for _ in range(3))
        for column, cell in _measured_cells(table):
            span = cell.column_span
            word, line = _longest(cell, size)
            for place in range(column, min(column + span, table.width)):
                least[place] = max(least[place], word / span + CELL_PADDING)
                most[place] = max(most[place], line / span + CELL_PADDING)
                content[place] += line / span
        return cls(least, most, content)


def _measured_cells(table: Table) -> Iterator[tuple[int, Cell]]:
    for row in table.rows[:_ROWS_MEASURED]:
        for column, cell in enumerate(row.cells):
            if cell.blocks:
                yield column, cell


def _longest(cell: Cell, size: float) -> tuple[float, float]:
    """The widths of a cell's longest word and of its longest line, bold or plain."""
    word = line = 0.0
    for block in cell.blocks:
        indent = (width(block.marker) + 0.6 + block.level) * size if block.marker else 0.0
        for text in block.text.split("\n"):
            line = max(line, indent + width(text) * size * _BOLD)
            widest = _widest_word(text) * size * _BOLD
            word = max(word, indent + min(widest, _WIDEST_WORD))
    return word, line


def _widest_word(text: str) -> float:
    words = _BREAKS.split(text)
    # Letters are not alike: "manager" is wider than "authority", but not by half as much again.
    long = max(map(len, words)) / 1.5
    return max(width(word) for word in words if len(word) >= long)
