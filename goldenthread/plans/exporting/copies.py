"""Blocks of the source as they are written again, line breaks that a narrow column made taken out."""

import dataclasses
from collections.abc import Sequence

from goldenthread.documents.document import Cell, Prose, Row, Table
from goldenthread.plans.exporting.accounts import objective_values
from goldenthread.plans.plan import Objective
from goldenthread.plans.words.points import one_line


def copied_prose(block: Prose) -> Prose:
    return dataclasses.replace(block, text=one_line(block.text))


def copied_table(table: Table, objectives: Sequence[Objective], *, lossy: bool) -> Table:
    """The table again. Where points had run together in its cells, each is a paragraph of its own."""
    if not lossy:
        return table
    values = sorted(
        {value for one in objectives for value in objective_values(one) if value},
        key=len,
        reverse=True,
    )
    rows = tuple(
        Row(tuple(_copied_cell(cell, values) for cell in row.cells), hidden=row.hidden)
        for row in table.rows
    )
    return Table(rows, table.header_rows, table.sheet)


def copied_cells(row: Row) -> tuple[Cell, ...]:
    """A row's cells with each block in one line."""
    return tuple(_copied_cell(cell, ()) for cell in row.cells)


def _copied_cell(cell: Cell, values: Sequence[str]) -> Cell:
    blocks = tuple(part for block in cell.blocks for part in _parts(copied_prose(block), values))
    return dataclasses.replace(cell, blocks=blocks)


def _parts(block: Prose, values: Sequence[str]) -> list[Prose]:
    """The block cut where values begin, if it is nothing but values one after the other."""
    rest, found = block.text, list[str]()
    while rest:
        value = next((value for value in values if rest.startswith(value)), None)
        if value is None:
            return [block]
        found.append(value)
        rest = rest[len(value) :].lstrip()
    return [dataclasses.replace(block, text=text) for text in found]
