"""Whether a plan can give each objective one row and still be read as it is."""

from collections.abc import Sequence

from goldenthread.plans.columns import Meaning
from goldenthread.plans.export_facts import (
    ANY_TIME,
    noted_owners,
    noted_timescales,
    timescale_slot,
)
from goldenthread.plans.export_slots import COMPLETED, Level
from goldenthread.plans.inline import read_note
from goldenthread.plans.plan import Action, Objective

# A reader takes rows for actions where so many of them hold a single one (see row_actions.py).
_SINGLE_SHARE = 0.8


def fits_rows_of_objectives(objectives: Sequence[Objective]) -> bool:
    """Whether one row for each objective loses nothing that is said of a single action."""
    if not all(_fits(objective) for objective in objectives):
        return False
    told = [objective for objective in objectives if objective.actions]
    single = sum(sum(not action.depth for action in objective.actions) == 1 for objective in told)
    return not told or single < _SINGLE_SHARE * len(told)


def _fits(objective: Objective) -> bool:
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
