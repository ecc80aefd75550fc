"""Grids of cells made out from the ruling lines on a page, merged cells included."""

import bisect
import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.rules import Area, Rule

# Lines this near are one; lines whose ends are this near meet (points).
_NEAR = 2.2
_MEETS = 3.5
# A line beside a cell counts as its border from this part of the cell's side.
_BORDER = 0.6
# Rows without an end line go on this far past the last upright, or not at all.
_OPEN_END = 14.0
# More lines than this on one page are a drawing.
_MOST_RULES = 6000


@dataclasses.dataclass(frozen=True, slots=True)
class GridCell:
    row: int
    column: int
    row_span: int
    column_span: int
    box: Box


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """`xs` and `ys` are the lines between columns and rows, `owners` the cell of each square."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    cells: tuple[GridCell, ...]
    owners: dict[tuple[int, int], int]

    @property
    def box(self) -> Box:
        return Box(self.xs[0], self.ys[0], self.xs[-1], self.ys[-1])

    def cell_at(self, x: float, y: float) -> int | None:
        """The number of the cell that holds this point."""
        column = bisect.bisect_right(self.xs, x) - 1
        row = bisect.bisect_right(self.ys, y) - 1
        return self.owners.get((row, column))


def find_grids(across: Sequence[Rule], down: Sequence[Rule], areas: Sequence[Area]) -> list[Grid]:
    """The grids on a page from top to bottom; a box of one cell is none.

    Where nothing is ruled, shaded rectangles side by side make a grid as well.
    """
    if len(across) + len(down) > _MOST_RULES:
        return []
    grids = list(_grids(across, down))
    loose = [
        area.box for area in areas if not any(grid.box.holds(*area.box.middle) for grid in grids)
    ]
    if loose and len(loose) * 4 <= _MOST_RULES:
        grids += [grid for grid in _grids(*_edges(loose)) if len(grid.xs) > 2 and len(grid.ys) > 2]
    return sorted(grids, key=lambda grid: (grid.ys[0], grid.xs[0]))


def _edges(boxes: Iterable[Box]) -> tuple[list[Rule], list[Rule]]:
    across, down = [], []
    for box in boxes:
        across += [Rule(box.top, box.left, box.right), Rule(box.bottom, box.left, box.right)]
        down += [Rule(box.left, box.top, box.bottom), Rule(box.right, box.top, box.bottom)]
    return across, down


def _grids(across: Sequence[Rule], down: Sequence[Rule]) -> Iterator[Grid]:
    merged_across, merged_down = _merged(across), _merged(down)
    for flat, upright in _meeting(merged_across, merged_down):
        grid = _grid(flat, upright)
        if grid is not None:
            yield grid


def _merged(rules: Sequence[Rule]) -> list[Rule]:
    """Rules at the same height made one where they touch."""
    merged: list[Rule] = []
    for group in _alike(rules):
        length = sum(rule.end - rule.start for rule in group)
        at = sum(rule.at * (rule.end - rule.start) for rule in group) / length
        pieces: list[tuple[float, float]] = []
        for rule in sorted(group, key=lambda rule: rule.start):
            if pieces and rule.start <= pieces[-1][1] + _MEETS:
                pieces[-1] = (pieces[-1][0], max(pieces[-1][1], rule.end))
            else:
                pieces.append((rule.start, rule.end))
        merged += [Rule(at, start, end) for start, end in pieces]
    return merged


def _alike(rules: Sequence[Rule]) -> Iterator[list[Rule]]:
    group: list[Rule] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if group and rule.at - group[0].at > _NEAR:
            yield group
            group = []
        group.append(rule)
    if group:
        yield group


def _meeting(
    across: Sequence[Rule], down: Sequence[Rule]
) -> Iterator[tuple[list[Rule], list[Rule]]]:
    """The lines of each table: those that cross or touch each other, however indirectly."""
    ordered = sorted(down, key=lambda rule: rule.at)
    places = [rule.at for rule in ordered]
    parents = list(range(len(across) + len(ordered)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    for index, flat in enumerate(across):
        first = bisect.bisect_left(places, flat.start - _MEETS)
        last = bisect.bisect_right(places, flat.end + _MEETS)
        for at in range(first, last):
            if ordered[at].start - _MEETS <= flat.at <= ordered[at].end + _MEETS:
                parents[root(index)] = root(len(across) + at)
    groups: dict[int, tuple[list[Rule], list[Rule]]] = defaultdict(lambda: ([], []))
    for index, flat in enumerate(across):
        groups[root(index)][0].append(flat)
    for at, upright in enumerate(ordered):
        groups[root(len(across) + at)][1].append(upright)
    yield from ((flat, upright) for flat, upright in groups.values() if flat and upright)


def _grid(flat: list[Rule], upright: list[Rule]) -> Grid | None:
    xs = _lines(upright, min(rule.start for rule in flat), max(rule.end for rule in flat))
    ys = _lines(flat, min(rule.start for rule in upright), max(rule.end for rule in upright))
    columns, rows = len(xs) - 1, len(ys) - 1
    if columns < 1 or rows < 1 or columns * rows < 2:
        return None
    beside = _borders(xs, ys, upright)
    above = _borders(ys, xs, flat)
    owners: dict[tuple[int, int], int] = {}
    cells: list[GridCell] = []
    for top, left, bottom, right in _regions(rows, columns, beside, above):
        box = Box(xs[left], ys[top], xs[right], ys[bottom])
        for row in range(top, bottom):
            for column in range(left, right):
                owners[row, column] = len(cells)
        cells.append(GridCell(top, left, bottom - top, right - left, box))
    return Grid(tuple(xs), tuple(ys), tuple(cells), owners) if len(cells) > 1 else None


def _lines(rules: Sequence[Rule], start: float, end: float) -> list[float]:
    """Where lines stand, with one more at either end that the crossing lines reach past."""
    places: list[float] = []
    for rule in sorted(rules, key=lambda rule: rule.at):
        if not places or rule.at - places[-1] > _NEAR:
            places.append(rule.at)
    if places[0] - start > _OPEN_END:
        places.insert(0, start)
    if end - places[-1] > _OPEN_END:
        places.append(end)
    return places


def _borders(
    places: Sequence[float], steps: Sequence[float], rules: Sequence[Rule]
) -> set[tuple[int, int]]:
    """Which sides of squares are ruled, as (line, step); the outermost lines always are."""
    ruled = {(line, step) for line in (0, len(places) - 1) for step in range(len(steps) - 1)}
    covered: dict[tuple[int, int], float] = defaultdict(float)
    for rule in rules:
        line = min(
            range(
                max(bisect.bisect_left(places, rule.at) - 1, 0),
                min(bisect.bisect_left(places, rule.at) + 1, len(places)),
            ),
            key=lambda index: abs(places[index] - rule.at),
        )
        first = max(bisect.bisect_right(steps, rule.start) - 1, 0)
        for step in range(first, len(steps) - 1):
            if steps[step] >= rule.end:
                break
            overlap = min(steps[step + 1], rule.end) - max(steps[step], rule.start)
            covered[line, step] += max(overlap, 0)
    ruled.update(
        (line, step)
        for (line, step), length in covered.items()
        if length >= _BORDER * (steps[step + 1] - steps[step])
    )
    return ruled


def _regions(
    rows: int, columns: int, beside: set[tuple[int, int]], above: set[tuple[int, int]]
) -> Iterator[tuple[int, int, int, int]]:
    """Cells as top, left, bottom, right: squares side by side, then one above the other, that no line parts."""
    open_runs: dict[tuple[int, int], int] = {}
    for row in range(rows):
        going_on: dict[tuple[int, int], int] = {}
        left = 0
        for column in range(1, columns + 1):
            if column < columns and (column, row) not in beside:
                continue
            run = (left, column)
            parted = any((row, at) in above for at in range(left, column))
            going_on[run] = row if parted or run not in open_runs else open_runs.pop(run)
            left = column
        yield from ((top, start, row, end) for (start, end), top in open_runs.items())
        open_runs = going_on
    yield from ((top, start, rows, end) for (start, end), top in open_runs.items())
