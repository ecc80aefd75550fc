"""What the pages of coverage show: the matrix, what each requirement lacks, and what may be linked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.plans.coverage import (
    Answered,
    Coverage,
    PlanCoverage,
    coverage_of,
    in_a_sentence,
)
from goldenthread.plans.level_words import LevelWords
from goldenthread.plans.linking import Suggestion, Why, suggested_links
from goldenthread.web.inspections.models import Requirement, Source
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


class CoverageSaid:
    """How a plan answers a source, from the links that people accepted."""

    def __init__(self, plan: Plan, source: Source, levels: LevelWords) -> None:
        self.requirements = list(source.asked_of_authority())
        self.objectives = list(Objective.objects.filter(theme__plan=plan))
        self._values = [
            objective for theme in standing_value(plan).themes for objective in theme.objectives
        ]
        self._places = {one.pk: at for at, one in enumerate(self.requirements)}
        self.links = set(
            RequirementLink.objects.filter(
                objective__theme__plan=plan, requirement__source=source
            ).values_list("objective", "requirement")
        )
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

    def shared_measures(self) -> list[tuple[str, list[Objective]]]:
        return [
            (one.text, [self.objectives[at] for at in one.objectives])
            for one in self.coverage.shared_measures
        ]


@dataclass(frozen=True)
class VersionCoverage:
    """How a version answers a source by the numbers that the version itself cites."""

    version: PlanVersion
    sentence: str


def versions_covering(plan: Plan, source: Source, levels: LevelWords) -> list[VersionCoverage]:
    """Each version of the plan, the newest first; what people linked counts for none of them."""
    requirements = list(source.asked_of_authority())
    numbers = _numbers(requirements)
    names = {at: one.called for at, one in enumerate(requirements)}
    words = (levels.objective, levels.objectives)
    said = []
    for version in versions_of(plan):
        objectives = [one for theme in value_of(version).themes for one in theme.objectives]
        cited = [
            {numbers[number] for number in one.recommendations if number in numbers}
            for one in objectives
        ]
        found = coverage_of(objectives, range(len(requirements)), cited)
        said.append(VersionCoverage(version, in_a_sentence(found, words, names)))
    return said


def by_number(suggestions: Sequence[SuggestionSaid]) -> list[SuggestionSaid]:
    return [one for one in suggestions if one.suggestion.why == Why.NUMBER]


def by_wording(suggestions: Sequence[SuggestionSaid]) -> list[SuggestionSaid]:
    return [one for one in suggestions if one.suggestion.why == Why.WORDING]


def _answering(answered: Answered) -> tuple[int, ...]:
    return answered.specific or answered.blanket


def _numbers(requirements: Sequence[Requirement]) -> Mapping[int, int]:
    """The place of each requirement by the number that a plan would cite: its own, else its place."""
    return {int(one.called): at for at, one in enumerate(requirements) if one.called.isdigit()}
