"""Which recommendations an objective may answer: by the numbers it cites, and by wording."""

import dataclasses
import enum
from collections.abc import Iterator, Mapping, Sequence

from goldenthread.plans.comparing.wordings import Finder, Weights, worded
from goldenthread.plans.plan import Objective

# How much of what a recommendation says an objective must say too, by the words that tell most.
_ENOUGH = 0.45
# Shorter words than this ("for", "the") say nothing to a person who decides.
_LEAST_TELLING = 4


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
    """What may be linked, a pair once: by number before wording.

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
        key=lambda one: (one.objective, one.why != Why.NUMBER, -one.strength, one.recommendation),
    )


def _by_wording(
    objectives: Sequence[Objective], recommendations: Sequence[str]
) -> Iterator[Suggestion]:
    told = [" ".join((one.title, *(action.text for action in one.actions))) for one in objectives]
    weights = Weights((*told, *recommendations))
    finder = Finder(told)
    for place, text in enumerate(recommendations):
        for at in finder.near(text):
            strength = weights.held_by_words(text, told[at])
            if strength >= _ENOUGH:
                yield Suggestion(at, place, Why.WORDING, strength, _shared(text, told[at], weights))


def _shared(one: str, other: str, weights: Weights) -> tuple[str, ...]:
    """The words that both say and that tell most, at most six."""
    others = set(worded(other).words)
    words = dict.fromkeys(
        word for word in worded(one).words if word in others and len(word) >= _LEAST_TELLING
    )
    return tuple(sorted(words, key=lambda word: -weights.of((word,)))[:6])
