"""What the pages of coverage show: the matrix, what each requirement lacks, and what may be linked."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.plans.coverage import (
    Answered,
    Coverage,
    PlanCoverage,
    change_in_a_sentence,
    coverage_of,
    in_a_sentence,
    printed_otherwise,
)
from goldenthread.plans.level_words import LevelWords
from goldenthread.plans.linking import Suggestion, Why, suggested_links
from goldenthread.plans.plan import Objective as ObjectiveValue
from goldenthread.web.inspections.models import Requirement, Source
from goldenthread.web.inspections.pages import ADDRESSED
from goldenthread.web.plans.models import Objective, Plan, PlanVersion, RequirementLink
from goldenthread.web.plans.queries import versions_of
from goldenthread.web.plans.versions import standing_value, value_of

COVERAGE_WORDS = {
    Coverage.SPECIFIC: "Specifically",
    Coverage.BLANKET: "Only by blanket citations",
    Coverage.NONE: "By nothing",
}


@dataclass(frozen=True)
class CellSaid:
    """Whether an objective answers a requirement, and whether only as one of most."""

    requirement: Requirement
    is_linked: bool
    is_blanket: bool


@dataclass(frozen=True)
class RowSaid:
    """An objective, and a cell for each requirement."""

    objective: Objective
    cells: list[CellSaid]


@dataclass(frozen=True)
class RequirementSaid:
    """A requirement, how it is answered, by which objectives, and what those lack."""

    requirement: Requirement
    coverage: str
    coverage_words: str
    objectives: list[Objective]
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class SuggestionSaid:
    """A link that somebody may accept, with what speaks for it."""

    objective: Objective
    requirement: Requirement
    suggestion: Suggestion

    @property
    def pair(self) -> str:
        return f"{self.objective.pk}-{self.requirement.pk}"


@dataclass(frozen=True)
class SuggestionsSaid:
    """The links that may be accepted for one requirement, the likeliest first."""

    requirement: Requirement
    suggestions: list[SuggestionSaid]


@dataclass(frozen=True)
class PlanObjectives:
    """A plan's objectives as records, and as its newest version says them: in the same order."""

    records: list[Objective]
    values: list[ObjectiveValue]


def objectives_of(plan: Plan) -> PlanObjectives:
    return PlanObjectives(
        list(Objective.objects.filter(theme__plan=plan)),
        [objective for theme in standing_value(plan).themes for objective in theme.objectives],
    )


class CoverageSaid:
    """How a plan answers a source, from the links that people accepted.

    `objectives` are the plan's, from `objectives_of`: the same for every source.
    """

    def __init__(
        self, plan: Plan, source: Source, levels: LevelWords, objectives: PlanObjectives
    ) -> None:
        self.requirements = list(source.asked_of_authority())
        self.objectives = objectives.records
        self._values = objectives.values
        self._places = {one.pk: at for at, one in enumerate(self.requirements)}
        self.links = {
            (objective, requirement): why
            for objective, requirement, why in RequirementLink.objects.filter(
                objective__theme__plan=plan, requirement__source=source
            ).values_list("objective", "requirement", "why")
        }
        self._levels = levels
        self.coverage = self._coverage()

    def _coverage(self) -> PlanCoverage:
        cited: list[set[int]] = [set() for _ in self.objectives]
        at = {objective.pk: place for place, objective in enumerate(self.objectives)}
        for objective, requirement in self.links:
            if requirement in self._places:
                cited[at[objective]].add(self._places[requirement])
        return coverage_of(self._values, range(len(self.requirements)), cited)

    @property
    def sentence(self) -> str:
        names = {at: one.called for at, one in enumerate(self.requirements)}
        words = (self._levels.objective, self._levels.objectives)
        return in_a_sentence(self.coverage, words, names)

    def rows(self) -> list[RowSaid]:
        blanket = set(self.coverage.blanket_objectives)
        return [
            RowSaid(
                objective,
                [
                    CellSaid(one, (objective.pk, one.pk) in self.links, at in blanket)
                    for one in self.requirements
                ],
            )
            for at, objective in enumerate(self.objectives)
        ]

    def requirements_said(self) -> list[RequirementSaid]:
        return [
            RequirementSaid(
                requirement,
                answered.coverage.value,
                COVERAGE_WORDS[answered.coverage],
                [self.objectives[at] for at in _answering(answered)],
                answered.lacks,
            )
            for requirement, answered in zip(self.requirements, self.coverage.answered, strict=True)
        ]

    def suggestions(self) -> list[SuggestionSaid]:
        """What may be linked and is not yet."""
        said = [
            SuggestionSaid(
                self.objectives[one.objective], self.requirements[one.recommendation], one
            )
            for one in suggested_links(
                self._values, [one.text for one in self.requirements], _numbers(self.requirements)
            )
        ]
        return [one for one in said if (one.objective.pk, one.requirement.pk) not in self.links]

    def no_longer_cited(self) -> list[tuple[Objective, Requirement]]:
        """Links accepted by a number that the plan cited then, and does not as it stands now."""
        numbers = _numbers(self.requirements)
        cited = {
            (objective.pk, self.requirements[numbers[number]].pk)
            for objective, value in zip(self.objectives, self._values, strict=True)
            for number in value.recommendations
            if number in numbers
        }
        return [
            (objective, requirement)
            for requirement in self.requirements
            for objective in self.objectives
            if self.links.get((objective.pk, requirement.pk)) == Why.NUMBER
            and (objective.pk, requirement.pk) not in cited
        ]

    def shared_measures(self) -> list[tuple[str, list[Objective]]]:
        return [
            (one.text, [self.objectives[at] for at in one.objectives])
            for one in self.coverage.shared_measures
        ]


