"""Who may do what today, and over how much: the one place where other apps ask."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.db.models import Prefetch, Q, QuerySet, prefetch_related_objects
from django.utils import timezone
from django.utils.module_loading import import_string

from goldenthread.web.accounts.models import RoleHeld, RoleStanding, Service, User
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


@dataclass(frozen=True)
class RoleSaid:
    """A role that somebody holds, with the words a page needs."""

    held: RoleHeld
    over: str
    standing: RoleStanding


def roles_said(roles: Iterable[RoleHeld], today: datetime.date) -> list[RoleSaid]:
    """Roles with what they are held over in words, plans by their titles."""
    roles = list(roles)
    titles = plan_titles() if any(role.plan_number for role in roles) else {}
    return [
        RoleSaid(
            held=role,
            over=titles.get(role.plan_number or 0, role.scope_words),
            standing=role.standing(today),
        )
        for role in roles
    ]


def forget_roles(user: User) -> None:
    """Have the next question asked of the records again, after a role was given or ended."""
    getattr(user, "_prefetched_objects_cache", {}).pop("roles_held", None)


def permissions_for(viewer: Viewer) -> frozenset[Permission]:
    """What a viewer may do anywhere at all."""
    return frozenset(one for one in Permission if may(viewer, one))


def reach_for(viewer: Viewer, permission: Permission) -> Reach:
    """Over how much a viewer may do one thing: all their roles that allow it, together."""
    held = [role for role in roles_held_by(viewer) if role.gives(permission)]
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


def people_for(viewer: Viewer, *, called: str = "") -> QuerySet[User]:
    """Everybody who may sign in, for those who give roles; or those of a name or address."""
    if not may(viewer, Permission.MANAGE_PEOPLE):
        return User.objects.none()
    return User.objects.filter(
        Q(name__icontains=called) | Q(email__icontains=called)
    ).prefetch_related(Prefetch("roles_held", RoleHeld.objects.select_related("service", "team")))


def roles_held_for(viewer: Viewer) -> QuerySet[RoleHeld]:
    """Roles that were not ended, for those who may end them."""
    if not may(viewer, Permission.MANAGE_PEOPLE):
        return RoleHeld.objects.none()
    return RoleHeld.objects.filter(ended_at__isnull=True).select_related("user", "service", "team")


def services_for(viewer: Viewer) -> QuerySet[Service]:
    """The authority's services and their teams, for those who give roles over them."""
    if not may(viewer, Permission.MANAGE_PEOPLE):
        return Service.objects.none()
    return Service.objects.prefetch_related("teams")


def events_for(viewer: Viewer) -> QuerySet[Event]:
    """All that was done, opened and taken away, for those who may read it."""
    if not may(viewer, Permission.READ_EVENTS):
        return Event.objects.none()
    return Event.objects.select_related("by")


def chosen_events(
    events: QuerySet[Event],
    *,
    by: User | None = None,
    kind: str = "",
    first: datetime.date | None = None,
    last: datetime.date | None = None,
) -> QuerySet[Event]:
    """Those of a person, of a kind, between two days; all that is not given is any."""
    if by:
        events = events.filter(by=by)
    if kind:
        events = events.filter(kind=kind)
    if first:
        events = events.filter(at__date__gte=first)
    if last:
        events = events.filter(at__date__lte=last)
    return events


def uses_codes(person: User) -> bool:
    """Whether somebody signs in with a one-time code as well."""
    return bool(is_mfa_enabled(person))


def plan_titles() -> dict[int, str]:
    """Plans by number, from the app above that knows them."""
    if not settings.PLANS_NAMED_BY:
        return {}
    titles: dict[int, str] = import_string(settings.PLANS_NAMED_BY)()
    return titles
