"""What the page of an inspection shows: judgements side by side, and requirements in their groups."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.inspections.report import RecommendationList
from goldenthread.web.inspections.models import Inspection, Requirement

LISTS = {
    RecommendationList.LOCAL_AUTHORITY.value: "For the authority",
    RecommendationList.LSCB.value: "For the Local Safeguarding Children Board",
}


@dataclass(frozen=True)
class JudgementRow:
    """One judgement, and its grade in each inspection; empty where that did not judge it."""

    name: str
    grades: list[str]


@dataclass
class RequirementGroup:
    """Requirements under one heading of the report, in their order."""

    title: str
    requirements: list[Requirement] = field(default_factory=list)


def judgement_rows(inspections: Sequence[Inspection]) -> list[JudgementRow]:
    """Judgements by their names in the order of the first inspection, then what only others judged."""
    names = dict.fromkeys(
        one.name for inspection in inspections for one in inspection.judgements.all()
    )
    graded = [
        {one.name: one.grade or "Not known" for one in inspection.judgements.all()}
        for inspection in inspections
    ]
    return [JudgementRow(name, [grades.get(name, "") for grades in graded]) for name in names]


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
