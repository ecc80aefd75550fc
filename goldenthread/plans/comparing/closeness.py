"""How much of what one reading says another says too, to tell versions from other plans."""

from collections.abc import Iterable

from goldenthread.core.wordings import worded
from goldenthread.plans.plan import Action, Objective, Plan


def sayings_of(plan: Plan) -> frozenset[str]:
    """What the plan's objectives and actions say, each with each of its owners, dates and texts."""
    said: set[str] = set()
    for theme in plan.themes:
        for objective in theme.objectives:
            said.update(_sayings(objective))
            for action in objective.actions:
                said.update(_sayings(action))
    return frozenset(said)


def closeness(one: frozenset[str], other: frozenset[str]) -> float:
    """From 0 to 1: the share of what either says that both say."""
    return len(one & other) / len(one | other) if one or other else 1.0


def shared_wordings(some: Iterable[str], others: Iterable[str]) -> tuple[int, int]:
    """How many of some wordings stand among others, and of how many that can be told."""
    held = {worded(text).text for text in others}
    told = [words for text in some if (words := worded(text).text)]
    return sum(words in held for words in told), len(told)


def _sayings(part: Objective | Action) -> Iterable[str]:
    words = worded(part.text if isinstance(part, Action) else part.title).text
    yield words
    names = part.owners if isinstance(part, Action) else part.officers
    for name in names:
        yield f"{words}\nowner {worded(name).text}"
    for when in part.timescales:
        yield f"{words}\nwhen {worded(when.raw).text}"
    if part.rag:
        yield f"{words}\ncolour {part.rag}"
    for texts in (*part.fields.values(), *part.other.values()):
        for text in texts:
            yield f"{words}\n{worded(text).text}"
