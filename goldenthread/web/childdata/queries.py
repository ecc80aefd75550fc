"""What a viewer may see of child-level data: counts, or rows, or who loaded what."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from goldenthread.childdata.journey import Journey, journey_of
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import NotAStore
from goldenthread.web.accounts.models import Team
from goldenthread.web.accounts.queries import Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.childdata.models import Load, OwnValue, QualityLook
from goldenthread.web.childdata.store import site_store


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
    own = teams_read_by(viewer)
    if not own:
        return None
    try:
        with Position(site_store(), day) as position:
            journey = journey_of(position.cursor(), position.speakers, person_id)
    except NotAStore:  # nothing was loaded yet
        return None
    if journey is None or not own.cover(name for pair in journey.teams.items() for name in pair):
        return None
    return journey


@dataclass(frozen=True)
class TeamsRead:
    """Whose children's rows a viewer may see: everybody's, or those of teams of these names."""

    everybody: bool
    names: frozenset[str]

    def __bool__(self) -> bool:
        return self.everybody or bool(self.names)

    def cover(self, called: Iterable[str | None]) -> bool:
        """Whether one of these is among them: a team's number or its name, in any case."""
        return self.everybody or bool(self.names & {one.casefold() for one in called if one})


def teams_read_by(viewer: Viewer) -> TeamsRead:
    reach = reach_for(viewer, Permission.READ_CHILD)
    own = Team.objects.filter(Q(pk__in=reach.teams) | Q(service__in=reach.services))
    names = frozenset(name.casefold() for name in own.values_list("name", flat=True))
    return TeamsRead(reach.authority, names)


def loads_for(viewer: Viewer) -> QuerySet[Load]:
    if not may_read_counts(viewer):
        return Load.objects.none()
    return Load.objects.select_related("by", "job")


def quality_looks_for(viewer: Viewer) -> QuerySet[QualityLook]:
    """What looks at data quality came to, the newest first."""
    return QualityLook.objects.all() if may_read_counts(viewer) else QualityLook.objects.none()


def own_values_for(viewer: Viewer) -> QuerySet[OwnValue]:
    return OwnValue.objects.select_related("by") if may_load(viewer) else OwnValue.objects.none()


def value_map() -> Mapping[str, Mapping[str, str]]:
    """The authority's own spellings, as settling takes them."""
    told: dict[str, dict[str, str]] = {}
    for one in OwnValue.objects.all():
        told.setdefault(one.place, {})[one.spelling] = one.code
    return told
