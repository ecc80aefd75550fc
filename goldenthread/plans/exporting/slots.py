"""What a cell of a written plan can hold, and the columns that a layout offers for it."""

import dataclasses
import enum
from collections.abc import Container, Iterable, Sequence

from goldenthread.documents.document import Prose
from goldenthread.documents.likeness import plain
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import Field, Meaning


class Level(enum.StrEnum):
    """Whom a column speaks of: whatever its row is about, or the objective and none of its actions."""

    ROW = "row"
    OBJECTIVE = "objective"


@dataclasses.dataclass(frozen=True, slots=True)
class Slot:
    """A place for one kind of thing. `heading` tells apart columns of actions and unknown columns."""

    meaning: Meaning
    level: Level = Level.ROW
    heading: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class FormColumn:
    """One column to be written: its heading, the wide heading above it if any, and what it holds."""

    heading: str
    slot: Slot
    under: str = ""


Written = dict[Slot, tuple[Prose, ...]]


@dataclasses.dataclass(frozen=True, slots=True)
class WrittenObjective:
    """An objective's rows; `covered` are the cells that are merged into the one above."""

    rows: tuple[Written, ...]
    covered: frozenset[tuple[int, Slot]]


# The headings of added columns, in the order in which they are added. Each means by its words
# alone what it stands for here, so that it is read again in any table.
ADDED: dict[tuple[Meaning, Level], str] = {
    (Meaning.RECOMMENDATIONS, Level.ROW): "Links to recommendations",
    (Meaning.OWNERS, Level.ROW): "Lead",
    (Meaning.OWNERS, Level.OBJECTIVE): "Objective lead",
    (Meaning.ACTION_OWNERS, Level.ROW): "Action lead",
    (Meaning.STARTS, Level.ROW): "Start date",
    (Meaning.STARTS, Level.OBJECTIVE): "Objective start date",
    (Meaning.TIMESCALES, Level.ROW): "Timescale",
    (Meaning.TIMESCALES, Level.OBJECTIVE): "Objective timescale",
    (Meaning.ACTION_TIMESCALES, Level.ROW): "Action timescale",
    (Meaning.PROGRESS, Level.ROW): "Progress",
    (Meaning.PROGRESS, Level.OBJECTIVE): "Objective progress",
    (Meaning.FURTHER_WORK, Level.ROW): "Further work",
    (Meaning.FURTHER_WORK, Level.OBJECTIVE): "Objective further work",
    (Meaning.EVIDENCE, Level.ROW): "Evidence",
    (Meaning.EVIDENCE, Level.OBJECTIVE): "Objective evidence",
    (Meaning.SUCCESS_MEASURES, Level.ROW): "Success measures",
    (Meaning.SUCCESS_MEASURES, Level.OBJECTIVE): "Objective success measures",
    (Meaning.IMPACT, Level.ROW): "Impact",
    (Meaning.IMPACT, Level.OBJECTIVE): "Objective impact",
    (Meaning.SUPPORTS, Level.ROW): "Area it supports",
    (Meaning.SUPPORTS, Level.OBJECTIVE): "Objective supports improvement in",
    (Meaning.CLOSING_THE_LOOP, Level.ROW): "Closing the loop",
    (Meaning.CLOSING_THE_LOOP, Level.OBJECTIVE): "Objective closing the loop",
    (Meaning.LINKS, Level.ROW): "Links to other plans",
    (Meaning.LINKS, Level.OBJECTIVE): "Objective links to other plans",
    (Meaning.RAG, Level.ROW): "RAG",
    (Meaning.RAG, Level.OBJECTIVE): "Objective RAG",
}
# Days under this heading are days on which something was done.
COMPLETED = "Completed date"
OBJECTIVE, REF, ACTION_REF = "Objective", "Ref", "Action ref"


def field_slot(field: Field, level: Level = Level.ROW) -> Slot:
    return Slot(Meaning(field.value), level)


