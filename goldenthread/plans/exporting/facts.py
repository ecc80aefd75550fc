"""Which row says what of an objective whose actions have rows of their own.

A plain column such as "Lead" is read by habit: an empty cell takes the nearest owner, and what
the rows say adds up to what the objective says. Where that habit would tell something else than
the plan, columns that name whom they speak of are used: "Objective lead", "Action lead".
"""

import dataclasses
import datetime
from collections.abc import Iterator, Sequence

from goldenthread.core.periods import day_words
from goldenthread.plans.exporting.slots import COMPLETED, Level, Slot, field_slot
from goldenthread.plans.plan import Action, Field, Meaning, Objective, Timescale, TimescaleKind
from goldenthread.plans.tables.grid import says_nothing
from goldenthread.plans.words.days import Calendar, spans
from goldenthread.plans.words.inline import read_note
from goldenthread.plans.words.timescales import read_timescale

# Only kinds are asked for here, never years, so that any day will do.
ANY_TIME = Calendar(near=datetime.date(2020, 1, 1))

# A month or a day without its year says nothing here.
_NO_TIME = Calendar()

Rows = Sequence[Sequence[Action]]


@dataclasses.dataclass(frozen=True, slots=True)
class Told:
    """What one column says in each row; None where the row above speaks for it too."""

    slot: Slot
    texts: tuple[tuple[str, ...] | None, ...]


def merged(slot: Slot, texts: Sequence[str], rows: Rows) -> Told:
    """One text for all the rows."""
    return Told(slot, (tuple(texts), *(None for _ in rows[1:])))


def noted_owners(action: Action) -> tuple[str, ...]:
    """The owners that the action's own words end with, where they name a date as well."""
    note = read_note(action.text, ANY_TIME)
    return note.owners if note.timescales else ()


def noted_timescales(action: Action) -> tuple[str, ...]:
    return tuple(when.raw for when in read_note(action.text, ANY_TIME).timescales)


def owners_of_row(actions: Sequence[Action]) -> tuple[str, ...] | None:
    """What the row must say of owners; None where its actions would need to differ."""
    wanted = {
        action.owners
        for action in actions
        if not action.owners or action.owners != noted_owners(action)
    }
    return None if len(wanted) > 1 else next(iter(wanted), ())


def timescales_of_row(actions: Sequence[Action]) -> tuple[Timescale, ...] | None:
    wanted = {
        action.timescales
        for action in actions
        if not action.timescales or _raws(action) != noted_timescales(action)
    }
    return None if len(wanted) > 1 else next(iter(wanted), ())


def _raws(action: Action) -> tuple[str, ...]:
    return tuple(when.raw for when in action.timescales)


def told_owners(
    objective: Objective, rows: Rows, *, in_any_order: bool, merging: bool
) -> Iterator[Told]:
    """`in_any_order`: several columns name owners, and the objective's are told column by column.

    `merging`: rows that share their owners are to name them once.
    """
    own = [owners_of_row(row) or () for row in rows]
    lead = Slot(Meaning.OWNERS)
    if _adds_up(objective.officers, own, in_any_order=in_any_order) and _inherits(rows, own):
        once = [names if not i or names != own[i - 1] else None for i, names in enumerate(own)]
        if merging and _inherits(rows, [names or () for names in once]):
            yield Told(lead, tuple(once))
        else:
            yield Told(lead, tuple(own))
    elif _inherits(rows, [objective.officers for _ in rows]):
        yield merged(lead, objective.officers, rows)
    else:
        yield merged(Slot(Meaning.OWNERS, Level.OBJECTIVE), objective.officers, rows)
        yield Told(Slot(Meaning.ACTION_OWNERS), tuple(own))


def _adds_up(
    officers: tuple[str, ...], own: Sequence[tuple[str, ...]], *, in_any_order: bool
) -> bool:
    told = tuple(dict.fromkeys(name for names in own for name in names))
    return set(officers) == set(told) if in_any_order else officers == told


def _inherits(rows: Rows, own: Sequence[tuple[str, ...]]) -> bool:
    """Whether each action has the owners that a reader gives it: noted, its row's or the nearest's."""
    for index, row in enumerate(rows):
        near = sorted(range(len(rows)), key=lambda other: (abs(other - index), other))
        nearest = next((own[other] for other in near if own[other]), ())
        if any(action.owners != (noted_owners(action) or nearest) for action in row):
            return False
    return True


def told_timescales(objective: Objective, rows: Rows) -> Iterator[Told]:
    own = [timescales_of_row(row) or () for row in rows]
    if objective.timescales == tuple(when for whens in own for when in whens):
        yield from _by_slot(own, Level.ROW)
        return
    runs = [whens if not i or whens != own[i - 1] else None for i, whens in enumerate(own)]
    if objective.timescales == tuple(when for whens in runs for when in whens or ()):
        yield from _by_slot(runs, Level.ROW)
        return
    yield merged(Slot(Meaning.TIMESCALES, Level.OBJECTIVE), (), rows)
    yield from _by_slot([objective.timescales, *(None for _ in rows[1:])], Level.OBJECTIVE)
    yield Told(
        Slot(Meaning.ACTION_TIMESCALES),
        tuple(timescale_texts(whens) for whens in own),
    )


