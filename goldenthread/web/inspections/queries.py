"""What a viewer may see of inspections and other sources of requirement."""

from dataclasses import dataclass

from django.db.models import Count, F, Prefetch, QuerySet

from goldenthread.inspections.authority_names import same_authority
from goldenthread.inspections.report import RecommendationList
from goldenthread.web.accounts.queries import Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.inspections.models import (
    FollowUp,
    Inspection,
    Report,
    Requirement,
    Source,
)

_OWN = RecommendationList.LOCAL_AUTHORITY.value


def may_read(viewer: Viewer) -> bool:
    """Reports are published; whoever reads a plan reads what it answers to."""
    return may(viewer, Permission.READ_PLAN)


def may_keep(viewer: Viewer) -> bool:
    """Whether a viewer may bring in reports, and say what else is asked of the authority."""
    return reach_for(viewer, Permission.KEEP_REQUIREMENTS).authority


def may_draft(viewer: Viewer) -> bool:
    """Whether a viewer may bring in a plan that answers a source."""
    return may(viewer, Permission.IMPORT_PLAN)


def sources_for(viewer: Viewer) -> QuerySet[Source]:
    if not may_read(viewer):
        return Source.objects.none()
    return (
        Source.objects.select_related("added_by", "inspection")
        .annotate(requirements_count=Count("requirements"))
        # Counting lets go of the order that the model has.
        .order_by(F("dated_on").desc(nulls_last=True), "-pk")
    )


def inspections_for(viewer: Viewer) -> QuerySet[Inspection]:
    if not may_read(viewer):
        return Inspection.objects.none()
    return (
        Inspection.objects.select_related("source", "report__document")
        # The whole report, with its prose: read by the few pages that compare or show it.
        .defer("report__content")
        .prefetch_related(
            "judgements",
            "extensions__by",
            "done__by",
            Prefetch("source__requirements", Requirement.objects.order_by("position")),
        )
    )


def kept_inspections_for(viewer: Viewer) -> QuerySet[Inspection]:
    """The inspections whose time limits a viewer answers for, with what these are told by alone."""
    if not may_keep(viewer):
        return Inspection.objects.none()
    return Inspection.objects.select_related("source").prefetch_related("extensions", "done")


def reports_for(viewer: Viewer) -> QuerySet[Report]:
    """The readings of reports that a viewer may look at before they are stored."""
    if not may_keep(viewer):
        return Report.objects.none()
    return Report.objects.select_related("document__sent_by", "job", "inspection")


def waiting_reports_for(viewer: Viewer) -> QuerySet[Report]:
    return reports_for(viewer).filter(inspection__isnull=True, refusal="").defer("content")


def judged_beside(viewer: Viewer, inspection: Inspection) -> list[Inspection]:
    """An inspection that judges by grades, and the authority's others that do, the latest first."""
    if not inspection.judgements.all():
        return []
    others = inspections_for(viewer).exclude(pk=inspection.pk)
    return [
        inspection,
        *(
            other
            for other in others
            if other.judgements.all() and same_authority(other.authority, inspection.authority)
        ),
    ]


@dataclass(frozen=True)
class Looked:
    """A source that an inspection looks back on, or an inspection that does, and how far people are."""

    other: Source
    settled: int
    asked: int


def earlier_sources_for(viewer: Viewer, inspection: Inspection) -> list[Looked]:
    """What was asked of the authority before an inspection, the latest first."""
    day = inspection.source.dated_on
    settled = _counted(FollowUp.objects.filter(inspection=inspection), "requirement__source")
    sources = _of_authority(viewer, inspection)
    asked = _counted(Requirement.objects.filter(source__in=sources, asked_of=_OWN), "source")
    return [
        Looked(source, settled.get(source.pk, 0), asked[source.pk])
        for source in sources
        if day and source.dated_on and source.dated_on < day
    ]


def later_inspections_for(viewer: Viewer, source: Source) -> list[Looked]:
    """The inspections of the authority after a source that asks for something, the latest first."""
    day, asked = source.dated_on, source.asked_of_authority().count()
    if not (day and asked):
        return []
    settled = _counted(FollowUp.objects.filter(requirement__source=source), "inspection")
    return [
        Looked(later.source, settled.get(later.pk, 0), asked)
        for later in inspections_for(viewer)
        if later.source.dated_on
        and later.source.dated_on > day
        and (
            not hasattr(source, "inspection")
            or same_authority(later.authority, source.inspection.authority)
        )
    ]


def _counted(records: QuerySet[FollowUp] | QuerySet[Requirement], by: str) -> dict[int, int]:
    return dict(records.order_by().values_list(by).annotate(Count("pk")))


def history_sources_for(viewer: Viewer, inspection: Inspection) -> list[Source]:
    """All that was asked of the authority of an inspection, the earliest first, undated last."""
    found = _of_authority(viewer, inspection)
    return sorted(found, key=lambda one: (one.dated_on is None, one.dated_on or 0, one.pk))


def _of_authority(viewer: Viewer, inspection: Inspection) -> list[Source]:
    """The sources that ask something of it, but for the inspections of other authorities."""
    return [
        source
        for source in sources_for(viewer).filter(requirements__asked_of=_OWN).distinct()
        if not hasattr(source, "inspection")
        or same_authority(source.inspection.authority, inspection.authority)
    ]


def follow_ups_for(viewer: Viewer) -> QuerySet[FollowUp]:
    if not may_read(viewer):
        return FollowUp.objects.none()
    return FollowUp.objects.select_related("requirement__source", "inspection", "again", "by")
