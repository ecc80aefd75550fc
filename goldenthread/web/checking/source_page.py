"""The source of a stretch for the page: its prose, and its tables with their shading."""

from dataclasses import dataclass

from goldenthread.documents.document import Cell, Prose, Row, Table
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.rag import colour_name
from goldenthread.web.checking.stretches import Stretch
from goldenthread.web.plans.grid_page import Links, Words, words_blocks

# More columns than these do not fit beside the reading, and what is out of sight is not checked.
MOST_COLUMNS_ACROSS = 4
_GREY = "grey"


@dataclass(frozen=True)
class SourceCell:
    """One cell; `heading` is what stands above it, `shade` the name of its shading or ""."""

    heading: str
    words: list[Words]
    shade: str
    row_span: int
    column_span: int

    @property
    def says_shade(self) -> bool:
        """Grey tells nothing in most tables, but where it is all that a cell tells."""
        return bool(self.shade) and (self.shade != _GREY or not self.words)


@dataclass(frozen=True)
class SourceTable:
    """A piece of a table; turned, the cells of each row stand one under another."""

    number: int
    head: list[list[SourceCell]]
    body: list[list[SourceCell]]
    is_turned: bool
    kind: str = "table"


def source_said(stretch: Stretch, *, as_printed: bool) -> list[Words | SourceTable]:
    """Every block in order. `as_printed` keeps wide tables wide."""
    links = Links(iter(()))
    blocks: list[Words | SourceTable] = []
    prose: list[Prose] = []
    number = 0
    for block in stretch.source:
        if isinstance(block, Prose):
            prose.append(block)
            continue
        number += 1
        blocks += [*words_blocks(prose, links), _table(block, number, as_printed)]
        prose = []
    return [*blocks, *words_blocks(prose, links)]


def _table(table: Table, number: int, as_printed: bool) -> SourceTable:
    headings = _headings(table)
    is_turned = not as_printed and bool(table.header) and table.width > MOST_COLUMNS_ACROSS
    return SourceTable(
        number,
        [_row(row, [""] * table.width) for row in table.header],
        [_row(row, headings) for row in table.body],
        is_turned,
    )


def _row(row: Row, headings: list[str]) -> list[SourceCell]:
    return [
        SourceCell(
            headings[index],
            list(words_blocks([one for one in cell.blocks if one.text.strip()], Links(iter(())))),
            _shade(cell),
            cell.row_span,
            cell.column_span,
        )
        for index, cell in enumerate(row.cells)
        if not cell.covered
    ]


def _shade(cell: Cell) -> str:
    return (colour_name(cell.fill) or "").lower() if cell.fill else ""


def _headings(table: Table) -> list[str]:
    """What stands above each column, the outermost heading first."""
    above: list[list[str]] = [[] for _ in range(table.width)]
    for row in table.header:
        for index, cell in enumerate(row.cells):
            if cell.covered or cell.is_empty:
                continue
            for column in above[index : index + cell.column_span]:
                column.append(one_line(cell.text))
    return [" · ".join(dict.fromkeys(told)) for told in above]
