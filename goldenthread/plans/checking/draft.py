"""A reading under check: its parts under keys that last, and the plan it makes with the decisions taken."""

import dataclasses
from collections.abc import Iterable

from goldenthread.plans.checking.deciding import carry_out
from goldenthread.plans.checking.decisions import Decision
from goldenthread.plans.checking.parts import (
    DraftAction,
    DraftFlag,
    DraftLeft,
    DraftObjective,
    DraftTheme,
    Parts,
)
from goldenthread.plans.keys import Keys
from goldenthread.plans.plan import Plan, Theme
from goldenthread.plans.words.days import Calendar


class Draft(Parts):
    """What was read with all that was decided. `unfit` are decisions whose part is no longer there."""

    def __init__(self, read: Plan, decisions: Iterable[Decision], days: Calendar) -> None:
        keys = Keys()
        super().__init__(
            themes=[_draft_theme(theme, keys) for theme in read.themes],
            left=[DraftLeft(keys.of("left", one.text), one) for one in read.unplaced],
            days=days,
        )
        self.read = read
        self.unfit: list[Decision] = []
        settled: dict[str, Decision] = {}
        for decision in decisions:
            if not carry_out(self, decision):
                self.unfit.append(decision)
            elif decision.flag:
                settled[decision.flag] = decision
        self.flags = [
            DraftFlag(key, flag, settled.get(key))
            for flag in read.flags
            for key in (keys.of("flag", f"{flag.kind} {flag.message}"),)
        ]

    @property
    def open_flags(self) -> list[DraftFlag]:
        return [flag for flag in self.flags if flag.settled_by is None]

    def plan(self) -> Plan:
        """The plan as it would be stored: flags that are settled are gone, and no text is."""
        return dataclasses.replace(
            self.read,
            themes=tuple(_theme(theme) for theme in self.themes),
            flags=tuple(flag.value for flag in self.open_flags),
            unplaced=tuple(one.value for one in self.left),
        )


def _draft_theme(theme: Theme, keys: Keys) -> DraftTheme:
    return DraftTheme(
        theme,
        [
            DraftObjective(
                keys.of("objective", objective.title),
                objective,
                [DraftAction(keys.of("action", one.text), one) for one in objective.actions],
            )
            for objective in theme.objectives
        ],
    )


def _theme(theme: DraftTheme) -> Theme:
    return dataclasses.replace(
        theme.value,
        objectives=tuple(
            dataclasses.replace(one.value, actions=tuple(action.value for action in one.actions))
            for one in theme.objectives
        ),
    )
