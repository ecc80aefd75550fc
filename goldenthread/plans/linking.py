"""Which recommendations an objective may answer: by the numbers it cites, and by wording."""

import dataclasses
import enum
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.core.topics import Topics
from goldenthread.plans.plan import Objective

# A link by wording is weak: it is worth a look from this likeness on, and only the likeliest few
# for each recommendation. Half of the first forty were right on plans whose links are known.
_ENOUGH = 0.07
_MOST_FOR_EACH = 3
_MOST_WORDS = 6


class Why(enum.StrEnum):
    """What speaks for a link."""

    NUMBER = "number"
    WORDING = "wording"


@dataclasses.dataclass(frozen=True, slots=True)
class Suggestion:
    """An objective that may answer a recommendation, both by their places from 0, and why.

    `shared` are the words that both say, for a suggestion by wording; `strength` is from 0 to 1.
    """

    objective: int
    recommendation: int
    why: Why
    strength: float = 1.0
    shared: tuple[str, ...] = ()


def suggested_links(
    objectives: Sequence[Objective],
    recommendations: Sequence[str],
    numbers: Mapping[int, int],
) -> list[Suggestion]:
    """What may be linked, a pair once: recommendation by recommendation, by number before wording.

    `numbers` gives for a number as cited the place of the recommendation that has it.
    """
    found = {(one.objective, one.recommendation): one for one in _by_wording(objectives, recommendations)}  # fmt: skip
    for at, objective in enumerate(objectives):
        for number in objective.recommendations:
            if number in numbers:
                pair = (at, numbers[number])
                found[pair] = Suggestion(*pair, Why.NUMBER)
    return sorted(
        found.values(),
        key=lambda one: (one.recommendation, one.why != Why.NUMBER, -one.strength, one.objective),
    )


def _by_wording(
    objectives: Sequence[Objective], recommendations: Sequence[str]
) -> Iterator[Suggestion]:
    told = [" ".join((one.title, *(action.text for action in one.actions))) for one in objectives]
    topics = Topics((*told, *recommendations))
    for place, text in enumerate(recommendations):
        alike = sorted(
            ((topics.alike(text, one), -at) for at, one in enumerate(told)), reverse=True
        )
        for strength, at in alike[:_MOST_FOR_EACH]:
            if strength >= _ENOUGH:
                shared = topics.shared(text, told[-at])[:_MOST_WORDS]
                yield Suggestion(-at, place, Why.WORDING, strength, shared)
