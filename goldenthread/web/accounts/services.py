"""Inviting people, giving and ending roles, and keeping the way in safe."""

import datetime

from django.db import models, transaction
from django.utils import timezone

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.models import RoleHeld, Service, Team, User
from goldenthread.web.accounts.roles import ROLES, Permission, Role, ScopeKind
from goldenthread.web.shared import events


class LastAdministrator(Exception):
    """Nobody could invite people or give roles any more."""


@transaction.atomic
def invite_person(*, name: str, email: str, by: User | None, password: str | None = None) -> User:
    """Add a person, who chooses a password by a link; one is given only for the made-up authority."""
    person = User(name=name.strip(), email=email.strip().lower())
    person.set_password(password)
    person.full_clean(exclude=["password"])
    person.save()
    events.record("accounts.person_invited", person, by=by)
    return person


@transaction.atomic
def grant_role(
    *,
    person: User,
    role: type[Role],
    by: User | None,
    held_from: datetime.date,
    held_until: datetime.date | None = None,
    scope: ScopeKind | None = None,
    service: Service | None = None,
    team: Team | None = None,
    plan_number: int | None = None,
) -> RoleHeld:
    """Give a person a role, over the role's usual scope unless another is named."""
    held = RoleHeld(
        user=person,
        role=role.id,
        scope=scope or role.scope,
        service=service,
        team=team,
        plan_number=plan_number,
        held_from=held_from,
        held_until=held_until,
        granted_by=by,
    )
    held.full_clean()
    held.save()
    queries.forget_roles(person)
    events.record("accounts.role_granted", person, by=by, role=held.title, over=held.scope_words)
    return held


@transaction.atomic
def end_role(*, held: RoleHeld, by: User) -> None:
    """End a role now. The last administrator's stays."""
    if Permission.MANAGE_PEOPLE in held.definition.permissions:
        _refuse_for_last_administrator(without=models.Q(pk=held.pk))
    held.ended_by = by
    held.ended_at = timezone.now()
    held.save(update_fields=["ended_by", "ended_at"])
    queries.forget_roles(held.user)
    events.record("accounts.role_ended", held.user, by=by, role=held.title, over=held.scope_words)


def _refuse_for_last_administrator(*, without: models.Q) -> None:
    """Refuse what would leave nobody who may give roles from now on, with no last day."""
    roles = [role.id for role in ROLES.values() if Permission.MANAGE_PEOPLE in role.permissions]
    lasting = RoleHeld.objects.select_for_update(of=("self",)).filter(
        role__in=roles,
        user__is_active=True,
        ended_at__isnull=True,
        held_from__lte=timezone.localdate(),
        held_until__isnull=True,
    )
    if lasting.filter(without).exists() and not lasting.exclude(without).exists():
        raise LastAdministrator("Give somebody else the role of system administrator first.")
