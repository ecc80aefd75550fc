"""Objectives' links to recommendations settled: "All" expanded, unclear ones flagged."""

import dataclasses
from collections.abc import Sequence

from goldenthread.plans.plan import FlagKind, Objective, Recommendation
from goldenthread.plans.tables.objectives import ReadGroup
from goldenthread.plans.whole.ledger import Ledger


def linked(
    groups: Sequence[ReadGroup], printed: Sequence[Recommendation], highest: int, ledger: Ledger
) -> list[Objective]:
    """The objectives with their links. "All" is the printed list, else up to the highest number cited."""
    numbers = tuple(each.number for each in printed) or tuple(range(1, highest + 1))
    found: list[Objective] = []
    for group in groups:
        objective = group.objective
        quoted = "; ".join(objective.cited)
        if group.cites_all and numbers:
            objective = dataclasses.replace(objective, recommendations=numbers)
        elif group.cites_all:
            message = f"“{objective.title}” cites “{quoted}”, but how many there are is not said."
            ledger.flag(FlagKind.UNCLEAR_LINKS, message, objective.place)
        if group.unclear:
            message = (
                f"“{group.unclear}” in “{quoted}”, cited for “{objective.title}”, is no number."
            )
            ledger.flag(FlagKind.UNCLEAR_LINKS, message, objective.place)
        found.append(objective)
    return found


def highest_cited(groups: Sequence[ReadGroup]) -> int:
    return max((n for group in groups for n in group.objective.recommendations), default=0)
