"""Cells merged over several rows, as each of those rows would say them."""

import dataclasses

from goldenthread.documents.document import Cell, Row, Table


def filled_down(table: Table) -> dict[int, Row]:
    """For each row, by identity, the row with what merged cells above say of it too."""
    above: dict[int, tuple[Cell, int]] = {}
    found: dict[int, Row] = {}
    for row in table.rows:
        if not above and all(cell.row_span == 1 for cell in row.cells):
            found[id(row)] = row
            continue
        cells = list(row.cells)
        for column, cell in enumerate(row.cells):
            if cell.row_span > 1 and not cell.covered:
                above[column] = (cell, cell.row_span - 1)
            elif column in above:
                holder, left = above[column]
                if cell.covered:
                    cells[column] = dataclasses.replace(holder, row_span=1)
                if left == 1:
                    del above[column]
                else:
                    above[column] = (holder, left - 1)
        found[id(row)] = dataclasses.replace(row, cells=tuple(cells))
    return found
