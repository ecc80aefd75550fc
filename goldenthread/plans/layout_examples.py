"""Small tables and days written down briefly, for the examples that layouts carry."""

import datetime
from collections.abc import Sequence

from goldenthread.documents.document import Cell, Prose, ProseKind, Row, Table
from goldenthread.plans.plan import Timescale, TimescaleKind

# A cell's lines are its paragraphs, those that begin with "• " its list items.
# None goes on with the cell above, a row that is one text is a band over the whole width.
ExampleRow = Sequence[str | None] | str


def example_table(headings: Sequence[Sequence[str]], *rows: ExampleRow) -> Table:
    """The table with its levels of headings; an upper heading reaches over the empty ones after it."""
    width = len(headings[-1])
    told = [
        *(_heading_row(row, headings[level + 1 :]) for level, row in enumerate(headings)),
        *(_row(row, rows[index + 1 :], width) for index, row in enumerate(rows)),
    ]
    return Table(rows=tuple(told), header_rows=len(headings))


def due(raw: str, day: str) -> Timescale:
    """A timescale that ends on a day given as 2026-03-31."""
    return Timescale(raw, TimescaleKind.BY, end=datetime.date.fromisoformat(day))


def _heading_row(row: Sequence[str], below: Sequence[Sequence[str]]) -> Row:
    cells: list[Cell] = []
    for index, heading in enumerate(row):
        if not heading and below:
            cells.append(Cell(covered=True))
            continue
        span = 1
        if below and below[0][index]:
            while index + span < len(row) and not row[index + span] and below[0][index + span]:
                span += 1
        down = 1 if not below or below[0][index] else 2
        covered = not heading
        cells.append(
            Cell(covered=True)
            if covered
            else Cell((Prose(heading),), column_span=span, row_span=down)
        )
    return Row(tuple(cells))


def _row(row: ExampleRow, below: Sequence[ExampleRow], width: int) -> Row:
    if isinstance(row, str):
        wide = Cell((Prose(row),), column_span=width)
        return Row((wide, *(Cell(covered=True) for _ in range(width - 1))))
    cells: list[Cell] = []
    for index, text in enumerate(row):
        if text is None:
            cells.append(Cell(covered=True))
            continue
        down = 1
        while down <= len(below) and not isinstance(below[down - 1], str):
            if below[down - 1][index] is not None:
                break
            down += 1
        cells.append(Cell(_blocks(text), row_span=down))
    return Row(tuple(cells))


def _blocks(text: str) -> tuple[Prose, ...]:
    return tuple(
        Prose(line[2:], ProseKind.ITEM, marker="•") if line.startswith("• ") else Prose(line)
        for line in text.split("\n")
        if line
    )
