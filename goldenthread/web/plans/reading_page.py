"""What the page of a reading shows: what was found, in figures, and what needs a person's eye."""

from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.plans.plan import Flag, FlagKind, Plan, TimescaleKind

FLAG_TITLES = {
    FlagKind.TRUNCATED: "Cut off at the edge of the page",
    FlagKind.DUPLICATED: "Printed twice",
    FlagKind.GARBLED: "Garbled when the document was made",
    FlagKind.NO_OWNER: "Nobody is named as owner",
    FlagKind.NO_DATE: "No date is given",
    FlagKind.UNCLEAR_DATE: "A date that could not be understood",
    FlagKind.UNCLEAR_LINKS: "Recommendations cited unclearly",
    FlagKind.EMPTY_COLUMN: "A column that holds nothing",
    FlagKind.RAG_LOST: "Colours that the file does not hold",
    FlagKind.UNPLACED: "Text that has no place in the plan",
}


@dataclass(frozen=True)
class Figures:
    """How much of each kind a reading found."""

    themes: int
    objectives: int
    actions: int
    recommendations: int
    roles: int
    dates: int
    dates_not_understood: int
    unplaced: int


@dataclass(frozen=True)
class FlagGroup:
    """The flags of one kind."""

    title: str
    flags: list[Flag]


def reading_figures(plan: Plan) -> Figures:
    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    actions = [action for objective in objectives for action in objective.actions]
    dates = [when for part in (*objectives, *actions) for when in part.timescales]
    roles = {name for objective in objectives for name in objective.officers} | {
        name for action in actions for name in action.owners
    }
    return Figures(
        themes=len(plan.themes),
        objectives=len(objectives),
        actions=len(actions),
        recommendations=len(plan.recommendations),
        roles=len(roles),
        dates=len(dates),
        dates_not_understood=sum(when.kind == TimescaleKind.UNKNOWN for when in dates),
        unplaced=len(plan.unplaced),
    )


def flags_by_kind(flags: Iterable[Flag]) -> list[FlagGroup]:
    """Grouped in the order of FLAG_TITLES; kinds that were not raised are left out."""
    flags = list(flags)
    groups = [
        FlagGroup(title, [flag for flag in flags if flag.kind == kind])
        for kind, title in FLAG_TITLES.items()
    ]
    return [group for group in groups if group.flags]
