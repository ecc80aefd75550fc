"""Tables that name their lines at the left: one table for each objective, or a table turned round."""

import dataclasses
import itertools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from goldenthread.documents.document import Cell, Prose, Row, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.plan import NOTHING_SETTLED, Meaning, TableGuidance
from goldenthread.plans.tables.columns import meaning_of_heading
from goldenthread.plans.tables.grid import ABOUT, WHAT, Grid, find_grid
from goldenthread.plans.whole.facts import Facts
from goldenthread.plans.whole.heads import is_aim, is_theme
from goldenthread.plans.words.points import one_line

_LONGEST_LABEL = 60
_LEAST_LABELS = 3
_WIDEST = 4
_ACTION_REF = re.compile(r"^action\s*(?P<ref>[A-Z]?\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)[.:]?$", re.I)
_NUMBERED = re.compile(r"^(?:[A-Z]\d{1,2}|\d{1,2}\.\d{1,2})[.):]?\s")


def card_grid(table: Table, facts: Facts, settled: TableGuidance = NOTHING_SETTLED) -> Grid | None:
    """The table read as if its labels stood at the top, or None where they do.

    Rows above the labels, such as one that names the objective over the whole width, stay
    above.
    """
    turned = _turned(table)
    return find_grid(turned, facts.days, {}, settled) if turned is not None else None


def cut_at_cards(table: Table) -> list[Table]:
    """The table in pieces, one for each card in it: a card begins where the first label that comes again does.

    Rows of a single text right above a card, such as the name of a theme, go with it.
    """
    if not 2 <= table.width <= _WIDEST:
        return [table]
    labels = [
        _named_by(row) if _label(row) and not _is_heading_row(row) else "" for row in table.rows
    ]
    again = Counter(labels)
    # What stands above the first card is a table of its own.
    begin = next((at for at, label in enumerate(labels) if label and again[label] > 1), None)
    if begin is None:
        return [table]
    counted = Counter(label for label in labels[begin:] if label)
    named = sum(not row.cells[0].is_empty for row in table.rows[begin:])
    if len(counted) < _LEAST_LABELS or counted.total() < 0.6 * named:
        return [table]
    once = {label for label, number in counted.items() if number == 1}
    starts = [
        _start_of(table, index, once)
        for index, label in enumerate(labels)
        if label == labels[begin]
    ]
    bounds = [0, *(start for start in starts if start), len(table.rows)]
    return [
        dataclasses.replace(table, rows=table.rows[first:last], header_rows=0)
        for first, last in itertools.pairwise(bounds)
        if first < last
    ]


def _named_by(row: Row) -> str:
    """A line's label, the same for "Action 3.1" and "Action 3.2"."""
    text = one_line(row.cells[0].text)
    return "action" if _ACTION_REF.match(text) else plain(text)


def _start_of(table: Table, index: int, once: Collection[str]) -> int:
    """Where a card begins whose first label stands in this row: at the titles right above it."""
    while index > 0:
        filled = [cell for cell in table.rows[index - 1].cells if not cell.is_empty]
        if len(filled) != 1 or table.rows[index - 1].cells[0].is_empty:
            break
        label = table.rows[index - 1]
        if _label(label) is not None and _named_by(label) not in once:
            break
        index -= 1
    return index


def _turned(table: Table) -> Table | None:
    """The table with its rows as columns; each column of values becomes a row."""
    labelled = [row for row in table.rows if _label(row)]
    if table.width < 2 or len(labelled) < _LEAST_LABELS:
        return None
    lead = _lead(table)
    rows = table.rows[len(lead) :]
    if rows and _names_every_column(rows[0]):
        return None
    if table.width > 2 and table.width % 2 == 0:
        rows = _in_pairs(rows)
    told = [meaning for row in rows if (meaning := _label(row)) is not None]
    named = [row for row in rows if not row.cells[0].is_empty]
    if len(told) < 0.7 * len(named) or len(set(told)) < _LEAST_LABELS:
        return None
    if not set(told) & WHAT and not lead:
        return None
    if not set(told) & ABOUT or any(_is_heading_row(row) for row in rows):
        return None
    return _columns_as_rows(table, lead, tuple(_with_refs(rows)))


