"""Inviting people, giving and ending roles, and keeping the way in safe."""

import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from axes.utils import reset as forget_failed_attempts
from django.db import models, transaction
from django.utils import timezone

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.models import RoleHeld, Service, Team, User
from goldenthread.web.accounts.roles import ROLES, Permission, Role, ScopeKind
from goldenthread.web.shared import events
from goldenthread.web.shared.history import changed_by


class LastAdministrator(Exception):
    """Nobody could invite people or give roles any more."""


@transaction.atomic
def invite_person(*, name: str, email: str, by: User | None, password: str | None = None) -> User:
    """Add a person, who chooses a password by a link. Only made-up people are given one here."""
    person = User(name=name.strip(), email=email.strip().lower())
    person.set_password(password)
    person.full_clean(exclude=["password"])
    changed_by(person, by).save()
    events.record("accounts.person_invited", person, by=by)
    return person


@transaction.atomic
def change_person(*, person: User, name: str, email: str, by: User) -> None:
    person.name = name.strip()
    person.email = email.strip().lower()
    person.full_clean(exclude=["password"])
    changed_by(person, by).save(update_fields=["name", "email"])
    # Django-allauth keeps addresses seen at sign-in, and would go on taking an old one.
    EmailAddress.objects.filter(user=person).delete()
    events.record("accounts.person_changed", person, by=by)


@transaction.atomic
def bar_person(*, person: User, by: User) -> None:
    """Bar a person, whose records and history stay. The last administrator cannot be barred."""
    _refuse_for_last_administrator(without=models.Q(user=person))
    person.is_active = False
    changed_by(person, by).save(update_fields=["is_active"])
    events.record("accounts.person_barred", person, by=by)


@transaction.atomic
def readmit_person(*, person: User, by: User) -> None:
    person.is_active = True
    changed_by(person, by).save(update_fields=["is_active"])
    events.record("accounts.person_readmitted", person, by=by)


@transaction.atomic
def choose_password(*, person: User, password: str, by: User) -> None:
    """Set a password, which ends every session of that person and opens a locked way in."""
    person.set_password(password)
    changed_by(person, by).save(update_fields=["password"])
    forget_failed_attempts(username=person.email)
    events.record("accounts.password_chosen", person, by=by)


@transaction.atomic
def remove_codes(*, person: User, by: User) -> None:
    """Let somebody in without a one-time code, such as after losing their phone."""
    Authenticator.objects.filter(user=person).delete()
    events.record("accounts.codes_removed", person, by=by)


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
    """Give a person a role, over the role's usual scope unless another that it may have is named."""
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
    changed_by(held, by).save()
    queries.forget_roles(person)
    events.record("accounts.role_given", person, by=by, role=held.title, over=held.scope_words)
    return held


@transaction.atomic
def end_role(*, held: RoleHeld, by: User) -> None:
    """End a role now. The last administrator's stays."""
    _refuse_for_last_administrator(without=models.Q(pk=held.pk))
    held.ended_by = by
    held.ended_at = timezone.now()
    changed_by(held, by).save(update_fields=["ended_by", "ended_at"])
    queries.forget_roles(held.user)
    events.record("accounts.role_ended", held.user, by=by, role=held.title, over=held.scope_words)


@transaction.atomic
def add_service(*, name: str, by: User | None) -> Service:
    service = Service(name=name.strip())
    service.full_clean()
    changed_by(service, by).save()
    events.record("accounts.service_added", service, by=by)
    return service


@transaction.atomic
def add_team(*, service: Service, name: str, by: User | None) -> Team:
    team = Team(service=service, name=name.strip())
    team.full_clean()
    changed_by(team, by).save()
    events.record("accounts.team_added", team, by=by)
    return team


def _refuse_for_last_administrator(*, without: models.Q) -> None:
    """Refuse what would leave nobody who may give roles from now on, with no last day."""
    roles = [role.id for role in ROLES.values() if Permission.MANAGE_PEOPLE in role.permissions]
    lasting = RoleHeld.objects.select_for_update(of=("self",)).filter(
        role__in=roles,
        scope=ScopeKind.AUTHORITY,
        user__is_active=True,
        ended_at__isnull=True,
        held_from__lte=timezone.localdate(),
        held_until__isnull=True,
    )
    if lasting.filter(without).exists() and not lasting.exclude(without).exists():
        raise LastAdministrator(
            "This is the last system administrator. Give somebody else that role first."
        )
