"""The roles and dates that a reading uses, as printed, and the short forms in its roles."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.timescale_words import in_words

_SHORT_FORM = re.compile(r"\b[A-Z][A-Za-z]?[A-Z]+\b")
MOST_SHORT_FORMS = 40


@dataclass(frozen=True)
class Named:
    """A role or a date as printed, how often, and what it is understood as."""

    printed: str
    times: int
    understood: str
    is_unclear: bool = False


def roles_named(draft: Draft) -> list[Named]:
    told = Counter(
        name
        for one in draft.objectives
        for names in (one.value.officers, *(action.value.owners for action in one.actions))
        for name in names
    )
    return [Named(name, times, "") for name, times in sorted(told.items())]


def dates_named(draft: Draft) -> list[Named]:
    """Each date as printed; those that are not understood or had a year added stand first."""
    told: Counter[str] = Counter()
    meant: dict[str, Timescale] = {}
    for when in dates_of(draft):
        told[when.raw] += 1
        meant.setdefault(when.raw, when)
    named = [
        Named(raw, times, in_words(meant[raw]), _is_unclear(meant[raw]))
        for raw, times in told.items()
    ]
    return sorted(named, key=lambda one: (not one.is_unclear, one.printed))


def dates_of(draft: Draft) -> Iterator[Timescale]:
    for one in draft.objectives:
        yield from one.value.timescales
        for action in one.actions:
            yield from action.value.timescales


def _is_unclear(when: Timescale) -> bool:
    return when.kind == TimescaleKind.UNKNOWN or when.inferred


def short_forms_named(draft: Draft) -> list[Named]:
    """Words in capitals that roles use more than once, the most used first."""
    told: Counter[str] = Counter()
    for role in roles_named(draft):
        for short in set(_SHORT_FORM.findall(role.printed)):
            told[short] += role.times
    often = [(short, times) for short, times in told.most_common(MOST_SHORT_FORMS) if times > 1]
    return [Named(short, times, "") for short, times in often]
