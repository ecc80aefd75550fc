"""Faults counted by table, kind of fault, team and worker, the most first."""

from collections.abc import Callable, Hashable
from typing import TypeVar

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.looking import Count, Looked
from goldenthread.childdata.quality.rule import Severity

Group = TypeVar("Group", bound=Hashable)


def by_table(looked: Looked) -> dict[str, int]:
    return _by(looked, lambda one: all_rules()[one.rule].table)


def by_concern(looked: Looked) -> dict[str, int]:
    return _by(looked, lambda one: all_rules()[one.rule].concern.value)


def by_team(looked: Looked) -> dict[str, int]:
    """By the team whose case the child is now."""
    return _by(looked, lambda one: one.group)


def by_worker(looked: Looked) -> dict[tuple[str, str], int]:
    """By team and worker."""
    return _by(looked, lambda one: (one.group, one.group_of_worker))


def errors_of(looked: Looked) -> int:
    """How many of the faults are errors; the others are queries."""
    return sum(
        one.faults for one in looked.counts if all_rules()[one.rule].severity is Severity.ERROR
    )


def _by(looked: Looked, group: Callable[[Count], Group]) -> dict[Group, int]:
    found: dict[Group, int] = {}
    for one in looked.counts:
        found[group(one)] = found.get(group(one), 0) + one.faults
    return dict(sorted(found.items(), key=lambda told: (-told[1], str(told[0]))))
