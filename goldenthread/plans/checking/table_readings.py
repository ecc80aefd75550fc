"""What each table of a document was taken for, and why, for a person to confirm or change."""

import dataclasses
import enum
import re

from goldenthread.core.definitions import load_definitions
from goldenthread.documents.document import Document, Place, Table
from goldenthread.plans import layouts
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import Guidance, Meaning, TableGuidance
from goldenthread.plans.tables.cards import cut_at_cards
from goldenthread.plans.tables.grid import SETTLED, Grid
from goldenthread.plans.whole.facts import facts_of
from goldenthread.plans.whole.outline import outline_of
from goldenthread.plans.words.points import one_line

_SAMPLES = 2
_LONGEST_SAMPLE = 140
_HEAD_ROWS = 2


class TableKind(enum.StrEnum):
    """What a table is for. Only ACTIONS are read into the plan's objectives and actions."""

    ACTIONS = "actions"
    KEY = "key"
    GLOSSARY = "glossary"
    JUDGEMENTS = "judgements"
    RECOMMENDATIONS = "recommendations"
    MEMBERS = "members"
    VERSIONS = "versions"
    OTHER = "other"


@dataclasses.dataclass(frozen=True, slots=True)
class ColumnReading:
    """One column: its heading, what its cells begin with, its meaning and the reason for that."""

    index: int
    heading: str
    samples: tuple[str, ...]
    meaning: Meaning
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class TableReading:
    """One table. `head` is what its first row says; a table that is no plan has no meanings."""

    place: Place
    number: int
    rows: int
    kind: TableKind
    reason: str
    head: str
    columns: tuple[ColumnReading, ...]

    @property
    def holds_actions(self) -> bool:
        return self.kind == TableKind.ACTIONS


# In order: the first whose words stand in the table's first rows.
_KINDS: tuple[tuple[TableKind, str], ...] = (
    (TableKind.VERSIONS, r"\bversion\b|\bamend|\bdate approved\b|document control"),
    (TableKind.JUDGEMENTS, r"\bjudge?ments?\b|requires improvement|\binadequate\b|\boutstanding\b"),
    (TableKind.RECOMMENDATIONS, r"\brecommendations?\b|\bareas? for (?:priority )?(?:action|improvement)\b"),
    (TableKind.GLOSSARY, r"\bglossary\b|\babbreviations?\b|\bacronyms?\b|\bstands for\b"),
    (TableKind.KEY, r"\bkey\b|\b(?:red|amber|green|blue)\b|\bb?rag\b"),
    (TableKind.MEMBERS, r"\bmembers?(?:hip)?\b|\bchair\b|\borganisation\b|\bjob title\b|\bname\b"),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(words, re.I)) for kind, words in _KINDS)
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z&/.\-]{0,7}$")


def table_readings(document: Document, guidance: Guidance) -> tuple[TableReading, ...]:
    """Every table of the document in order, as it is taken when read with this guidance."""
    facts = facts_of(document)
    outline = outline_of(document, facts, load_definitions(layouts, Layout), guidance)
    grids: dict[Place, Grid] = {}
    for part in outline.parts:
        grids.setdefault(part.grid.table.place, part.grid)
    return tuple(
        _reading(table, number, _grid_of(table, grids), guidance.of(table.place))
        for number, table in enumerate(document.tables(), start=1)
    )


def _grid_of(table: Table, grids: dict[Place, Grid]) -> Grid | None:
    """The table's grid; of a table of cards, that of the first."""
    places = [table.place, *(piece.place for piece in cut_at_cards(table))]
    return next((grids[place] for place in places if place in grids), None)


def _reading(table: Table, number: int, grid: Grid | None, settled: TableGuidance) -> TableReading:
    head = " · ".join(
        one_line(cell.text) for cell in table.rows[0].cells if not cell.is_empty
    ) if table.rows else ""  # fmt: skip
    if grid is None:
        kind, reason = _kind(table)
        if settled.holds_actions is not None:
            reason = SETTLED if not settled.holds_actions else _NOTHING_TO_DO
        columns = _bare_columns(table, settled)
    else:
        kind = TableKind.ACTIONS
        reason = SETTLED if settled.holds_actions else _why_actions(grid)
        columns = _columns(grid)
    return TableReading(table.place, number, len(table.rows), kind, reason, head, columns)


_NOTHING_TO_DO = "it was to be read as a plan, but no column says what is to be done: choose one"


def _why_actions(grid: Grid) -> str:
    told = [column.heading for column in grid.columns if column.guess.by_heading and column.heading]
    named = ", ".join(f"“{heading}”" for heading in told[:3])
    return f"its headings are those of a plan: {named}" if named else "its cells look like a plan’s"


def _columns(grid: Grid) -> tuple[ColumnReading, ...]:
    return tuple(
        ColumnReading(
            column.index,
            " · ".join(part for part in (column.parent, column.heading) if part),
            _samples([one_line(row.cells[column.index].text) for row in grid.body]),
            column.meaning,
            column.guess.reason,
        )
        for column in grid.columns
    )


def _bare_columns(table: Table, settled: TableGuidance) -> tuple[ColumnReading, ...]:
    """The columns of a table that is no plan: nothing, unless a person said otherwise."""
    return tuple(
        ColumnReading(
            index,
            one_line(table.rows[0].cells[index].text),
            _samples([one_line(row.cells[index].text) for row in table.rows[1:]]),
            settled.columns.get(index, Meaning.OTHER),
            SETTLED if index in settled.columns else "the table is not read as a plan",
        )
        for index in range(table.width)
    )


def _samples(texts: list[str]) -> tuple[str, ...]:
    filled = dict.fromkeys(text for text in texts if text)
    return tuple(
        text if len(text) <= _LONGEST_SAMPLE else f"{text[:_LONGEST_SAMPLE].rsplit(' ', 1)[0]} …"
        for text in list(filled)[:_SAMPLES]
    )


def _kind(table: Table) -> tuple[TableKind, str]:
    """What a table that is no plan is for, told by its first rows or by how its cells look."""
    head = " ".join(cell.text for row in table.rows[:_HEAD_ROWS] for cell in row.cells)
    for kind, words in _COMPILED:
        found = words.search(head)
        if found:
            return kind, f"its first rows say “{one_line(found[0])}”"
    firsts = [one_line(row.cells[0].text) for row in table.rows if not row.cells[0].is_empty]
    if table.width == 2 and firsts and sum(map(bool, map(_ABBREVIATION.match, firsts))) > len(firsts) / 2:  # fmt: skip
        return TableKind.GLOSSARY, "its first column holds abbreviations"
    return TableKind.OTHER, "no column of it says what is to be done"
