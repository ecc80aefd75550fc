"""What a plan answers of a list of recommendations: specifically, only by blanket citations, or not."""

import dataclasses
import enum
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from goldenthread.documents.likeness import plain
from goldenthread.plans.plan import Action, Field, Objective, Plan

# Of a list of at least so many, citing more than half says little about any of them.
_BLANKET_FROM = 4
# A measure this short ("Audit", "Yes") is a word that many share and no sentence.
_FEWEST_LETTERS = 15


class Coverage(enum.StrEnum):
    """How a recommendation is answered."""

    SPECIFIC = "specific"
    BLANKET = "blanket"
    NONE = "none"


@dataclasses.dataclass(frozen=True, slots=True)
class Answered:
    """One recommendation, and the objectives that cite it, by their numbers in the plan from 0.

    `lacks` says what none of the objectives that answer it specifically has.
    """

    number: int
    specific: tuple[int, ...]
    blanket: tuple[int, ...]
    lacks: tuple[str, ...] = ()

    @property
    def coverage(self) -> Coverage:
        if self.specific:
            return Coverage.SPECIFIC
        return Coverage.BLANKET if self.blanket else Coverage.NONE


@dataclasses.dataclass(frozen=True, slots=True)
class SharedMeasure:
    """A sentence that is the success measure of several objectives."""

    text: str
    objectives: tuple[int, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class PlanCoverage:
    """How a plan answers a list. Objectives go by their numbers in the plan, counted from 0.

    `unknown` are numbers cited that the list does not have; `orphans` actions under objectives
    that cite nothing.
    """

    answered: tuple[Answered, ...]
    blanket_objectives: tuple[int, ...]
    orphans: tuple[Action, ...]
    shared_measures: tuple[SharedMeasure, ...]
    unknown: Mapping[int, tuple[int, ...]]

    def of(self, coverage: Coverage) -> tuple[int, ...]:
        """The numbers of the recommendations that are so answered."""
        return tuple(one.number for one in self.answered if one.coverage == coverage)


def coverage_of(plan: Plan, numbers: Sequence[int]) -> PlanCoverage:
    """How the plan answers the recommendations of these numbers."""
    objectives = [objective for theme in plan.themes for objective in theme.objectives]
    listed = set(numbers)
    citing: dict[int, list[int]] = defaultdict(list)
    unknown: dict[int, list[int]] = defaultdict(list)
    for at, objective in enumerate(objectives):
        for number in dict.fromkeys(objective.recommendations):
            (citing if number in listed else unknown)[number].append(at)
    blanket = {at for at, one in enumerate(objectives) if is_blanket(one, listed)}
    return PlanCoverage(
        answered=tuple(_answered(one, citing[one], blanket, objectives) for one in numbers),
        blanket_objectives=tuple(sorted(blanket)),
        orphans=tuple(
            action for one in objectives if not one.recommendations for action in one.actions
        ),
        shared_measures=tuple(_shared_measures(objectives)),
        unknown={number: tuple(ats) for number, ats in sorted(unknown.items())},
    )


def is_blanket(objective: Objective, listed: Iterable[int]) -> bool:
    """Whether an objective cites more than half of a list of four or more."""
    known = set(listed)
    cited = known & set(objective.recommendations)
    return len(known) >= _BLANKET_FROM and 2 * len(cited) > len(known)


def in_a_sentence(coverage: PlanCoverage, objective_words: tuple[str, str]) -> str:
    """ "Recommendations 5, 9 and 10 have no specific action; six rows claim all 17."

    `objective_words` are the word for one objective and for several.
    """
    blanket, none = coverage.of(Coverage.BLANKET), coverage.of(Coverage.NONE)
    parts = []
    if none:
        parts.append(f"{_named(none)} answered by nothing")
    if blanket:
        parts.append(f"{_named(blanket)} answered only by blanket citations")
    if not parts:
        total = len(coverage.answered)
        parts.append(
            f"all {total} recommendations are answered specifically"
            if total > 1
            else "the recommendation is answered specifically"
        )
    claims = len(coverage.blanket_objectives)
    if claims:
        one, several = objective_words
        word, verb = (one, "claims") if claims == 1 else (several, "claim")
        parts.append(f"{claims} {word} {verb} more than half of the {len(coverage.answered)}")
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _named(numbers: Sequence[int]) -> str:
    told = [str(number) for number in numbers]
    if len(told) == 1:
        return f"recommendation {told[0]} is"
    return f"recommendations {', '.join(told[:-1])} and {told[-1]} are"


def _answered(
    number: int, citing: Sequence[int], blanket: set[int], objectives: Sequence[Objective]
) -> Answered:
    specific = tuple(at for at in citing if at not in blanket)
    return Answered(
        number,
        specific,
        tuple(at for at in citing if at in blanket),
        tuple(_lacks([objectives[at] for at in specific])) if specific else (),
    )


def _lacks(answering: Sequence[Objective]) -> Iterable[str]:
    """What none of them has: somebody who answers for it, a day, a measure, an action."""
    if not any(one.officers or any(action.owners for action in one.actions) for one in answering):
        yield "owner"
    if not any(
        one.timescales or any(action.timescales for action in one.actions) for one in answering
    ):
        yield "date"
    if not any(one.fields.get(Field.SUCCESS_MEASURES) for one in answering):
        yield "measure"
    if not any(one.actions for one in answering):
        yield "action"


def _shared_measures(objectives: Sequence[Objective]) -> list[SharedMeasure]:
    """Most shared first."""
    holders: dict[str, dict[int, str]] = defaultdict(dict)
    for at, one in enumerate(objectives):
        for text in one.fields.get(Field.SUCCESS_MEASURES, ()):
            if len(plain(text)) >= _FEWEST_LETTERS:
                holders[plain(text)].setdefault(at, text)
    found = [
        SharedMeasure(next(iter(held.values())), tuple(held))
        for held in holders.values()
        if len(held) > 1
    ]
    return sorted(found, key=lambda one: -len(one.objectives))
