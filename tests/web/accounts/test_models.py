"""What the database itself keeps true of people and the roles they hold."""

import datetime

import pytest
from django.db import IntegrityError

from goldenthread.web.accounts.models import RoleHeld, RoleStanding, Team, User
from goldenthread.web.accounts.roles import (
    Adviser,
    Councillor,
    HeadOfService,
    SocialWorker,
    TeamManager,
)
from tests.conftest import NOW, TODAY
from tests.factories.accounts import PersonFactory, ServiceFactory, TeamFactory, role_for

pytestmark = pytest.mark.django_db

A_DAY = datetime.timedelta(days=1)


def held(**fields) -> RoleHeld:
    """A role with the fields that matter, not stored."""
    given = {"role": "team_manager", "scope": "authority", "held_from": TODAY, **fields}
    return RoleHeld(**{"user": PersonFactory(), **given})


def test_two_people_cannot_have_one_address_whatever_its_case():
    PersonFactory(email="someone@example.org")

    with pytest.raises(IntegrityError):
        PersonFactory(email="Someone@Example.org")


def test_a_person_has_a_name():
    with pytest.raises(IntegrityError):
        PersonFactory(name="")


def test_a_person_is_found_by_address_whatever_its_case():
    person = PersonFactory(email="someone@example.org")

    assert User.objects.get_by_natural_key("SOMEONE@example.org") == person


def test_a_person_is_called_by_their_name():
    person = User(name="Sample Person", email="s@example.org")

    assert (str(person), person.get_full_name(), person.get_short_name()) == (
        "Sample Person",
        "Sample Person",
        "Sample",
    )


def test_signing_in_leaves_no_entry_in_a_persons_history():
    person = PersonFactory()
    entries = person.history.count()

    person.last_login = NOW
    person.save(update_fields=["last_login"])

    assert person.history.count() == entries


def test_history_holds_no_password():
    assert not hasattr(PersonFactory().history.first(), "password")


def test_a_service_has_one_team_of_a_name():
    team = TeamFactory()

    with pytest.raises(IntegrityError):
        Team.objects.create(service=team.service, name=team.name)


def test_a_team_is_named_with_its_service():
    team = TeamFactory(name="North", service=ServiceFactory(name="Front Door"))

    assert (str(team), team.full_name) == ("North", "North (Front Door)")
    assert (str(team.service), team.service.full_name) == ("Front Door", "Front Door")


@pytest.mark.parametrize(
    "fields",
    [
        {"scope": "authority", "plan_number": 1},
        {"scope": "plan"},
        {"scope": "team"},
        {"scope": "service"},
        {"scope": "own", "plan_number": 1},
        {"scope": "elsewhere"},
    ],
)
def test_a_scope_has_its_own_target_and_no_other(fields):
    with pytest.raises(IntegrityError):
        held(**fields).save()


def test_a_role_does_not_end_before_it_begins():
    with pytest.raises(IntegrityError):
        held(held_until=TODAY - A_DAY).save()


def test_somebody_from_outside_has_a_last_day():
    with pytest.raises(IntegrityError):
        held(role="inspector").save()


@pytest.mark.parametrize("fields", [{"ended_at": NOW}, {"ended_by": "somebody"}])
def test_who_ended_a_role_and_when_are_known_together(fields):
    if "ended_by" in fields:
        fields = {"ended_by": PersonFactory()}

    with pytest.raises(IntegrityError):
        held(**fields).save()


def test_a_role_is_held_from_its_first_day_to_its_last():
    role = held(held_from=TODAY, held_until=TODAY + A_DAY)

    days = [TODAY - A_DAY, TODAY, TODAY + A_DAY, TODAY + 2 * A_DAY]

    assert [role.is_held_on(day) for day in days] == [False, True, True, False]
    assert [role.standing(day) for day in days] == [
        RoleStanding.AHEAD,
        RoleStanding.HELD,
        RoleStanding.HELD,
        RoleStanding.OVER,
    ]


def test_a_role_that_was_ended_is_over_on_every_day():
    role = held(held_from=TODAY + A_DAY, ended_at=NOW)

    assert role.standing(TODAY) is RoleStanding.OVER
    assert role.standing(TODAY + 2 * A_DAY) is RoleStanding.OVER


def test_the_last_day_is_the_one_on_which_it_was_ended():
    assert held(held_until=TODAY + A_DAY).last_day == TODAY + A_DAY
    assert held(held_until=TODAY + A_DAY, ended_at=NOW).last_day == TODAY
    assert held().last_day is None


def test_a_role_says_over_what_it_is_held():
    person, team = PersonFactory(), TeamFactory(name="North", service__name="Front Door")

    roles = [
        role_for(person, TeamManager, team=team),
        role_for(person, HeadOfService, service=team.service),
        role_for(person, Adviser, plan_number=3),
        role_for(person, SocialWorker),
        role_for(person, Councillor),
    ]

    assert [str(role) for role in roles] == [
        "Team manager, North",
        "Head of service, Front Door",
        "Adviser, plan 3",
        "Social worker, their own actions",
        "Councillor, the whole authority",
    ]