def layout_columns(layout: Layout) -> tuple[FormColumn, ...]:
    """The layout's own columns; of several with one meaning only the first holds what the plan says."""
    seen: set[Meaning] = set()
    columns: list[FormColumn] = []
    for column in layout.columns:
        named = column.meaning in (Meaning.ACTION, Meaning.OTHER) or column.meaning in seen
        slot = Slot(column.meaning, heading=plain(column.heading) if named else "")
        seen.add(column.meaning)
        columns.append(FormColumn(column.heading, slot, column.under))
    return tuple(columns)


def with_added(
    columns: Sequence[FormColumn],
    objectives: Iterable[WrittenObjective],
    headings: dict[str, str],
    actions_in: Sequence[Slot],
) -> tuple[FormColumn, ...]:
    """The columns, and one more for each thing that the plan says and they have no place for.

    `headings` gives the printed headings of the plan's own columns by their plain form,
    `actions_in` the columns of its actions from left to right.
    """
    told = dict.fromkeys(slot for objective in objectives for row in objective.rows for slot in row)
    missing = [slot for slot in told if slot not in {column.slot for column in columns}]
    result = _with_own_actions(list(columns), list(dict.fromkeys(actions_in)), headings)
    if Slot(Meaning.OBJECTIVE) in missing:
        result.insert(0, FormColumn(OBJECTIVE, Slot(Meaning.OBJECTIVE)))
    at = next((i for i, column in enumerate(result) if column.slot.meaning == Meaning.OBJECTIVE), 0)
    if Slot(Meaning.REF) in missing:
        result.insert(at, FormColumn(REF, Slot(Meaning.REF)))
    if Slot(Meaning.ACTION_REF) in missing:
        first = next(i for i, c in enumerate(result) if c.slot.meaning == Meaning.ACTION)
        result.insert(first, FormColumn(ACTION_REF, Slot(Meaning.ACTION_REF)))
    for (meaning, level), heading in ADDED.items():
        slot = Slot(meaning, level)
        if slot in missing:
            result.append(FormColumn(heading, slot))
    for slot in missing:
        if slot.heading and slot.meaning != Meaning.ACTION:
            result.append(FormColumn(_own_heading(slot, headings), slot))
    return tuple(result)


def without_empty(
    columns: Sequence[FormColumn],
    objectives: Sequence[WrittenObjective],
    required: Container[Meaning],
) -> tuple[FormColumn, ...]:
    """The columns in which something stands, and the first of each meaning that is required."""
    filled = {slot for objective in objectives for row in objective.rows for slot in row}
    kept: list[FormColumn] = []
    for column in columns:
        meaning = column.slot.meaning
        is_first = all(other.slot.meaning != meaning for other in kept)
        if column.slot in filled or (meaning in required and is_first):
            kept.append(column)
    return tuple(kept)


def _own_heading(slot: Slot, headings: dict[str, str]) -> str:
    own = headings.get(slot.heading, slot.heading)
    return f"Objective: {own}" if slot.level == Level.OBJECTIVE else own


def _with_own_actions(
    columns: list[FormColumn], told: Sequence[Slot], headings: dict[str, str]
) -> list[FormColumn]:
    """The plan's own columns of actions beside the layout's, or under it where it has but one."""
    own = [slot for slot in told if slot not in {column.slot for column in columns}]
    if not own:
        return columns
    of_layout = [i for i, column in enumerate(columns) if column.slot.meaning == Meaning.ACTION]
    at, replaced, wide = len(columns), len(columns), "Actions"
    if of_layout:
        last = columns[of_layout[-1]]
        at = replaced = of_layout[-1] + 1
        wide = last.under or last.heading
        if len(of_layout) == 1 and not last.under:
            # Its one heading becomes a wide one over all of them.
            at, own = of_layout[0], list(told)
    added = [FormColumn(headings.get(slot.heading, slot.heading), slot, wide) for slot in own]
    return [*columns[:at], *added, *columns[replaced:]]
