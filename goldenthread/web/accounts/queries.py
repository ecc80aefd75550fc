"""Who may do what today, and over how much: the one place where other apps ask."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, QuerySet, prefetch_related_objects
from django.utils import timezone

from goldenthread.web.accounts.models import RoleHeld, User
from goldenthread.web.accounts.roles import Permission, ScopeKind
from goldenthread.web.shared.models import Event

Viewer = User | AnonymousUser


@dataclass(frozen=True)
class Reach:
    """Over how much of the authority a viewer holds one permission. Empty: nowhere."""

    authority: bool = False
    services: frozenset[int] = frozenset()
    teams: frozenset[int] = frozenset()
    plans: frozenset[int] = frozenset()
    own: bool = False

    def __bool__(self) -> bool:
        return bool(self.authority or self.services or self.teams or self.plans or self.own)

    @property
    def is_by_owner(self) -> bool:
        """Whether it reaches some actions by who owns them, whichever plan they are in."""
        return bool(self.services or self.teams or self.own)

    def covers_plan(self, number: int) -> bool:
        """Whether it reaches the whole of a plan."""
        return self.authority or number in self.plans


NOWHERE = Reach()


def roles_held_by(viewer: Viewer, today: datetime.date | None = None) -> list[RoleHeld]:
    """The roles that a viewer holds today, read once for each signed-in request."""
    if not viewer.is_authenticated or not viewer.is_active:
        return []
    with_targets = RoleHeld.objects.select_related("service", "team")
    prefetch_related_objects([viewer], Prefetch("roles_held", with_targets))
    today = today or timezone.localdate()
    return [held for held in viewer.roles_held.all() if held.is_held_on(today)]


def forget_roles(user: User) -> None:
    """Have the next question asked of the records again, after a role was given or ended."""
    getattr(user, "_prefetched_objects_cache", {}).pop("roles_held", None)


def permissions_for(viewer: Viewer) -> frozenset[Permission]:
    return frozenset().union(*(held.definition.permissions for held in roles_held_by(viewer)))


def reach_for(viewer: Viewer, permission: Permission) -> Reach:
    """Over how much a viewer may do one thing: all their roles that allow it, together."""
    held = [role for role in roles_held_by(viewer) if permission in role.definition.permissions]
    return Reach(
        authority=any(role.scope == ScopeKind.AUTHORITY for role in held),
        services=frozenset(role.service_id for role in held if role.service_id),
        teams=frozenset(role.team_id for role in held if role.team_id),
        plans=frozenset(role.plan_number for role in held if role.plan_number),
        own=any(role.scope == ScopeKind.OWN for role in held),
    )


def may(viewer: Viewer, permission: Permission, *, plan: Any = None) -> bool:
    """Whether a viewer may do something: anywhere, or to the whole of one plan (or its number)."""
    reach = reach_for(viewer, permission)
    if plan is None:
        return bool(reach)
    return reach.covers_plan(getattr(plan, "pk", plan))


def must_use_codes(viewer: Viewer) -> bool:
    """Whether a role sees identifiable children, or can give itself one that does."""
    return any(
        held.definition.data_class.is_identifiable
        or Permission.MANAGE_PEOPLE in held.definition.permissions
        for held in roles_held_by(viewer)
    )


def people_for(viewer: Viewer) -> QuerySet[User]:
    """Everybody who may sign in, for those who give roles."""
    if not may(viewer, Permission.MANAGE_PEOPLE):
        return User.objects.none()
    return User.objects.all()


def events_for(viewer: Viewer) -> QuerySet[Event]:
    """All that was done, opened and taken away, for those who may read it."""
    if not may(viewer, Permission.READ_EVENTS):
        return Event.objects.none()
    return Event.objects.select_related("by")
