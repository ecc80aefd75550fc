"""The actions in the rows of one objective, with their owners and dates."""

import dataclasses
from collections.abc import Iterator, Sequence

from goldenthread.plans.plan import Action, Meaning, Timescale
from goldenthread.plans.tables.cells import CellReader, RowReading
from goldenthread.plans.tables.grid import Column, Grid, says_nothing
from goldenthread.plans.words.inline import Note, line_note, read_note
from goldenthread.plans.words.points import Point, one_line


def row_actions(grid: Grid, reading: RowReading, reader: CellReader) -> list[Action]:
    """The actions of one row as they stand, each with the note in brackets it ends with."""
    found: list[Action] = []
    dates = len(reading.timescales)
    # Where a column names the owners, brackets without a date only explain.
    undated = reader.facts.has_notes or not grid.names_owners
    for column in grid.of(Meaning.ACTION):
        cell = reading.row.cells[column.index]
        if cell.is_empty or says_nothing(one_line(cell.text)):
            continue
        of_cell: list[Action] = []
        for point in reader.points(cell, expected=dates):
            note = line_note(point.text, reader.facts.days) if of_cell else None
            if note is None:
                of_cell.append(_action(point, column, reader, undated=undated))
            else:
                of_cell[-1] = _noted(of_cell[-1], note)
        found.extend(of_cell)
    return found


def _noted(action: Action, note: Note) -> Action:
    """The action with who and when from a line of labels under it."""
    return dataclasses.replace(
        action,
        owners=(*action.owners, *note.owners),
        timescales=(*action.timescales, *note.timescales),
    )


def _action(point: Point, column: Column, reader: CellReader, *, undated: bool) -> Action:
    note = read_note(point.text, reader.facts.days)
    return Action(
        text=point.text,
        column=column.heading,
        owners=note.owners if note.timescales or undated else (),
        timescales=note.timescales,
        depth=point.depth,
        place=point.place,
    )


def objective_actions(
    grid: Grid, readings: Sequence[RowReading], reader: CellReader, *, by_row: bool
) -> list[Action]:
    """All actions of an objective.

    `by_row` says that each row holds an action, so that its owners and dates are that
    action's; else those of the row are the objective's, save where dates and actions
    stand one to one.
    """
    found: list[Action] = []
    for index, reading in enumerate(readings):
        actions = _with_listed(row_actions(grid, reading, reader), reading)
        if by_row:
            owners = reading.owners or _nearest_owners(readings, index)
            actions = list(_paired(actions, reading.timescales))
            found.extend(_of_row(action, reading, owners) for action in actions)
        else:
            found.extend(_paired(_with_own_columns(actions, reading), reading.timescales))
        _place_refs(found, actions, reading)
    return found


def _of_row(action: Action, reading: RowReading, owners: tuple[str, ...]) -> Action:
    return dataclasses.replace(
        action,
        owners=action.owners or reading.action_owners or owners,
        timescales=action.timescales or reading.action_timescales or reading.timescales,
        rag=reading.rag,
        fields=reading.fields,
        # "N/A" under another heading says nothing of this action.
        other={
            heading: texts
            for heading, texts in reading.other.items()
            if not all(says_nothing(text) for text in texts)
        },
    )


def _with_own_columns(actions: list[Action], reading: RowReading) -> list[Action]:
    """The actions with what the columns of their own owners and dates say."""
    return [
        dataclasses.replace(
            action,
            owners=action.owners or reading.action_owners,
            timescales=action.timescales or reading.action_timescales,
        )
        for action in actions
    ]


def _with_listed(actions: list[Action], reading: RowReading) -> list[Action]:
    """The actions each with the owners of its own letter, where as many are listed."""
    listed = reading.listed_owners
    if len(actions) != len(listed) or len(actions) < 2 or any(a.owners for a in actions):
        return actions
    return [
        dataclasses.replace(action, owners=owners)
        for action, owners in zip(actions, listed, strict=True)
    ]


def _paired(actions: list[Action], timescales: Sequence[Timescale]) -> Iterator[Action]:
    if len(actions) != len(timescales) or len(actions) < 2 or any(a.timescales for a in actions):
        yield from actions
        return
    for action, timescale in zip(actions, timescales, strict=True):
        yield dataclasses.replace(action, timescales=(timescale,))


def _nearest_owners(readings: Sequence[RowReading], index: int) -> tuple[str, ...]:
    """The owners of the nearest row that names some, the earlier of two as near."""
    order = sorted(range(len(readings)), key=lambda other: (abs(other - index), other))
    return next((readings[other].owners for other in order if readings[other].owners), ())


def _place_refs(found: list[Action], actions: list[Action], reading: RowReading) -> None:
    if reading.action_ref and actions:
        first = len(found) - len(actions)
        found[first] = dataclasses.replace(found[first], ref=reading.action_ref)
