"""Column widths and row heights of a sheet to be written, by what its cells hold."""

import math
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Cell, Table

# In Excel's own unit, about the width of one digit.
_NARROWEST, _WIDEST = 8.0, 60.0
# Together, so that a page of A4 across takes the sheet at no less than two thirds of its size.
_WIDEST_SHEET = 190.0
# A sheet of prose only is as wide as a page of text.
PROSE_WIDTH = 100.0
_LONGEST_WORD = 24
# The most that a row can be high, in points.
HIGHEST_ROW = 409.0
_LINES_A_ROW = 28


def column_widths(tables: Sequence[Table], width: int) -> list[float]:
    """The widths of a sheet's columns, wide enough for the words and the fuller the wider."""
    if not tables:
        return [PROSE_WIDTH]
    wanted = [_NARROWEST] * width
    least = [_NARROWEST] * width
    for column, texts in _texts_by_column(tables, width):
        words = [min(len(word), _LONGEST_WORD) for text in texts for word in text.split()]
        lines = [len(line) for text in texts for line in text.split("\n")]
        lengths = sorted(len(text) for text in texts)
        typical = lengths[int(0.8 * (len(lengths) - 1))]
        least[column] = max([_NARROWEST, *(word + 2 for word in words)])
        fitting = max(4 * math.sqrt(typical), lengths[-1] / _LINES_A_ROW)
        wanted[column] = max(least[column], min(max(lines) + 2, fitting, 2 * _WIDEST))
    total = sum(wanted)
    if total > _WIDEST_SHEET:
        wanted = [
            max(low, _WIDEST_SHEET * share / total)
            for low, share in zip(least, wanted, strict=True)
        ]
    # Prose over a narrow table would stand in a column one word wide.
    short = min(_WIDEST, PROSE_WIDTH / 2) - sum(wanted)
    return [share + max(short, 0.0) / width for share in wanted]


def lines_needed(text: str, width: float, size: float) -> int:
    """How many lines the text takes in cells so wide; a little more rather than less."""
    room = max(width * 10 / size * 1.05, 1.0)
    return sum(max(1, math.ceil(len(line) / room)) for line in text.split("\n"))


def row_height(lines: int, size: float) -> float:
    """The height in points of so many lines of a type size."""
    return lines * size * 1.3 + 3


def _texts_by_column(tables: Sequence[Table], width: int) -> Iterator[tuple[int, list[str]]]:
    texts: list[list[str]] = [[] for _ in range(width)]
    for table in tables:
        for row in table.rows:
            for column, cell in enumerate(row.cells):
                if cell.column_span == 1 and not cell.is_empty:
                    texts[column].append(_told(cell))
    return ((column, told) for column, told in enumerate(texts) if told)


def _told(cell: Cell) -> str:
    return "\n".join(
        f"{block.marker} {block.text}" if block.marker else block.text for block in cell.blocks
    )
