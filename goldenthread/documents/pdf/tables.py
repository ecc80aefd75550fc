"""Ruled tables on a PDF page, filled with its words."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from goldenthread.documents.document import Cell, Place, Prose, Row, Table
from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.grid import Grid, GridCell, find_grids
from goldenthread.documents.pdf.lines import depths, is_number, lines_of, passages_of, prose_of
from goldenthread.documents.pdf.page import Page
from goldenthread.documents.pdf.rules import Area
from goldenthread.documents.pdf.text import Vocabulary
from goldenthread.documents.pdf.words import Word

# A row or column that is no more than the space between double lines.
_NO_ROOM = 5.0
# A row of so many cells is one of a table though only one of them holds text.
_CELLS_OF_A_ROW = 3


@dataclasses.dataclass(frozen=True, slots=True)
class RuledTable:
    """A table's grid on its page and the words in each of its cells."""

    grid: Grid
    words: dict[int, list[Word]]

    @property
    def box(self) -> Box:
        return self.grid.box


def ruled_tables(page: Page) -> tuple[list[RuledTable], list[Word]]:
    """The page's ruled tables and the words that stand in none of them."""
    grids = find_grids(page.drawn.across, page.drawn.down, page.drawn.areas)
    held: list[dict[int, list[Word]]] = [defaultdict(list) for _ in grids]
    loose: list[Word] = []
    for word in page.words:
        x, y = word.box.middle
        for grid, cells in zip(grids, held, strict=True):
            number = grid.cell_at(x, y)
            if number is not None:
                cells[number].append(word)
                break
        else:
            loose.append(word)
    tables = []
    for grid, cells in zip(grids, held, strict=True):
        if len(cells) > 1 or (cells and _is_one_row(grid)):
            tables.append(RuledTable(grid, dict(cells)))
        else:
            # A frame around text is not a table.
            loose.extend(word for words in cells.values() for word in words)
    return tables, loose


def _is_one_row(grid: Grid) -> bool:
    """Whether it is a row of several cells: the rest of one that the page before began."""
    return len(grid.ys) == 2 and len(grid.cells) >= _CELLS_OF_A_ROW


def table_of(ruled: RuledTable, page: Page, number: int, vocabulary: Vocabulary) -> Table:
    """The table in the document's form, with a place for each cell."""
    rows, columns = _kept(ruled)
    row_at = {old: new for new, old in enumerate(rows)}
    column_at = {old: new for new, old in enumerate(columns)}
    cells: list[list[Cell]] = [
        [
            Cell(covered=True, place=_place(page, number, row, column))
            for column in range(len(columns))
        ]
        for row in range(len(rows))
    ]
    areas = [area for area in page.drawn.areas if area.colour is not None]
    for index, cell in enumerate(ruled.grid.cells):
        own_rows = [row_at[row] for row in _span(cell.row, cell.row_span) if row in row_at]
        own_columns = [
            column_at[column]
            for column in _span(cell.column, cell.column_span)
            if column in column_at
        ]
        if not own_rows or not own_columns:
            continue
        place = _place(page, number, own_rows[0], own_columns[0])
        cells[own_rows[0]][own_columns[0]] = Cell(
            blocks=_blocks(ruled.words.get(index, []), cell.box, vocabulary, place),
            row_span=len(own_rows),
            column_span=len(own_columns),
            fill=_fill(cell, areas),
            place=place,
        )
    return Table(
        rows=tuple(
            Row(tuple(row), places=(Place(page=page.number, table=number, row=index),))
            for index, row in enumerate(cells, start=1)
        ),
        edges=tuple(round(ruled.grid.xs[column], 1) for column in columns),
        place=Place(page=page.number, table=number),
    )


def _place(page: Page, table: int, row: int, column: int) -> Place:
    return Place(page=page.number, table=table, row=row + 1, column=column + 1)


def _span(first: int, length: int) -> range:
    return range(first, first + length)


def _kept(ruled: RuledTable) -> tuple[list[int], list[int]]:
    """The rows and columns of the grid that are more than the space between two lines."""
    xs, ys = ruled.grid.xs, ruled.grid.ys
    starts = {
        (ruled.grid.cells[index].row, ruled.grid.cells[index].column) for index in ruled.words
    }
    rows = {row for row, _ in starts}
    columns = {column for _, column in starts}
    return (
        [row for row in range(len(ys) - 1) if row in rows or ys[row + 1] - ys[row] > _NO_ROOM],
        [
            column
            for column in range(len(xs) - 1)
            if column in columns or xs[column + 1] - xs[column] > _NO_ROOM
        ],
    )


def _blocks(
    words: Sequence[Word], box: Box, vocabulary: Vocabulary, place: Place
) -> tuple[Prose, ...]:
    """A cell's paragraphs and items. Lines that may only be too long for the cell keep a newline."""
    if not words:
        return ()
    lines = lines_of(words)
    # White space left of the text is taken to be as wide as that which is kept free at the right.
    padding = min(max(min(line.box.left for line in lines) - box.left, 1.0), 8.0)
    passages = passages_of(lines, box.right - padding, vocabulary)
    blocks = [
        dataclasses.replace(prose_of(passage, vocabulary, joint="\n", level=level), place=place)
        for passage, level in zip(passages, depths(passages), strict=True)
    ]
    return tuple(blocks if sum(map(_is_numbered, blocks)) > 1 else map(_with_number, blocks))


def _is_numbered(block: Prose) -> bool:
    return is_number(block.marker)


def _with_number(block: Prose) -> Prose:
    """A lone number stays in a cell's text: it may be the row's reference, and is no list."""
    if not _is_numbered(block):
        return block
    return Prose(f"{block.marker} {block.text}", place=block.place)


def _fill(cell: GridCell, areas: Sequence[Area]) -> str | None:
    """The colour that covers most of the cell; of several, the one drawn last, which is on top."""
    box = cell.box
    for area in reversed(areas):
        width = min(box.right, area.box.right) - max(box.left, area.box.left)
        height = min(box.bottom, area.box.bottom) - max(box.top, area.box.top)
        if width > 0 and height > 0 and width * height > 0.6 * box.width * box.height:
            return area.colour
    return None
