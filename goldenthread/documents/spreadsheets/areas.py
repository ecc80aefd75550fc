"""The areas of a sheet that belong together, told apart by blank rows and columns."""

import bisect
import dataclasses
import functools
import itertools
from collections.abc import Iterator, Sequence

from goldenthread.documents.spreadsheets.grid import RowFacts, SheetGrid

# An area is cut along blank rows, then columns, then rows again; sheets nest no deeper.
_DEPTH = 4


@dataclasses.dataclass(frozen=True)
class Area:
    """A rectangle of a sheet with something in its first and last row and column.

    `rows` are the numbers of its rows in order; wholly blank ones may be left out.
    """

    grid: SheetGrid
    rows: tuple[int, ...]
    left: int
    right: int

    @property
    def top(self) -> int:
        return self.rows[0]

    @property
    def bottom(self) -> int:
        return self.rows[-1]

    @functools.cached_property
    def facts(self) -> dict[int, RowFacts]:
        return {row: self.grid.facts(row, self.left, self.right) for row in self.rows}

    @functools.cached_property
    def is_boxed(self) -> bool:
        return any(facts.is_boxed for facts in self.facts.values())

    @functools.cached_property
    def wide_rows(self) -> tuple[int, ...]:
        """The rows with text in two cells or more."""
        return tuple(row for row in self.rows if len(self.facts[row].filled) > 1)

    def part(self, rows: Sequence[int]) -> "Area":
        return dataclasses.replace(self, rows=tuple(rows))


def areas(grid: SheetGrid) -> list[Area]:
    """The sheet's areas with text in them, from top to bottom, then from left to right."""
    if not grid.rows:
        return []
    rows = _stretches(grid.rows, grid)
    whole = [Area(grid, tuple(stretch), 1, grid.right) for stretch in rows]
    found = [piece for area in whole for piece in _cut_rows(area, 0)]
    return [area for area in found if any(facts.filled for facts in area.facts.values())]


def _stretches(used: Sequence[int], grid: SheetGrid) -> Iterator[list[int]]:
    """Runs of rows that have cells or lie under a merged cell."""
    under = {row for row, _ in grid.covered}
    ordered = sorted(under.union(used)) if under else used
    for _, run in itertools.groupby(enumerate(ordered), lambda pair: pair[1] - pair[0]):
        yield [row for _, row in run]


def _cut_rows(area: Area, depth: int) -> Iterator[Area]:
    runs: list[list[int]] = [[]]
    for row in area.rows:
        if area.facts[row].is_blank:
            runs.append([])
        else:
            runs[-1].append(row)
    for run in runs:
        if run:
            # An area that was cut no further is already as it should be.
            yield from _cut_columns(area.part(run), depth + 1)


def _cut_columns(area: Area, depth: int) -> Iterator[Area]:
    pieces = _column_runs(area)
    if not pieces:
        return
    if len(pieces) == 1 or depth > _DEPTH:
        left, right = pieces[0][0], pieces[-1][1]
        yield dataclasses.replace(area, left=left, right=right)
        return
    for number, (left, _) in enumerate(pieces):
        # What lies between two pieces (part of a row with one cell only) goes to the left one.
        until = pieces[number + 1][0] - 1 if number + 1 < len(pieces) else area.right
        start = left if number else area.left
        piece = dataclasses.replace(area, left=start, right=until)
        yield from _cut_rows(piece, depth + 1)


def _column_runs(area: Area) -> list[tuple[int, int]]:
    """First and last columns of the pieces that blank columns cut the area into."""
    facts = list(area.facts.values())
    told = [one for one in facts if len(one.filled) > 1 or one.is_boxed]
    if not any(len(one.filled) > 1 for one in told):
        columns = {column for one in facts for column in (*one.filled, *_boxed(one))}
    else:
        columns = {column for one in told for column in one.occupied}
        if not any(one.is_boxed for one in told):
            columns |= _coloured(area, columns)
    runs: list[tuple[int, int]] = []
    for column in sorted(columns):
        if runs and (column == runs[-1][1] + 1 or _goes_on(area, runs[-1], column, columns)):
            runs[-1] = (runs[-1][0], column)
        else:
            runs.append((column, column))
    return runs


def _boxed(facts: RowFacts) -> tuple[int, ...]:
    return facts.occupied if facts.is_boxed else ()


def _goes_on(area: Area, run: tuple[int, int], column: int, columns: set[int]) -> bool:
    """Whether a table goes on over a gap: one blank column, and the same rows on both sides."""
    if column - run[1] > 2 or area.is_boxed:
        return False
    end = column
    while end + 1 in columns:
        end += 1
    left = [row for row in area.wide_rows if _has_text(area, row, *run)]
    right = [row for row in area.wide_rows if _has_text(area, row, column, end)]
    if run[0] == run[1] or column == end:
        return True
    return bool(left and right) and (left[0], left[-1]) == (right[0], right[-1])


def _has_text(area: Area, row: int, first: int, last: int) -> bool:
    filled = area.facts[row].filled
    at = bisect.bisect_left(filled, first)
    return at < len(filled) and filled[at] <= last


def _coloured(area: Area, columns: set[int]) -> set[int]:
    """A column right beside the table that says something by the colours of its cells alone."""
    beside = max(columns) + 1
    return {beside} if is_told_by_colour(area.grid, area.wide_rows, beside) else set()


def is_told_by_colour(grid: SheetGrid, rows: Sequence[int], column: int) -> bool:
    """Whether the column's cells in these rows are not all of the same colour, or of none."""
    cells = (grid.cell(row, column) for row in rows)
    return len({cell.look.fill if cell is not None else None for cell in cells}) > 1
