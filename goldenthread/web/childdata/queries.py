"""What a viewer may see of child-level data: counts, or rows, or who loaded what."""

import datetime
from collections.abc import Mapping

from django.db.models import Q, QuerySet

from goldenthread.childdata.journey import Journey, journey_of
from goldenthread.childdata.store.position import Position
from goldenthread.web.accounts.models import Team
from goldenthread.web.accounts.queries import Reach, Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.childdata.models import Load, OwnValue, QualityLook
from goldenthread.web.childdata.store import manifests, site_store


def may_load(viewer: Viewer) -> bool:
    return reach_for(viewer, Permission.LOAD_DATA).authority


def may_read_counts(viewer: Viewer) -> bool:
    """Whether a viewer may see how much was loaded and how good it is; no row is shown with it."""
    return may(viewer, Permission.READ_DATA)


def may_read_children(viewer: Viewer) -> bool:
    return may(viewer, Permission.READ_CHILD)


def journey_for(viewer: Viewer, person_id: str, day: datetime.date) -> Journey | None:
    """What is known of a child on a day; None where nothing is, or it is not the viewer's to see.

    Whoever holds the permission over a team or service sees the children of its teams, which
    extracts name by their identifier or as the site does.
    """
    reach = reach_for(viewer, Permission.READ_CHILD)
    if not reach or not manifests():
        return None
    with Position(site_store(), day) as position:
        journey = journey_of(position.cursor(), position.speakers, person_id)
    if journey is None or reach.authority:
        return journey
    own = {name.casefold() for name in _team_names(reach)}
    named = {name.casefold() for pair in journey.teams.items() for name in pair}
    return journey if own & named else None


def _team_names(reach: Reach) -> list[str]:
    own = Team.objects.filter(Q(pk__in=reach.teams) | Q(service__in=reach.services))
    return list(own.values_list("name", flat=True))


def loads_for(viewer: Viewer) -> QuerySet[Load]:
    if not may_read_counts(viewer):
        return Load.objects.none()
    return Load.objects.select_related("by", "job")


def quality_looks_for(viewer: Viewer) -> QuerySet[QualityLook]:
    """What looks at data quality came to, the newest first."""
    return QualityLook.objects.all() if may_read_counts(viewer) else QualityLook.objects.none()


def reads_rows_of(viewer: Viewer, team: str, name: str | None) -> bool:
    """Whether a viewer may see rows about the children of a team, by its number or name."""
    reach = reach_for(viewer, Permission.READ_CHILD)
    own = {one.casefold() for one in _team_names(reach)}
    return reach.authority or bool(own & {one.casefold() for one in (team, name) if one})


def own_values_for(viewer: Viewer) -> QuerySet[OwnValue]:
    return OwnValue.objects.select_related("by") if may_load(viewer) else OwnValue.objects.none()


def value_map() -> Mapping[str, Mapping[str, str]]:
    """The authority's own spellings, as settling takes them."""
    told: dict[str, dict[str, str]] = {}
    for one in OwnValue.objects.all():
        told.setdefault(one.place, {})[one.spelling] = one.code
    return told
