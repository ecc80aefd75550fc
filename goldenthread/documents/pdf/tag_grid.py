"""A tagged table's cells set out as a grid."""

import enum
from collections.abc import Iterator

from goldenthread.documents.pdf.tags import Tag

_TABLE_PARTS = frozenset({"THead", "TBody", "TFoot"})
_WIDEST_SPAN = 200


class Empty(enum.Enum):
    """What stands in a square that no cell begins in."""

    COVERED = enum.auto()
    ABSENT = enum.auto()


class TagGrid:
    """Rows of tags set out as a grid, where cells may reach over several rows and columns."""

    def __init__(self) -> None:
        self._rows: list[dict[int, Tag | Empty]] = []
        self._number = 0

    def add(self, row: Tag | None) -> None:
        taken = self._row(self._number)
        column = 0
        for index in range(row.size if row else 0):
            cell = row.kids.get(index) if row else None
            while column in taken:
                column += 1
            if isinstance(cell, Tag):
                cell.columns = min(cell.columns, _WIDEST_SPAN)
                cell.rows = min(cell.rows, _WIDEST_SPAN)
                self._cover(cell, column)
                column += cell.columns
            elif cell is None:
                taken[column] = Empty.ABSENT
                column += 1
        self._number += 1

    def _row(self, number: int) -> dict[int, Tag | Empty]:
        while len(self._rows) <= number:
            self._rows.append({})
        return self._rows[number]

    def _cover(self, cell: Tag, column: int) -> None:
        for below in range(cell.rows):
            row = self._row(self._number + below)
            for beside in range(cell.columns):
                row.setdefault(column + beside, Empty.COVERED)
        self._row(self._number)[column] = cell

    @property
    def width(self) -> int:
        return max((column + 1 for row in self._rows[: self._number] for column in row), default=0)

    @property
    def rows(self) -> list[list[Tag | Empty]]:
        width = self.width
        return [
            [row.get(column, Empty.ABSENT) for column in range(width)]
            for row in self._rows[: self._number]
        ]


def rows_of(table: Tag) -> Iterator[Tag | None]:
    """The rows of a table in order; one that pdfium left out, since nothing is in it, is None."""
    for index in range(table.size):
        part = table.kids.get(index)
        if isinstance(part, Tag) and part.kind in _TABLE_PARTS:
            yield from rows_of(part)
        elif part is None or (isinstance(part, Tag) and part.kind == "TR"):
            yield part