def _lead(table: Table) -> tuple[Row, ...]:
    """The rows of one text above the first label; the first may look like a label itself."""
    first, *rest = table.rows
    if sum(not cell.is_empty for cell in first.cells) > 1:
        return ()
    return (first, *itertools.takewhile(_is_lead, rest))


def _is_lead(row: Row) -> bool:
    filled = [cell for cell in row.cells if not cell.is_empty]
    return len(filled) <= 1 and not (filled and _label(row))


def _label(row: Row) -> Meaning | None:
    text = one_line(row.cells[0].text)
    if not text or len(text) > _LONGEST_LABEL or row.cells[0].column_span > 1:
        return None
    if _ACTION_REF.match(text):
        return Meaning.ACTION
    if is_theme(text) or is_aim(text) or _NUMBERED.match(text):
        # "Priority 2 - Care leavers" names something itself, and so does "A2 Care leavers".
        return None
    return meaning_of_heading(text)


def _is_heading_row(row: Row) -> bool:
    """Whether a row is the headings of an ordinary table: most of its cells are known ones."""
    told = [one_line(cell.text) for cell in row.cells[1:] if not cell.is_empty]
    known = [meaning for text in told if len(text) < 40 and (meaning := meaning_of_heading(text))]
    return len(row.cells) > 2 and len(set(known)) >= 2 and len(known) > 0.5 * len(told)


def _names_every_column(row: Row) -> bool:
    told = [one_line(cell.text) for cell in row.cells if not cell.is_empty]
    known = {meaning for text in told if len(text) < 40 and (meaning := meaning_of_heading(text))}
    return len(known) == len(told) == _WIDEST


def _in_pairs(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Label, value, label, value in one row as two rows, where the third cells are labels too."""
    width = len(rows[0].cells)
    starts = range(0, width, 2)
    for start in starts:
        texts = [one_line(row.cells[start].text) for row in rows]
        texts = [text for text in texts if text]
        known = [text for text in texts if len(text) < _LONGEST_LABEL and meaning_of_heading(text)]
        if len(known) < 0.7 * max(len(texts), 1):
            return rows
    return tuple(
        Row(cells=row.cells[start : start + 2], hidden=row.hidden, places=row.places)
        for row in rows
        for start in starts
        if not all(cell.is_empty for cell in row.cells[start : start + 2])
    )


def _with_refs(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows, what numbers an action in its label on a line of its own: "Action 3.1 | Audit"."""
    for row in rows:
        found = _ACTION_REF.match(one_line(row.cells[0].text))
        if found:
            texts = ("Action ref", *[found["ref"]] * (len(row.cells) - 1))
            cells = tuple(Cell((Prose(text),), place=row.cells[0].place) for text in texts)
            yield Row(cells, places=row.places)
        yield row


def _columns_as_rows(table: Table, lead: tuple[Row, ...], rows: tuple[Row, ...]) -> Table:
    columns: list[list[Cell]] = []
    for row in rows:
        if row.cells[0].is_empty and columns:
            # More of the line above, its label printed once.
            columns[-1] = [_more(old, new) for old, new in zip(columns[-1], row.cells, strict=True)]
        else:
            columns.append([_single(cell) for cell in row.cells])
    width = len(columns)
    turned = tuple(
        Row(cells=tuple(column[index] for column in columns), places=rows[0].places)
        for index in range(len(columns[0]))
    )
    kept = tuple(dataclasses.replace(row, cells=_fitted(row.cells, width)) for row in lead)
    return dataclasses.replace(
        table, rows=(*kept, *turned), header_rows=len(kept) + 1, edges=(), dropped=()
    )


def _single(cell: Cell) -> Cell:
    return dataclasses.replace(cell, row_span=1, column_span=1, covered=False)


def _more(cell: Cell, rest: Cell) -> Cell:
    return dataclasses.replace(cell, blocks=(*cell.blocks, *rest.blocks))


def _fitted(cells: tuple[Cell, ...], width: int) -> tuple[Cell, ...]:
    """A leading row over the new width: its one text first, the rest covered."""
    first = next((cell for cell in cells if not cell.is_empty), Cell())
    wide = dataclasses.replace(first, row_span=1, column_span=width, covered=False)
    return (wide, *(Cell(covered=True) for _ in range(width - 1)))
