"""A tagged table's cells set out as a grid."""

import enum
from collections.abc import Callable, Iterable, Iterator, Sequence

from goldenthread.documents.pdf.tags import Tag

_TABLE_PARTS = frozenset({"THead", "TBody", "TFoot"})
_WIDEST_SPAN = 200


class Empty(enum.Enum):
    """What stands in a square that no cell begins in."""

    COVERED = enum.auto()
    ABSENT = enum.auto()


# From where to where a cell's text stands on its page.
Reach = tuple[float, float]


class TagGrid:
    """Rows of tags set out as a grid, where cells may reach over several rows and columns.

    `reach` tells where a cell's text stands. By it the cells of a short row find their columns:
    browsers leave the empty cells of a row out of the tags.
    """

    def __init__(
        self,
        rows: Sequence[Tag | None] = (),
        reach: Callable[[Tag], Reach | None] = lambda _cell: None,
    ) -> None:
        self._rows: list[dict[int, Tag | Empty]] = []
        self._number = 0
        self._set(rows)
        width = self.width
        if any(self._is_short(number, width) for number in range(1, self._number)):
            self._rows, self._number = [], 0
            self._set(rows, _Columns(width, reach))

    def _set(self, rows: Iterable[Tag | None], columns: "_Columns | None" = None) -> None:
        for row in rows:
            taken = self._row(self._number)
            found = columns.of(row, taken) if columns and row else None
            self._add(row, found or {})

    def _is_short(self, number: int, width: int) -> bool:
        return 0 < len(self._rows[number]) < width

    def _add(self, row: Tag | None, columns: dict[int, int]) -> None:
        """Add a row; `columns` are those that some of its cells stand in."""
        taken = self._row(self._number)
        column = 0
        for index in range(row.size if row else 0):
            cell = row.kids.get(index) if row else None
            column = columns.get(index, column)
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


class _Columns:
    """The columns of a table by where the text of its full rows stands."""

    def __init__(self, width: int, reach: Callable[[Tag], Reach | None]) -> None:
        self._width = width
        self._reach = reach
        self._reaches: dict[int, Reach] = {}

    def of(self, row: Tag, taken: dict[int, Tag | Empty]) -> dict[int, int] | None:
        """The column of each cell of a short row, or None if the row is full or they are in doubt.

        `taken` are the squares of the row that cells above reach down into.
        """
        cells = [(index, row.kids.get(index)) for index in range(row.size)]
        free = [column for column in range(self._width) if column not in taken]
        if sum(cell.columns if isinstance(cell, Tag) else 1 for _, cell in cells) >= len(free):
            self._learn([cell for _, cell in cells], free)
            return None
        found: dict[int, int] = {}
        for index, cell in cells:
            columns = self._under(cell, free) if isinstance(cell, Tag) else []
            if len(columns) != 1 or columns[0] <= max(found.values(), default=-1):
                return None
            found[index] = columns[0]
        return found

    def _learn(self, cells: "Sequence[Tag | tuple[int, int] | None]", free: Sequence[int]) -> None:
        if len(cells) != len(free):
            return
        for cell, column in zip(cells, free, strict=True):
            reach = self._reach(cell) if isinstance(cell, Tag) else None
            if reach:
                left, right = self._reaches.get(column, reach)
                self._reaches[column] = min(left, reach[0]), max(right, reach[1])

    def _under(self, cell: Tag, free: Sequence[int]) -> list[int]:
        """The free columns that a cell's text stands in."""
        reach = self._reach(cell)
        if reach is None or cell.columns != 1:
            return []
        return [
            column
            for column in free
            if column in self._reaches
            and self._reaches[column][0] < reach[1]
            and reach[0] < self._reaches[column][1]
        ]


def rows_of(table: Tag) -> Iterator[Tag | None]:
    """The rows of a table in order; one that pdfium left out, since nothing is in it, is None."""
    for index in range(table.size):
        part = table.kids.get(index)
        if isinstance(part, Tag) and part.kind in _TABLE_PARTS:
            yield from rows_of(part)
        elif part is None or (isinstance(part, Tag) and part.kind == "TR"):
            yield part
