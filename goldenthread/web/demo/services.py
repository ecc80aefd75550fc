"""Builds the made-up authority through the site's own services, as often as one likes."""

import datetime
from collections.abc import Iterator

from django.db import transaction

from goldenthread.web.accounts import services as accounts
from goldenthread.web.accounts.models import Service, Team, User
from goldenthread.web.accounts.roles import ScopeKind, SystemAdministrator
from goldenthread.web.demo.authority import (
    DEMO_PASSWORD,
    OUTSIDERS_STAY,
    PEOPLE,
    SERVICES,
    SINCE,
    Person,
)


@transaction.atomic
def build_authority(*, today: datetime.date) -> dict[str, User]:
    """The services, teams and people, by the id of their role. What is there already is kept.

    Roles over one plan wait for `give_roles_over_plan`: there is no plan yet.
    """
    teams = {}
    for service_name, team_names in SERVICES.items():
        service, _ = Service.objects.get_or_create(name=service_name)
        for team_name in team_names:
            teams[team_name], _ = Team.objects.get_or_create(service=service, name=team_name)
    built: dict[str, User] = {}
    # The administrator comes first in the list, and is the one who invites the others.
    for person in PEOPLE:
        by = built.get(SystemAdministrator.id)
        user = User.objects.filter(email__iexact=person.email).first()
        if user is None:
            user = accounts.invite_person(
                name=person.name, email=person.email, by=by, password=DEMO_PASSWORD
            )
        built[person.role.id] = user
        if person.role.scope is not ScopeKind.PLAN:
            _give_role(person, user, by=by or user, today=today, team=teams.get(person.team))
    return built


@transaction.atomic
def give_roles_over_plan(*, plan_number: int, today: datetime.date) -> None:
    """The roles that are held over one plan, given to their people over this one."""
    users = User.objects.in_bulk([person.email for person in PEOPLE], field_name="email")
    for person in PEOPLE:
        if person.role.scope is ScopeKind.PLAN:
            _give_role(
                person,
                users[person.email],
                by=users[PEOPLE[0].email],
                today=today,
                plan_number=plan_number,
            )


def sign_in_lines() -> Iterator[str]:
    """Who may sign in to the demonstration, as printed when it starts."""
    yield f"Sign in with any of these addresses and the password {DEMO_PASSWORD}"
    widest = max(len(person.email) for person in PEOPLE)
    for person in PEOPLE:
        yield f"  {person.email:<{widest}}  {person.role.name}"


def lines_on_what_is_left() -> Iterator[str]:
    """What to say at the start of a site that is no demonstration and still has its accounts."""
    addresses = [person.email for person in PEOPLE]
    left = User.objects.filter(email__in=addresses, is_active=True).values_list("email", flat=True)
    if left:
        yield "Accounts of the demonstration are still here:"
        yield from (f"  {email}" for email in sorted(left))
        yield "Its password opens none of them, but whoever changed it before may still sign in."
        yield "Bar each of them from signing in, under People."


def _give_role(
    person: Person,
    user: User,
    *,
    by: User,
    today: datetime.date,
    team: Team | None = None,
    plan_number: int | None = None,
) -> None:
    held = user.roles_held.filter(role=person.role.id, plan_number=plan_number)
    if any(role.is_held_on(today) for role in held):
        return
    accounts.grant_role(
        person=user,
        role=person.role,
        by=by,
        held_from=min(SINCE, today),
        held_until=today + OUTSIDERS_STAY if person.role.is_external else None,
        service=Service.objects.get(name=person.service) if person.service else None,
        team=team,
        plan_number=plan_number,
    )
