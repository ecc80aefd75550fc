"""Rows that somebody cut in two by hand, put together again."""

import dataclasses
from collections.abc import Sequence

from goldenthread.documents.continuing import join_rows, leads_on
from goldenthread.documents.document import Row
from goldenthread.documents.likeness import UNFINISHED, last_words
from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.grid import OWNED, Column, Grid
from goldenthread.plans.words.roles import is_role

# A row that says one of these has an action of its own.
_OF_ITS_OWN = (
    Meaning.TIMESCALES,
    Meaning.ACTION_TIMESCALES,
    Meaning.STARTS,
    Meaning.REF,
    Meaning.ACTION_REF,
    Meaning.RAG,
)


def put_together(grid: Grid) -> Grid:
    """The grid with each row that only goes on with the action above it made one with that."""
    actions, own = grid.of(Meaning.ACTION), grid.of(*_OF_ITS_OWN)
    if not actions or not own:
        return grid
    rows: list[Row] = []
    for row in grid.body:
        if rows and _is_rest(rows[-1], row, actions, own):
            rows[-1] = _joined(rows[-1], row, grid.of(*OWNED))
        else:
            rows.append(row)
    return dataclasses.replace(grid, body=tuple(rows)) if len(rows) < len(grid.body) else grid


def _joined(last: Row, row: Row, owners: Sequence[Column]) -> Row:
    """Both rows as one. What names no post above goes on below: "Quality Assurance", "Manager"."""
    cells = list(join_rows(last, row).cells)
    for column in owners:
        before, after = last.cells[column.index], row.cells[column.index]
        if before.is_empty or after.is_empty or is_role(before.text):
            continue
        block = before.blocks[-1]
        whole = dataclasses.replace(block, text=f"{block.text} {after.blocks[0].text}")
        blocks = (*before.blocks[:-1], whole, *after.blocks[1:])
        cells[column.index] = dataclasses.replace(before, blocks=blocks)
    return dataclasses.replace(last, cells=tuple(cells), places=(*last.places, *row.places))


def _is_rest(last: Row, row: Row, actions: Sequence[Column], own: Sequence[Column]) -> bool:
    """Whether a row says nothing of its own, and its action's first letter is small below a capital."""
    if not row.cells[0].is_empty or any(cell.covered for cell in last.cells):
        return False
    if any(not row.cells[column.index].is_empty for column in own):
        return False
    if all(last.cells[column.index].is_empty for column in own):
        return False
    cells = zip(last.cells, row.cells, strict=False)
    if any(old.is_empty and not new.is_empty for old, new in cells):
        return False
    for column in actions:
        before, after = (each.cells[column.index].text.strip() for each in (last, row))
        if after:
            apart = before[:1].islower() and not UNFINISHED.search(last_words(before))
            return not apart and leads_on(last, row)
    return False
