"""Column widths and row heights of a sheet to be written, by what its cells hold."""

import functools
import math
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Cell, Table
from goldenthread.documents.typefaces import width

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
# A unit of width is a digit of the body type and seven points of a screen; a point is 3/4.
_POINTS_A_UNIT = 7 * 0.75
_BOLD = 1.08
_SPACE = 0.28
_WIDEST_SIGN = 1.0


def column_widths(tables: Sequence[Table], columns: int) -> list[float]:
    """The widths of a sheet's columns, wide enough for the words and the fuller the wider."""
    if not tables:
        return [PROSE_WIDTH]
    wanted = [_NARROWEST] * columns
    least = [_NARROWEST] * columns
    for column, texts in _texts_by_column(tables, columns):
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
    return [share + max(short, 0.0) / columns for share in wanted]


def lines_needed(text: str, across: float, size: float, *, bold: bool = False) -> int:
    """How many lines the text takes in columns so wide together."""
    room = across * _POINTS_A_UNIT / (size * (_BOLD if bold else 1.0))
    return sum(_wrapped(line, room) for line in text.split("\n"))


def row_height(lines: int, size: float) -> float:
    """The height in points of so many lines of a type size."""
    return lines * size * 1.28 + 3


def _wrapped(line: str, room: float) -> int:
    """How many lines one line becomes where there is room for so many times the type size."""
    if len(line) * _WIDEST_SIGN <= room:
        return 1
    lines, used = 1, 0.0
    for word in line.split(" "):
        across = _word_width(word)
        if used and used + across > room:
            lines, used = lines + 1, 0.0
        if across > room:
            # A word longer than the cell is broken wherever it must be.
            lines += int((used + across) / room)
            used = across % room
        else:
            used += across + _SPACE
    return lines


# A plan says the same words over and over.
_word_width = functools.lru_cache(maxsize=20_000)(width)


def _texts_by_column(tables: Sequence[Table], columns: int) -> Iterator[tuple[int, list[str]]]:
    texts: list[list[str]] = [[] for _ in range(columns)]
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
