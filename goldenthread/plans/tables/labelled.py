"""Tables of actions under lines that label what they are for: "Objective | …", "Lead | …"."""

import dataclasses
import itertools
from collections.abc import Iterable, Iterator, Sequence

from goldenthread.documents.document import Block, Cell, Prose, Row, Table
from goldenthread.plans.plan import NOTHING_SETTLED, Meaning, TableGuidance
from goldenthread.plans.tables.columns import meaning_of_heading
from goldenthread.plans.tables.grid import ABOUT, WHAT, Grid, find_grid
from goldenthread.plans.whole.facts import Facts
from goldenthread.plans.whole.outlining import ACTION_TITLE
from goldenthread.plans.words.points import one_line

_LEAST_LABELS = 2
_LONGEST_LABEL = 40
_NAMED = frozenset({Meaning.OBJECTIVE, Meaning.THEME})
# What these say stands in a column of its own name; what others say is told of the objective.
_KEPT = frozenset({*_NAMED, Meaning.REF, Meaning.RECOMMENDATIONS})


def labels_joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, a table of nothing but such lines made one with the table of actions below it."""
    held: list[Block] = []
    for block in blocks:
        first = held[0] if held else None
        if isinstance(first, Table) and isinstance(block, Table) and _heads(block.rows[:1]):
            width = max(first.width, block.width)
            rows = [_widened(row, width) for row in (*first.rows, *block.rows)]
            yield dataclasses.replace(block, rows=tuple(rows), header_rows=0, place=first.place)
            held = []
            continue
        if first is not None and isinstance(block, Prose) and not block.text.strip():
            held.append(block)
            continue
        yield from held
        held = []
        if isinstance(block, Table) and block.rows and _named(block.rows) == len(block.rows):
            held = [block]
        else:
            yield block
    yield from held


def titles_joined(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, an action's title made the first line of a table that says only who and when."""
    title: Prose | None = None
    for block in blocks:
        if title is not None and isinstance(block, Table) and _lacks_action(block):
            first = Row((Cell((Prose("Action"),)), Cell((title,))), places=(block.place,))
            yield dataclasses.replace(block, rows=(first, *block.rows), header_rows=0)
            title = None
            continue
        if title is not None:
            yield title
        is_title = isinstance(block, Prose) and ACTION_TITLE.match(one_line(block.text))
        title = block if isinstance(block, Prose) and is_title else None
        if title is None:
            yield block
    if title is not None:
        yield title


def _lacks_action(table: Table) -> bool:
    told = {_label(row.cells[0]) for row in table.rows}
    return table.width == 2 and None not in told and not told & WHAT and bool(told & ABOUT)


def cut_at_labels(table: Table) -> list[Table]:
    """The table in pieces, each with such lines above its headings; itself where there are none.

    A row of one text right above the lines, such as the name of a theme, goes with them.
    """
    starts = [
        _with_title(table.rows, index - count)
        for index in range(len(table.rows))
        if _heads(table.rows[index : index + 1]) and (count := _named(table.rows[:index]))
    ]
    bounds = [0, *(start for start in starts if start), len(table.rows)]
    return (
        [
            dataclasses.replace(table, rows=table.rows[first:last], header_rows=0)
            for first, last in itertools.pairwise(bounds)
        ]
        if starts
        else [table]
    )


def labelled_grid(
    table: Table, facts: Facts, settled: TableGuidance = NOTHING_SETTLED
) -> Grid | None:
    """The table read as if its lines were columns beside those of its actions; None without any."""
    for index in range(len(table.rows)):
        count = _named(table.rows[:index])
        if not count or not _heads(table.rows[index : index + 1]):
            continue
        lead, lines = table.rows[: index - count], table.rows[index - count : index]
        if any(_pairs(row) for row in lead):
            return None
        turned = _beside(table, lead, lines, table.rows[index:])
        grid = find_grid(turned, facts.days, {}, settled)
        return (
            _told_of_objective(grid, sum(len(_pairs(row)) for row in lines))
            if grid is not None
            else None
        )
    return None


def _pairs(row: Row) -> list[tuple[Cell, Cell]]:
    """A line's labels and what they say: one, or two side by side; none where it is no such line."""
    filled = [cell for cell in row.cells if not cell.is_empty]
    if len(filled) not in (2, 4) or row.cells[0].is_empty:
        return []
    labels, said = filled[::2], filled[1::2]
    if not all(map(_label, labels)) or (len(filled) == 4 and all(map(_label, said))):
        return []
    return list(zip(labels, said, strict=True))


def _label(cell: Cell) -> Meaning | None:
    text = one_line(cell.text)
    return meaning_of_heading(text) if len(text) <= _LONGEST_LABEL else None


def _named(rows: Sequence[Row]) -> int:
    """How many such lines the rows end with; 0 where they name no objective."""
    lines = list(itertools.takewhile(bool, map(_pairs, reversed(rows))))
    meanings = [_label(label) for line in lines for label, _ in line]
    named = len(set(meanings)) >= _LEAST_LABELS and not _NAMED.isdisjoint(meanings)
    return len(lines) if named and Meaning.ACTION not in meanings else 0


def _heads(rows: Sequence[Row]) -> bool:
    """Whether a row is the headings of actions alone."""
    if not rows:
        return False
    told = [one_line(cell.text) for cell in rows[0].cells if not cell.is_empty]
    known = {meaning_of_heading(text) for text in told if len(text) <= _LONGEST_LABEL}
    return (
        len(told) > 2
        and Meaning.ACTION in known
        and len(known - {None}) > 0.6 * len(told)
        and Meaning.OBJECTIVE not in known
    )


def _with_title(rows: Sequence[Row], start: int) -> int:
    while start > 0 and _is_title(rows[start - 1]):
        start -= 1
    return start


def _is_title(row: Row) -> bool:
    return [index for index, cell in enumerate(row.cells) if not cell.is_empty] == [0]


def _beside(table: Table, lead: Sequence[Row], lines: Sequence[Row], rows: Sequence[Row]) -> Table:
    """The table with its lines as first columns, merged over all rows of actions."""
    pairs = [pair for row in lines for pair in _pairs(row)]
    head, *body = rows
    width = len(pairs) + table.width
    over = [
        dataclasses.replace(said, row_span=max(len(body), 1), column_span=1) for _, said in pairs
    ]
    labels = [dataclasses.replace(label, row_span=1, column_span=1) for label, _ in pairs]
    turned = [
        dataclasses.replace(
            row,
            cells=(*(over if index == 0 else [Cell(covered=True)] * len(pairs)), *row.cells),
        )
        for index, row in enumerate(body)
    ]
    above = [_widened(row, width) for row in lead]
    headings = dataclasses.replace(head, cells=(*labels, *head.cells))
    return dataclasses.replace(
        table, rows=(*above, headings, *turned), header_rows=len(above) + 1, edges=()
    )


def _told_of_objective(grid: Grid, count: int) -> Grid:
    columns = tuple(
        dataclasses.replace(column, heading=f"Objective: {column.heading}")
        if column.index < count and column.meaning not in _KEPT
        else column
        for column in grid.columns
    )
    return dataclasses.replace(grid, columns=columns)


def _widened(row: Row, width: int) -> Row:
    return dataclasses.replace(
        row, cells=(*row.cells, *(Cell() for _ in range(width - len(row.cells))))
    )