@dataclass(frozen=True)
class VersionCoverage:
    """How a version answers a source by the numbers that the version itself cites.

    `change` says what that changed since the version before, and is empty for the first.
    """

    version: PlanVersion
    sentence: str
    change: str


def versions_covering(plan: Plan, source: Source, levels: LevelWords) -> list[VersionCoverage]:
    """Each version of the plan, the newest first; what people linked counts for none of them."""
    requirements = list(source.asked_of_authority())
    numbers = _numbers(requirements)
    names = {at: one.called for at, one in enumerate(requirements)}
    words = (levels.objective, levels.objectives)
    said: list[VersionCoverage] = []
    before: PlanCoverage | None = None
    for version in reversed(list(versions_of(plan))):
        objectives = [one for theme in value_of(version).themes for one in theme.objectives]
        cited = [
            {numbers[number] for number in one.recommendations if number in numbers}
            for one in objectives
        ]
        found = coverage_of(objectives, range(len(requirements)), cited)
        change = change_in_a_sentence(before, found, names) if before else ""
        said.insert(0, VersionCoverage(version, in_a_sentence(found, words, names), change))
        before = found
    return said


def not_counted_said(others: Sequence[Requirement]) -> str:
    """ "The 3 addressed to the board are not counted here."; empty where there are none."""
    counts = Counter(ADDRESSED[one.asked_of] for one in others)
    return " ".join(
        f"The one addressed to {whom} is not counted here."
        if count == 1
        else f"The {count} addressed to {whom} are not counted here."
        for whom, count in counts.items()
    )


def printed_otherwise_said(
    plan: Plan, requirements: Sequence[Requirement]
) -> list[tuple[Requirement, str]]:
    """What the plan prints in other words than it is asked in, with those words."""
    numbers = _numbers(requirements)
    printed = {one.number: one.text for one in standing_value(plan).recommendations}
    asked = {number: requirements[at].text for number, at in numbers.items()}
    return [
        (requirements[numbers[number]], printed[number])
        for number in printed_otherwise(printed, asked)
    ]


def by_number(suggestions: Sequence[SuggestionSaid]) -> list[SuggestionSaid]:
    return [one for one in suggestions if one.suggestion.why == Why.NUMBER]


def by_wording(suggestions: Sequence[SuggestionSaid]) -> list[SuggestionSaid]:
    return [one for one in suggestions if one.suggestion.why == Why.WORDING]


def by_requirement(suggestions: Sequence[SuggestionSaid]) -> list[SuggestionsSaid]:
    """Put together by what they would answer, in the order in which it is asked."""
    together: dict[int, SuggestionsSaid] = {}
    for one in suggestions:
        requirement = one.requirement
        together.setdefault(requirement.pk, SuggestionsSaid(requirement, [])).suggestions.append(
            one
        )
    return list(together.values())


def _answering(answered: Answered) -> tuple[int, ...]:
    return answered.specific or answered.blanket


def _numbers(requirements: Sequence[Requirement]) -> Mapping[int, int]:
    """The place of each requirement by the number that a plan would cite: its own, else its place."""
    return {int(one.called): at for at, one in enumerate(requirements) if one.called.isdecimal()}
