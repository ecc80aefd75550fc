"""Saying which requirements the objectives of a plan answer, and drafting a plan from a source."""

from collections.abc import Collection, Mapping

from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.text import slugify

from goldenthread.documents.writing import write_document
from goldenthread.plans.linking import Why
from goldenthread.plans.skeleton import plan_skeleton
from goldenthread.web.accounts.models import User
from goldenthread.web.inspections.models import Source
from goldenthread.web.plans import services as plans
from goldenthread.web.plans.models import Objective, Plan, RequirementLink
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by
from goldenthread.web.shared.locks import hold_until_commit

# The number of an objective and of a requirement in the records.
Pair = tuple[int, int]


@transaction.atomic
def link(*, plan: Plan, source: Source, pairs: Mapping[Pair, Why | None], by: User) -> int:
    """Keep that these objectives of the plan answer these requirements of the source.

    Pairs that are linked already, or are of neither, are left as they are. Gives how many are new.
    """
    hold_until_commit(f"links of plan {plan.pk}")
    objectives = Objective.objects.filter(theme__plan=plan).in_bulk({one for one, _ in pairs})
    requirements = source.requirements.in_bulk({one for _, one in pairs})
    known = set(
        RequirementLink.objects.filter(
            objective__in=objectives, requirement__in=requirements
        ).values_list("objective", "requirement")
    )
    new = [
        RequirementLink(
            objective=objectives[objective],
            requirement=requirements[requirement],
            why=why or "",
            by=by,
        )
        for (objective, requirement), why in pairs.items()
        if objective in objectives
        and requirement in requirements
        and (objective, requirement) not in known
    ]
    for one in new:
        changed_by(one, by).save()
    if new:
        events.record("plans.requirements_linked", plan, by=by, links=[one.pk for one in new])
    return len(new)


@transaction.atomic
def unlink(*, plan: Plan, pairs: Collection[Pair], by: User) -> int:
    """Take back that these objectives answer these requirements; the history keeps that they did."""
    taken = []
    for objective, requirement in pairs:
        found = RequirementLink.objects.filter(
            objective__theme__plan=plan, objective=objective, requirement=requirement
        ).first()
        if found:
            taken.append(found.pk)
            changed_by(found, by).delete()
    if taken:
        events.record("plans.requirements_unlinked", plan, by=by, links=taken)
    return len(taken)


def draft_plan(*, source: Source, by: User) -> plans.Arrival:
    """Bring in a Word document with an objective for each requirement, to be filled in.

    It is read, checked and stored as any document is, and can be downloaded and edited before.
    """
    asked: dict[str, list[tuple[str, str]]] = {}
    for one in source.asked_of_authority():
        asked.setdefault(one.theme or one.group, []).append((one.called, one.text))
    title = f"Improvement plan after {source.title}"
    content = write_document(plan_skeleton(title, asked), ".docx")
    name = f"{slugify(title)[:80]}.docx"
    return plans.bring_in(file=ContentFile(content), name=name, by=by)
