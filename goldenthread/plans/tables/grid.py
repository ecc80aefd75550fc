"""A table as part of a plan: where its headings are and what each column means."""

import dataclasses
import re
from collections.abc import Callable, Mapping, Sequence

from goldenthread.documents.document import Row, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import NOTHING_SETTLED, Meaning, TableGuidance
from goldenthread.plans.tables.columns import (
    Guess,
    content_scores,
    guess,
    heading_of_objective,
    meaning_of_heading,
)
from goldenthread.plans.tables.headings import header_of, headings_of
from goldenthread.plans.tables.repeats import body_of
from goldenthread.plans.words.days import Calendar
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.roles import is_owner_label

_OF_A_LAYOUT = "is a heading of the layout"
SETTLED = "somebody who checked it said so"
OWNED = frozenset({Meaning.OWNERS, Meaning.ACTION_OWNERS})
# Columns whose content must bear out that a table goes on with another's columns.
_TELLING = {
    Meaning.OWNERS: Meaning.OWNERS,
    Meaning.ACTION_OWNERS: Meaning.OWNERS,
    Meaning.TIMESCALES: Meaning.TIMESCALES,
    Meaning.ACTION_TIMESCALES: Meaning.TIMESCALES,
}
# The lists that a workbook's menus choose from stand in narrow tables of names.
_LOOKUP_WIDTH = 3
_LONGEST_CHOICE = 3
# A column of these with one of the others makes a table of actions.
WHAT = frozenset({Meaning.OBJECTIVE, Meaning.ACTION})
ABOUT = frozenset(
    {
        Meaning.OWNERS, Meaning.ACTION_OWNERS, Meaning.TIMESCALES, Meaning.ACTION_TIMESCALES, Meaning.PROGRESS,
        Meaning.SUCCESS_MEASURES, Meaning.EVIDENCE, Meaning.FURTHER_WORK, Meaning.RAG, Meaning.IMPACT,
        Meaning.RECOMMENDATIONS, Meaning.CLOSING_THE_LOOP, Meaning.STARTS,
    }
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """One column: its own heading, the heading above it where there are two levels, and its meaning.

    `of_objective` says that it speaks of the objective and of none of its actions ("Objective
    lead"); `name` is then the heading without that.
    """

    index: int
    heading: str
    parent: str
    guess: Guess

    @property
    def of_objective(self) -> bool:
        return heading_of_objective(self.heading) is not None

    @property
    def name(self) -> str:
        return heading_of_objective(self.heading) or self.heading

    @property
    def meaning(self) -> Meaning:
        return self.guess.meaning


@dataclasses.dataclass(frozen=True, slots=True)
class Grid:
    """A table of actions. `lead` are the rows above its headings, `body` those below.

    `settled` is what a person said of it, which goes before what is worked out.
    """

    table: Table
    columns: tuple[Column, ...]
    lead: tuple[Row, ...]
    body: tuple[Row, ...]
    layout: str
    repeats: tuple[Row, ...] = ()
    names_owners: bool = True
    settled: TableGuidance = NOTHING_SETTLED

    def of(self, *meanings: Meaning) -> list[Column]:
        return [column for column in self.columns if column.meaning in meanings]

    def texts(self, row: Row, *meanings: Meaning) -> list[str]:
        return [one_line(row.cells[column.index].text) for column in self.of(*meanings)]


def find_grid(
    table: Table,
    days: Calendar,
    layouts: Mapping[str, Layout],
    settled: TableGuidance = NOTHING_SETTLED,
) -> Grid | None:
    """The table as a table of actions, or None where it is another kind of table."""
    if settled.holds_actions is False:
        return None
    header = header_of(table)
    if header is None and not settled.holds_actions:
        return None
    start, depth = header or (0, table.header_rows)
    told = body_of(table, start, depth)
    body = told.rows
    headings = headings_of(table, start, depth)
    if not body:
        return None
    names = [heading for _, heading in headings]
    layout, known = _layout_for(names, layouts)
    columns = tuple(
        Column(index, heading, parent, _meaning(index, heading, parent, known, body, days))
        for index, (parent, heading) in enumerate(headings)
    )
    columns = _in_their_light(columns, body, settled)
    meanings = {column.meaning for column in columns}
    if not meanings & WHAT:
        return None
    if not settled.holds_actions and (not meanings & ABOUT or _is_lookup(columns, body)):
        return None
    owners = [column.index for column in columns if column.meaning in OWNED]
    owned = any(not row.cells[index].is_empty for row in body for index in owners)
    return Grid(table, columns, table.rows[:start], body, layout, told.repeats, owned, settled)


def _in_their_light(
    columns: tuple[Column, ...], body: Sequence[Row], settled: TableGuidance
) -> tuple[Column, ...]:
    """The columns with what each means beside the others; what a person said stays as it is."""
    return _as_told(_settled(_as_told(columns, settled), body), settled)


def _as_told(columns: tuple[Column, ...], settled: TableGuidance) -> tuple[Column, ...]:
    """The columns with the meanings that a person gave them."""
    return tuple(
        dataclasses.replace(column, guess=Guess(settled.columns[column.index], SETTLED, True))
        if column.index in settled.columns
        else column
        for column in columns
    )


def with_rows(grid: Grid, body: tuple[Row, ...], days: Calendar) -> Grid:
    """The grid with other rows, what its columns mean looked at again in their light."""
    known = {
        plain(column.heading): column.meaning
        for column in grid.columns
        if _OF_A_LAYOUT in column.guess.reason
    }
    columns = tuple(
        dataclasses.replace(
            column,
            guess=_meaning(column.index, column.heading, column.parent, known, body, days),
        )
        for column in grid.columns
    )
    return dataclasses.replace(
        grid, columns=_in_their_light(columns, body, grid.settled), body=body
    )


def _is_lookup(columns: Sequence[Column], body: Sequence[Row]) -> bool:
    """Whether a narrow table only lists choices: no actions, no dates, and names of few words."""
    if len(columns) > _LOOKUP_WIDTH:
        return False
    if any(column.meaning in (Meaning.ACTION, Meaning.TIMESCALES) for column in columns):
        return False
    told = (
        one_line(row.cells[column.index].text)
        for column in columns
        if column.meaning in WHAT
        for row in body
    )
    return all(len(text.split()) <= _LONGEST_CHOICE for text in told)


_HEADING_WORDS = 3


def same_columns(
    table: Table, grid: Grid, days: Calendar, settled: TableGuidance = NOTHING_SETTLED
) -> Grid | None:
    """A table without headings of its own read with those of the grid before it, if it fits."""
    if settled.holds_actions is False:
        return None
    if table.width != grid.table.width or header_of(table) is not None or table.width < 3:
        return None
    told_apart = grid.of(*_TELLING)
    if not told_apart and all(
        len(cell.text.split()) <= _HEADING_WORDS for cell in table.rows[0].cells
    ):
        # Nothing tells what its columns hold, and its first row reads like other headings.
        return None
    for column in told_apart:
        cells = [row.cells[column.index].text for row in table.rows]
        scores = content_scores(cells, days)
        if scores and scores[_TELLING[column.meaning]] < 0.5:
            return None
    return dataclasses.replace(
        grid,
        table=table,
        columns=_as_told(grid.columns, settled),
        lead=(),
        body=table.rows,
        repeats=(),
        settled=settled,
    )


def _layout_for(
    names: Sequence[str], layouts: Mapping[str, Layout]
) -> tuple[str, dict[str, Meaning]]:
    """The known layout whose headings these are, and what each then means; else by heading alone."""
    own = list(dict.fromkeys(plain(name) for name in names if name))
    best: tuple[float, str, dict[str, Meaning]] = (0.0, "by_heading", {})
    for layout_id, layout in layouts.items():
        told = {
            plain(name): column.meaning
            for column in layout.columns
            for name in (column.heading, *column.also)
        }
        found = {name: told[name] for name in own if name in told}
        if layout.required <= set(found.values()):
            score = len(found) - 0.25 * (len(own) - len(found))
            # Columns that somebody has added stand after the layout's own.
            reach = max(own.index(name) for name in found) + 1
            whole = len(found) == len(layout.columns) or len(found) >= 0.7 * reach
            if score > best[0] and whole:
                best = (score, layout_id, found)
    return best[1], best[2]


def _meaning(
    index: int,
    heading: str,
    parent: str,
    known: Mapping[str, Meaning],
    body: Sequence[Row],
    days: Calendar,
) -> Guess:
    if plain(heading) in known and heading:
        return Guess(known[plain(heading)], f"“{heading}” {_OF_A_LAYOUT}", True)
    above, own = meaning_of_heading(parent), meaning_of_heading(heading)
    if own in _OF_THEIR_OWN or is_owner_label(heading):
        above = None
    if above is not None and parent:
        return Guess(above, f"“{heading}” stands under “{parent}”", True)
    cells = [row.cells[index].text for row in body if index < len(row.cells)]
    return guess(heading_of_objective(heading) or heading, cells, days)


# What these headings say is no other thing under a wide one: "Actions" over "What", "When".
_OF_THEIR_OWN = frozenset(
    {Meaning.TIMESCALES, Meaning.STARTS, Meaning.RAG, Meaning.REF, Meaning.PROGRESS}
)
_Change = Callable[[int, Meaning, str], None]


def _settled(columns: tuple[Column, ...], body: Sequence[Row]) -> tuple[Column, ...]:
    """Meanings that depend on the other columns: what is the objective, what the action."""
    held = [column.meaning for column in columns]

    def changed(index: int, meaning: Meaning, reason: str) -> None:
        nonlocal columns
        columns = tuple(
            dataclasses.replace(column, guess=Guess(meaning, reason, False))
            if column.index == index
            else column
            for column in columns
        )

    objectives = [index for index, meaning in enumerate(held) if meaning == Meaning.OBJECTIVE]
    actions = [index for index, meaning in enumerate(held) if meaning == Meaning.ACTION]
    if objectives and not actions:
        actions.extend(_milestones_as_actions(columns, changed))
    for index in objectives[1:]:
        if not actions:
            changed(index, Meaning.ACTION, "a second column of what is to be done")
            actions.append(index)
        elif objectives[0] < index < actions[0] and columns[objectives[0]].heading:
            changed(objectives[0], Meaning.THEME, "the widest of two columns of aims")
            objectives[0] = index
    if Meaning.THEME in held and not objectives and actions:
        theme = held.index(Meaning.THEME)
        if held.count(Meaning.THEME) == 1 and _are_titles(columns[theme], body):
            changed(theme, Meaning.OBJECTIVE, "the only column that the actions stand under")
    if not objectives and not actions and Meaning.THEME in held:
        changed(
            held.index(Meaning.THEME),
            Meaning.OBJECTIVE,
            "the only column of what is to be done",
        )
    if objectives:
        _numbers_as_cited(columns, changed)
    else:
        _outcome_as_objective(columns, changed)
    if not objectives and Meaning.RECOMMENDATIONS not in held:
        _first_text_column(columns, body, changed)
    return columns


def _numbers_as_cited(columns: tuple[Column, ...], changed: _Change) -> None:
    """Beside an objective of another name, "Recommendation 2" is what it answers to."""
    named = [column for column in columns if "recommend" in column.heading.casefold()]
    if any(column.meaning == Meaning.OBJECTIVE for column in named):
        return
    for column in named:
        if column.meaning == Meaning.REF and not column.guess.by_heading:
            changed(column.index, Meaning.RECOMMENDATIONS, "what another column's aims answer to")


_MILESTONE = re.compile(r"^(?:key )?milestones?$", re.I)


def _milestones_as_actions(columns: tuple[Column, ...], changed: _Change) -> list[int]:
    """Where no other column says what is done, milestones do."""
    for column in columns:
        if _MILESTONE.match(column.heading.strip()):
            changed(column.index, Meaning.ACTION, "the only column of what is to be done")
            return [column.index]
    return []


_OUTCOME = re.compile(r"\boutcomes?\b", re.I)


def _outcome_as_objective(columns: tuple[Column, ...], changed: _Change) -> None:
    """An outcome to the left of the actions is what they are for; to their right it measures them."""
    action = next((column.index for column in columns if column.meaning == Meaning.ACTION), None)
    if action is None or any(column.meaning == Meaning.OBJECTIVE for column in columns):
        return
    for column in columns[:action]:
        if column.meaning == Meaning.SUCCESS_MEASURES and _OUTCOME.search(column.heading):
            changed(column.index, Meaning.OBJECTIVE, "the outcome to the left of the actions")
            return


def _are_titles(column: Column, body: Sequence[Row]) -> bool:
    told = [one_line(row.cells[column.index].text) for row in body]
    filled = [text for text in told if text]
    if not filled:
        return False
    # A theme goes over several rows; what each row names anew is its objective.
    anew = len(set(filled)) >= 0.7 * len(told)
    return anew or sum(len(text) > 45 for text in filled) > 0.5 * len(filled)


def _first_text_column(columns: tuple[Column, ...], body: Sequence[Row], changed: _Change) -> None:
    """A first column of sentences under an unknown heading, left of the actions, is the objective."""
    action = next((column.index for column in columns if column.meaning == Meaning.ACTION), None)
    if action is None:
        return
    for column in columns[:action]:
        if column.meaning == Meaning.OTHER and not column.guess.by_heading:
            told = [one_line(row.cells[column.index].text) for row in body]
            told = [text for text in told if text]
            if told and sum(len(text.split()) >= 4 for text in told) > 0.5 * len(told):
                changed(
                    column.index,
                    Meaning.OBJECTIVE,
                    "sentences to the left of the actions",
                )
                return


def objective_heading(grid: Grid) -> str:
    """The heading that the objectives stand under, or empty."""
    return next((column.heading for column in grid.of(Meaning.OBJECTIVE)), "")


_NOT_SAID = re.compile(
    r"^(?:n\s*/?\s*a\.?|none|nil|see (?:above|below)(?: actions?)?|[-–—]+|not applicable|tb[ca])\.?$",
    re.I,
)


def says_nothing(text: str) -> bool:
    """Whether a cell is filled only to show that it is empty: "N/A", a dash, "See below action"."""
    return bool(_NOT_SAID.match(text.strip()))
