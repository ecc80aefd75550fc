"""Written objectives as a table: headings, rows that name themes, and cells merged where one speaks for many."""

import dataclasses
from collections.abc import Sequence

from goldenthread.documents.document import Cell, Prose, Row, Table
from goldenthread.plans.exporting.cells import fill_of
from goldenthread.plans.exporting.slots import FormColumn, Slot, Written, WrittenObjective
from goldenthread.plans.layouts.layout import ThemesIn
from goldenthread.plans.plan import Meaning

HEADING_FILL = "D9E2EC"
BAND_FILL = "EDF1F5"
_COVERED = Cell(covered=True)


@dataclasses.dataclass(frozen=True, slots=True)
class ThemeRows:
    """The objectives of one theme as they are to be written; `title` is empty where it has none.

    `labelled` are lines on the theme as a whole, each with its label.
    """

    title: str
    objectives: tuple[WrittenObjective, ...]
    labelled: tuple[str, ...] = ()


def plan_table(
    columns: Sequence[FormColumn], themes: Sequence[ThemeRows], themes_in: ThemesIn
) -> Table:
    header = header_rows(columns)
    rows = list(header)
    for theme in themes:
        if theme.title and themes_in == ThemesIn.BAND:
            rows.append(band_row(theme.title, len(columns)))
        if themes_in == ThemesIn.BAND:
            rows.extend(band_row(line, len(columns)) for line in theme.labelled)
        for objective in theme.objectives:
            body = objective_rows(columns, objective)
            if themes_in == ThemesIn.COLUMN:
                body = with_theme(columns, body, theme.title)
            rows.extend(body)
    return Table(rows=tuple(rows), header_rows=len(header))


def header_rows(columns: Sequence[FormColumn]) -> tuple[Row, ...]:
    """One row of headings, or two where some columns share a wide one."""
    if not any(column.under for column in columns):
        return (Row(tuple(_heading(column.heading) for column in columns)),)
    upper: list[Cell] = []
    for index, column in enumerate(columns):
        if not column.under:
            upper.append(dataclasses.replace(_heading(column.heading), row_span=2))
        elif index and columns[index - 1].under == column.under:
            upper.append(_COVERED)
        else:
            span = 1
            while index + span < len(columns) and columns[index + span].under == column.under:
                span += 1
            upper.append(dataclasses.replace(_heading(column.under), column_span=span))
    lower = tuple(_heading(column.heading) if column.under else _COVERED for column in columns)
    return (Row(tuple(upper)), Row(lower))


def _heading(text: str) -> Cell:
    return Cell((Prose(text),) if text else (), fill=HEADING_FILL)


def band_row(text: str, width: int, fill: str | None = None) -> Row:
    """A row that is one cell over the whole width."""
    wide = Cell((Prose(text),), column_span=width, fill=fill or BAND_FILL)
    return Row((wide, *(_COVERED for _ in range(width - 1))))


def objective_rows(columns: Sequence[FormColumn], objective: WrittenObjective) -> list[Row]:
    return [
        Row(tuple(_cell(column.slot, index, objective) for column in columns))
        for index in range(len(objective.rows))
    ]


def _cell(slot: Slot, index: int, objective: WrittenObjective) -> Cell:
    if (index, slot) in objective.covered:
        return _COVERED
    written = objective.rows[index]
    below = index + 1
    while (below, slot) in objective.covered:
        below += 1
    return Cell(written.get(slot, ()), row_span=below - index, fill=_fill(slot, written))


def _fill(slot: Slot, written: Written) -> str | None:
    if slot.meaning != Meaning.RAG or slot not in written:
        return None
    return fill_of(" ".join(block.text for block in written[slot]))


def with_theme(columns: Sequence[FormColumn], rows: list[Row], title: str) -> list[Row]:
    """The rows of one objective with the theme's name beside them, so that each can be filtered by it."""
    at = next(i for i, column in enumerate(columns) if column.slot.meaning == Meaning.THEME)
    first = Cell((Prose(title),) if title else (), row_span=len(rows))
    return [
        dataclasses.replace(
            row, cells=(*row.cells[:at], _COVERED if index else first, *row.cells[at + 1 :])
        )
        for index, row in enumerate(rows)
    ]
