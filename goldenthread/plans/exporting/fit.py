"""Whether a plan can give each objective one row and still be read as it is."""

from collections.abc import Sequence

from goldenthread.plans.exporting.facts import (
    ANY_TIME,
    noted_owners,
    noted_timescales,
    timescale_slot,
)
from goldenthread.plans.exporting.rows import RowWriter
from goldenthread.plans.exporting.slots import COMPLETED, Level
from goldenthread.plans.plan import Action, Meaning, Objective, Plan
from goldenthread.plans.words.inline import read_note

# When a reader takes rows for actions (see row_actions.py): so many of them hold a single one, or
# so many objectives have several.
_SINGLE_SHARE = 0.8
_SEVERAL_SHARE = 0.5


def fits_rows_of_objectives(plan: Plan, writer: RowWriter) -> bool:
    """Whether one row for each objective loses nothing that is said of a single action.

    Tables are judged by a reader one by one and together, so each theme is tried alone and
    with all the others.
    """
    themes = [theme.objectives for theme in plan.themes]
    every = [objective for objectives in themes for objective in objectives]
    if not all(fits_one_row(objective) for objective in every):
        return False
    if _are_single(every) or _are_several(every, writer):
        return False
    return not any(_are_several(objectives, writer) for objectives in themes)


def _are_single(objectives: Sequence[Objective]) -> bool:
    told = [one for one in objectives if one.actions]
    single = sum(sum(not action.depth for action in one.actions) == 1 for one in told)
    return bool(told) and single >= _SINGLE_SHARE * len(told)


def _are_several(objectives: Sequence[Objective], writer: RowWriter) -> bool:
    told = [one for one in objectives if one.actions]
    several = sum(len(list(writer.left_to_right(one.actions))) > 1 for one in told)
    return bool(told) and several >= _SEVERAL_SHARE * len(told)


def fits_one_row(objective: Objective) -> bool:
    """Whether what its actions say of themselves is all in their words or their order."""
    actions = objective.actions
    return (
        all(_says_nothing_alone(action) for action in actions)
        and _are_as_paired(objective)
        and _are_in_column_order(objective)
    )


def _says_nothing_alone(action: Action) -> bool:
    noted = (noted_owners(action), read_note(action.text, ANY_TIME).owners)
    return (
        not (action.ref or action.rag or action.fields or action.other) and action.owners in noted
    )


def _are_as_paired(objective: Objective) -> bool:
    """Whether the actions' dates are those in their words, or stand one to one with the objective's."""
    noted = [noted_timescales(action) for action in objective.actions]
    told = [tuple(when.raw for when in action.timescales) for action in objective.actions]
    paired = len(noted) == len(objective.timescales) > 1 and not any(noted)
    if paired:
        return told == [(when.raw,) for when in objective.timescales]
    return told == noted


def _are_in_column_order(objective: Objective) -> bool:
    """Whether starts come before other days, and those before days of completion, as columns do."""
    slots = [timescale_slot(when, Level.ROW) for when in objective.timescales]
    order = [
        0 if slot.meaning == Meaning.STARTS else 2 if slot.heading == COMPLETED else 1
        for slot in slots
    ]
    return order == sorted(order)
