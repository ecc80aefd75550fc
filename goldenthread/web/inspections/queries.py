"""What a viewer may see of inspections and other sources of requirement."""

from django.db.models import Count, Prefetch, QuerySet

from goldenthread.web.accounts.queries import Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.inspections.models import Inspection, Report, Requirement, Source


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
    return Source.objects.select_related("added_by", "inspection").annotate(
        requirements_count=Count("requirements")
    )


def inspections_for(viewer: Viewer) -> QuerySet[Inspection]:
    if not may_read(viewer):
        return Inspection.objects.none()
    return Inspection.objects.select_related("source", "report__document").prefetch_related(
        "judgements",
        "extensions__by",
        Prefetch("source__requirements", Requirement.objects.order_by("position")),
    )


def reports_for(viewer: Viewer) -> QuerySet[Report]:
    """The readings of reports that a viewer may look at before they are stored."""
    if not may_keep(viewer):
        return Report.objects.none()
    return Report.objects.select_related("document__sent_by", "job", "inspection")


def waiting_reports_for(viewer: Viewer) -> QuerySet[Report]:
    return reports_for(viewer).filter(inspection__isnull=True, refusal="").defer("content")


def others_of_authority(viewer: Viewer, inspection: Inspection) -> list[Inspection]:
    """The authority's other inspections, the latest first, to be set side by side."""
    others = inspections_for(viewer).exclude(pk=inspection.pk)
    plain = inspection.authority.casefold()
    return [other for other in others if other.authority.casefold() == plain]