def _by_slot(own: Sequence[Sequence[Timescale] | None], level: Level) -> Iterator[Told]:
    slots = (timescale_slot(when, level) for whens in own for when in whens or ())
    for slot in dict.fromkeys(slots):
        yield Told(
            slot,
            tuple(
                None
                if whens is None
                else timescale_texts(
                    [when for when in whens if timescale_slot(when, level) == slot]
                )
                for whens in own
            ),
        )


def timescale_slot(when: Timescale, level: Level) -> Slot:
    """The column of a timescale: a bare day that is a start or an end needs a heading that says so."""
    if when.kind in (TimescaleKind.FROM, TimescaleKind.DONE) and _is_bare_day(when.raw):
        if when.kind == TimescaleKind.FROM:
            return Slot(Meaning.STARTS, level)
        return Slot(Meaning.TIMESCALES, level, COMPLETED)
    return Slot(Meaning.TIMESCALES, level)


def _is_bare_day(raw: str) -> bool:
    return bool(raw) and read_timescale(raw, ANY_TIME).kind == TimescaleKind.BY


def timescale_texts(whens: Sequence[Timescale]) -> tuple[str, ...]:
    """The timescales, one that has its year from those after it on one line with them."""
    texts: list[str] = []
    goes_on = False
    for when in whens:
        text = _timescale_text(when)
        if goes_on:
            text = f"{texts.pop()}, {text}"
        texts.append(text)
        goes_on = not when.inferred and bool(spans(text, ANY_TIME)) and not spans(text, _NO_TIME)
    return tuple(texts)


def _timescale_text(when: Timescale) -> str:
    """The timescale as printed, or in words where it never was."""
    if when.raw:
        return when.raw
    start, end = (day_words(day) if day else "" for day in (when.start, when.end))
    return {
        TimescaleKind.BY: f"By {end}",
        TimescaleKind.FROM: f"From {start}",
        TimescaleKind.ON: f"On {start}",
        TimescaleKind.RANGE: f"{start} to {end}",
        TimescaleKind.ONGOING: f"Ongoing to {end}" if end else "Ongoing",
        TimescaleKind.IMMEDIATE: "Immediately",
        TimescaleKind.DONE: f"Completed {end}".strip(),
    }.get(when.kind, "To be confirmed")


def told_colours(objective: Objective, rows: Rows) -> Iterator[Told]:
    own = [row[0].rag if row else None for row in rows]
    claimed = {rag for rag in own if rag}
    summed = next(iter(claimed)) if len(claimed) == 1 else None
    if objective.rag and objective.rag != summed:
        yield merged(Slot(Meaning.RAG, Level.OBJECTIVE), (objective.rag,), rows)
    yield Told(Slot(Meaning.RAG), tuple((rag,) if rag else () for rag in own))


def told_fields(objective: Objective, rows: Rows) -> Iterator[Told]:
    for field, texts in objective.fields.items():
        own = [row[0].fields.get(field, ()) if row else () for row in rows]
        # A plan that several rows link to is one link of the objective's.
        said = [text for told in own for text in told]
        alone = (
            tuple(text for text in texts if not any(text in told for told in said))
            if field == Field.LINKS
            else _without(texts, own)
        )
        if alone:
            yield merged(field_slot(field, Level.OBJECTIVE), alone, rows)
        yield Told(field_slot(field), tuple(own))


def _without(texts: Sequence[str], own: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The texts that no row says."""
    said = [text for told in own for text in told]
    alone: list[str] = []
    for text in texts:
        if text in said:
            said.remove(text)
        else:
            alone.append(text)
    return tuple(alone)


def other_texts(
    objective: Objective, rows: Rows
) -> Iterator[tuple[str, Level, tuple[tuple[str, ...] | None, ...]]]:
    """For each further column its heading, whom it speaks of, and what it says in each row."""
    for heading, texts in objective.other.items():
        own = [row[0].other.get(heading, ()) if row else () for row in rows]
        of_rows, alone = _spread(texts, own)
        if alone:
            yield heading, Level.OBJECTIVE, (alone, *(None for _ in rows[1:]))
        if any(of_rows):
            yield heading, Level.ROW, of_rows


def _spread(
    texts: Sequence[str], own: Sequence[tuple[str, ...]]
) -> tuple[tuple[tuple[str, ...], ...], tuple[str, ...]]:
    """What each row says, and what none does. "N/A" may stand in any row: it says nothing of its action."""
    found: list[list[str]] = [[] for _ in own]
    alone: list[str] = []
    at = 0
    for text in texts:
        saying = (row for row in range(at, len(own)) if text in own[row][len(found[row]) :])
        empty = (row for row in range(at, len(own)) if not own[row] and not found[row])
        row = next(saying, next(empty, None) if says_nothing(text) else None)
        if row is None:
            alone.append(text)
        else:
            found[row].append(text)
            at = row
    return tuple(tuple(said) for said in found), tuple(alone)
