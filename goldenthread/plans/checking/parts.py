"""The parts of a reading under check, each under a key that lasts."""

import dataclasses

from goldenthread.plans.checking.decisions import Decision
from goldenthread.plans.plan import Action, Flag, Objective, Theme, Unplaced
from goldenthread.plans.words.days import Calendar


@dataclasses.dataclass(slots=True)
class DraftAction:
    """An action under its key."""

    key: str
    value: Action


@dataclasses.dataclass(slots=True)
class DraftObjective:
    """An objective under its key; its actions stand here and not in its value."""

    key: str
    value: Objective
    actions: list[DraftAction]


@dataclasses.dataclass(slots=True)
class DraftTheme:
    """A theme; its objectives stand here and not in its value."""

    value: Theme
    objectives: list[DraftObjective]


@dataclasses.dataclass(slots=True)
class DraftLeft:
    """Text outside the plan, and whether somebody said that it is no content."""

    key: str
    value: Unplaced
    is_settled: bool = False


@dataclasses.dataclass(frozen=True, slots=True)
class DraftFlag:
    """A flag under its key, and the decision that settled it."""

    key: str
    value: Flag
    settled_by: Decision | None = None


class Parts:
    """Themes, objectives and actions that decisions change; `days` tells bare months their year."""

    def __init__(self, themes: list[DraftTheme], left: list[DraftLeft], days: Calendar) -> None:
        self.themes = themes
        self.left = left
        self.days = days

    @property
    def objectives(self) -> list[DraftObjective]:
        return [objective for theme in self.themes for objective in theme.objectives]

    def objective(self, key: str) -> DraftObjective | None:
        return next((one for one in self.objectives if one.key == key), None)

    def action(self, key: str) -> tuple[DraftObjective, int] | None:
        """The objective that an action stands under, and where in it."""
        for objective in self.objectives:
            for index, action in enumerate(objective.actions):
                if action.key == key:
                    return objective, index
        return None
