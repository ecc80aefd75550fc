"""What the page of an inspection shows: judgements side by side, and requirements in their groups."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.inspections.report import Passage, RecommendationList
from goldenthread.inspections.tone import Tone, tone_of
from goldenthread.web.inspections.models import Inspection, Judgement, Requirement

LISTS = {
    RecommendationList.LOCAL_AUTHORITY.value: "For the authority",
    RecommendationList.LSCB.value: "For the Local Safeguarding Children Board",
}
ADDRESSED = {
    RecommendationList.LSCB.value: "the Local Safeguarding Children Board",
}

# Judgements of different frameworks on the same subject: only their keys differ.
_ON_THE_SAME = {"leadership": "leaders", "looked_after": "in_care"}


@dataclass(frozen=True)
class GradeSaid:
    """A grade as one inspection gave it, empty where it did not judge; `named` where its name differs."""

    grade: str = ""
    named: str = ""


@dataclass(frozen=True)
class JudgementRow:
    """One judgement, and its grade in each inspection."""

    name: str
    grades: list[GradeSaid]


@dataclass
class RequirementGroup:
    """Requirements under one heading of the report, in their order."""

    title: str
    requirements: list[Requirement] = field(default_factory=list)


def judgement_rows(inspections: Sequence[Inspection]) -> list[JudgementRow]:
    """Judgements by their subjects in the order of the first inspection, then what only others judged."""
    judged = [
        {_ON_THE_SAME.get(one.key, one.key): one for one in inspection.judgements.all()}
        for inspection in inspections
    ]
    names: dict[str, str] = {}
    for subjects in judged:
        for subject, one in subjects.items():
            names.setdefault(subject, one.name)
    return [
        JudgementRow(name, [_grade_said(subjects.get(subject), name) for subjects in judged])
        for subject, name in names.items()
    ]


def _grade_said(judgement: Judgement | None, name: str) -> GradeSaid:
    if judgement is None:
        return GradeSaid()
    named = judgement.name if judgement.name != name else ""
    return GradeSaid(judgement.grade or "Not known", named)


def requirement_groups(
    requirements: Sequence[Requirement], *, with_lists: bool
) -> list[RequirementGroup]:
    """Put together as the report does: by list where there are two, then group and theme."""
    groups: list[RequirementGroup] = []
    for one in requirements:
        said = [LISTS[one.asked_of]] if with_lists else []
        title = ": ".join(filter(None, (*said, one.group, one.theme)))
        if not groups or groups[-1].title != title:
            groups.append(RequirementGroup(title))
        groups[-1].requirements.append(one)
    return groups


@dataclass(frozen=True)
class PassageSaid:
    """A passage with its place among all of them, counted from 0.

    `may_ask` where its words find something wanting; `is_taken` where it is a requirement already.
    """

    at: int
    passage: Passage
    may_ask: bool
    is_taken: bool


@dataclass
class PassageHeading:
    """The passages under one heading."""

    title: str
    passages: list[PassageSaid] = field(default_factory=list)


def passages_under_headings(
    passages: Sequence[Passage], asked: Sequence[str]
) -> list[PassageHeading]:
    """The prose in the order of the report; what is asked for already is marked."""
    headings: list[PassageHeading] = []
    for at, passage in enumerate(passages):
        title = passage.heading or ""
        if not headings or headings[-1].title != title:
            headings.append(PassageHeading(title))
        may_ask = tone_of(passage.text) in (Tone.WANTING, Tone.WORSE, Tone.MIXED)
        headings[-1].passages.append(PassageSaid(at, passage, may_ask, passage.text in asked))
    return headings
