"""The parts of one version of a plan, each with its position: themes, objectives and actions."""

import dataclasses
import enum

from goldenthread.plans.plan import Action, Objective, Plan, Theme

# Counted from 0: the theme, the objective in it, the action in that. The plan itself has ().
Position = tuple[int, ...]
PartValue = Theme | Objective | Action


class Level(enum.IntEnum):
    """How deep in a plan something stands, which is how many numbers its position has."""

    PLAN = 0
    THEME = 1
    OBJECTIVE = 2
    ACTION = 3


PARTS = (Level.THEME, Level.OBJECTIVE, Level.ACTION)


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Part:
    """One theme, objective or action of a version, and its position in it."""

    position: Position
    value: PartValue

    @property
    def home(self) -> Position:
        """The position of what it stands in; a theme stands in the plan."""
        return self.position[:-1]

    @property
    def words(self) -> str:
        return self.value.text if isinstance(self.value, Action) else self.value.title

    @property
    def ref(self) -> str:
        return "" if isinstance(self.value, Theme) else self.value.ref or ""


class Version:
    """One version of a plan, with its parts by level, in the order that it prints them."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.parts: dict[Level, list[Part]] = {level: [] for level in PARTS}
        for at, theme in enumerate(plan.themes):
            self.parts[Level.THEME].append(Part((at,), theme))
            for number, objective in enumerate(theme.objectives):
                self.parts[Level.OBJECTIVE].append(Part((at, number), objective))
                self.parts[Level.ACTION] += [
                    Part((at, number, nth), action) for nth, action in enumerate(objective.actions)
                ]
        self._at = {part.position: part for parts in self.parts.values() for part in parts}

    def at(self, position: Position) -> Part:
        return self._at[position]

    def children(self, position: Position) -> list[Part]:
        value = self._at[position].value
        inner = (
            value.objectives
            if isinstance(value, Theme)
            else value.actions
            if isinstance(value, Objective)
            else ()
        )
        return [self._at[*position, number] for number in range(len(inner))]

    def parent(self, part: Part) -> Part | None:
        """The action that a sub-action stands under; None for all that is none."""
        if not isinstance(part.value, Action) or not part.value.depth:
            return None
        *home, number = part.position
        for earlier in range(number - 1, -1, -1):
            above = self._at[*home, earlier]
            if isinstance(above.value, Action) and not above.value.depth:
                return above
        return None
