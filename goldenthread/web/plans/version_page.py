"""A version as it was stored, whole: every theme, objective and action with all that is said of it."""

from dataclasses import dataclass

from goldenthread.plans.comparing.facts import (
    OUTCOMES,
    RECOMMENDATIONS,
    REF,
    VISION,
    WORDING,
    beyond_actions,
    facts_of,
)
from goldenthread.plans.comparing.parts import PartValue
from goldenthread.plans.plan import Action, Objective, Plan
from goldenthread.web.plans.difference_words import fact_title, told_in_words

_IN_THE_HEADING = frozenset({WORDING, REF, VISION, OUTCOMES})


@dataclass(frozen=True)
class FactSaid:
    """What is said under one title."""

    title: str
    texts: list[str]


@dataclass(frozen=True)
class PartSaid:
    """An objective or action with all its facts; what an objective says again of its actions is theirs."""

    ref: str
    words: str
    facts: list[FactSaid]
    actions: list["PartSaid"]
    is_sub_action: bool = False


@dataclass(frozen=True)
class ThemeSaid:
    """A theme with its objectives."""

    title: str
    vision: str
    outcomes: tuple[str, ...]
    objectives: list[PartSaid]


def themes_said(plan: Plan) -> list[ThemeSaid]:
    return [
        ThemeSaid(
            theme.title,
            theme.vision or "",
            theme.outcomes,
            [_objective(objective) for objective in theme.objectives],
        )
        for theme in plan.themes
    ]


def _objective(objective: Objective) -> PartSaid:
    return PartSaid(
        objective.ref or "",
        objective.title,
        _facts(objective),
        [_action(action) for action in objective.actions],
    )


def _action(action: Action) -> PartSaid:
    return PartSaid(action.ref or "", action.text, _facts(action), [], action.depth > 0)


def _facts(part: PartValue) -> list[FactSaid]:
    said = []
    for fact in facts_of(part):
        texts = [told_in_words(one) for one in beyond_actions(part, fact)]
        if texts and fact not in _IN_THE_HEADING:
            together = [", ".join(texts)] if fact == RECOMMENDATIONS else texts
            said.append(FactSaid(fact_title(fact), together))
    return said
