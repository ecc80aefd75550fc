"""What a viewer may see of child-level data: counts, or rows, or who loaded what."""

from collections.abc import Mapping

from django.db.models import QuerySet

from goldenthread.web.accounts.queries import Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.childdata.models import Load, OwnValue


def may_load(viewer: Viewer) -> bool:
    return reach_for(viewer, Permission.LOAD_DATA).authority


def may_read_counts(viewer: Viewer) -> bool:
    """Whether a viewer may see how much was loaded and how good it is; no row is shown with it."""
    return may(viewer, Permission.READ_DATA)


def loads_for(viewer: Viewer) -> QuerySet[Load]:
    if not may_read_counts(viewer):
        return Load.objects.none()
    return Load.objects.select_related("by", "job")


def own_values_for(viewer: Viewer) -> QuerySet[OwnValue]:
    return OwnValue.objects.select_related("by") if may_load(viewer) else OwnValue.objects.none()


def value_map() -> Mapping[str, Mapping[str, str]]:
    """The authority's own spellings, as settling takes them."""
    told: dict[str, dict[str, str]] = {}
    for one in OwnValue.objects.all():
        told.setdefault(one.place, {})[one.spelling] = one.code
    return told
