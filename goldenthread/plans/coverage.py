"""What a plan answers of a list of recommendations: specifically, only by blanket citations, or not."""

import dataclasses
import enum
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from goldenthread.documents.likeness import plain
from goldenthread.plans.plan import Action, Field, Objective

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


def coverage_of(
    objectives: Sequence[Objective],
    numbers: Sequence[int],
    cited: Sequence[Collection[int]] | None = None,
) -> PlanCoverage:
    """How objectives answer the recommendations of these numbers.

    `cited` says for each objective which of them it answers, where people settled that; else it
    is what the plan itself cites.
    """
    cites = [one.recommendations for one in objectives] if cited is None else cited
    listed = set(numbers)
    citing: dict[int, list[int]] = defaultdict(list)
    unknown: dict[int, list[int]] = defaultdict(list)
    for at, answers in enumerate(cites):
        for number in dict.fromkeys(answers):
            (citing if number in listed else unknown)[number].append(at)
    blanket = {at for at, answers in enumerate(cites) if is_blanket(answers, listed)}
    return PlanCoverage(
        answered=tuple(_answered(one, citing[one], blanket, objectives) for one in numbers),
        blanket_objectives=tuple(sorted(blanket)),
        orphans=tuple(
            action
            for one, answers in zip(objectives, cites, strict=True)
            if not answers
            for action in one.actions
        ),
        shared_measures=tuple(_shared_measures(objectives)),
        unknown={number: tuple(ats) for number, ats in sorted(unknown.items())},
    )


def printed_otherwise(printed: Mapping[int, str], asked: Mapping[int, str]) -> tuple[int, ...]:
    """The numbers under which a plan prints other words than were asked.

    None where most of what both number differs: then it is another list that the plan prints.
    """
    both = [number for number in asked if number in printed]
    other = tuple(one for one in both if plain(printed[one]) != plain(asked[one]))
    return other if 2 * len(other) < len(both) else ()


def is_blanket(cited: Collection[int], listed: Collection[int]) -> bool:
    """Whether an objective that cites these cites more than half of a list of four or more."""
    known = set(listed)
    return len(known) >= _BLANKET_FROM and 2 * len(known & set(cited)) > len(known)


def in_a_sentence(
    coverage: PlanCoverage,
    objective_words: tuple[str, str],
    names: Mapping[int, str] | None = None,
) -> str:
    """ "Recommendations 5, 9 and 10 are answered only by blanket citations; 6 objectives claim all 17."

    `objective_words` are the word for one objective and for several; `names` what the
    recommendations are called, where that is not their number.
    """
    if not coverage.answered:
        return "It asks for nothing that a plan could answer."
    blanket, none = coverage.of(Coverage.BLANKET), coverage.of(Coverage.NONE)
    parts = []
    if none:
        parts.append(f"{_named(none, names)} answered by nothing")
    if blanket:
        parts.append(f"{_named(blanket, names)} answered only by blanket citations")
    if not parts:
        total = len(coverage.answered)
        parts.append(
            f"all {total} recommendations are answered specifically"
            if total > 1
            else "the recommendation is answered specifically"
        )
    parts += _claims(coverage, objective_words)
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


_NOW = {
    Coverage.SPECIFIC: "answered specifically now",
    Coverage.BLANKET: "answered only by blanket citations now",
    Coverage.NONE: "answered by nothing now",
}


def change_in_a_sentence(
    before: PlanCoverage, after: PlanCoverage, names: Mapping[int, str] | None = None
) -> str:
    """ "Recommendation 9 is answered specifically now, and was not before."; both are of one list."""
    earlier = {one.number: one.coverage for one in before.answered}
    parts = []
    for coverage, words in _NOW.items():
        changed = [one for one in after.of(coverage) if earlier[one] != coverage]
        if changed:
            was = "was" if len(changed) == 1 else "were"
            parts.append(f"{_named(changed, names)} {words}, and {was} not before")
    if not parts:
        return "Each recommendation is answered as it was before."
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _claims(coverage: PlanCoverage, objective_words: tuple[str, str]) -> list[str]:
    """How many objectives claim all of a list, and how many more than half of it."""
    total = len(coverage.answered)
    counts = Counter(at for one in coverage.answered for at in one.blanket)
    whole = sum(count == total for count in counts.values())
    said = []
    for count, what in (
        (whole, f"all {total}"),
        (len(counts) - whole, f"more than half of {total}"),
    ):
        if count:
            one, several = objective_words
            said.append(f"{count} {one} claims {what}" if count == 1 else f"{count} {several} claim {what}")  # fmt: skip
    return [" and ".join(said)] if said else []


def _named(numbers: Sequence[int], names: Mapping[int, str] | None) -> str:
    told = [names[number] if names else str(number) for number in numbers]
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
