"""The made-up authority is built through the site's services, again and again without harm."""

import datetime

import pytest

from goldenthread.web.accounts import queries, roles
from goldenthread.web.accounts import services as accounts
from goldenthread.web.accounts.models import RoleHeld, Service, Team, User
from goldenthread.web.accounts.roles import ROLES
from goldenthread.web.demo import services
from goldenthread.web.demo.authority import DEMO_PASSWORD, PEOPLE
from goldenthread.web.shared.models import Event

TODAY = datetime.date(2026, 5, 11)


def counts():
    models = (Service, Team, User, RoleHeld, Event)
    return {model.__name__: model.objects.count() for model in models}


@pytest.mark.django_db
def test_building_twice_leaves_what_building_once_made():
    services.build_authority(today=TODAY)
    services.give_roles_over_plan(plan_number=1, today=TODAY)
    once = counts()

    services.build_authority(today=TODAY)
    services.give_roles_over_plan(plan_number=1, today=TODAY)

    assert counts() == once
    assert once["User"] == once["RoleHeld"] == len(PEOPLE)


@pytest.mark.django_db
def test_everybody_signs_in_with_the_one_password():
    built = services.build_authority(today=TODAY)

    assert all(user.check_password(DEMO_PASSWORD) for user in built.values())


@pytest.mark.django_db
def test_each_role_is_held_over_its_usual_scope():
    services.build_authority(today=TODAY)
    services.give_roles_over_plan(plan_number=7, today=TODAY)

    held = {one.role: one.scope_words for one in RoleHeld.objects.all()}
    assert set(held) == set(ROLES)
    assert held["head_of_service"] == "Front Door and Assessment"
    assert held["adviser"] == held["partner_agency"] == held["young_person"] == "plan 7"


@pytest.mark.django_db
def test_people_from_outside_get_their_time_anew_when_it_had_run_out():
    built = services.build_authority(today=TODAY)
    later = TODAY + datetime.timedelta(days=400)

    services.build_authority(today=later)

    chair = built[roles.BoardChair.id]
    queries.forget_roles(chair)
    assert len(queries.roles_held_by(chair, later)) == 1
    assert chair.roles_held.count() == 2


def test_the_lines_printed_at_the_start_name_every_address_and_role():
    lines = list(services.sign_in_lines())

    assert DEMO_PASSWORD in lines[0]
    assert len(lines) == len(PEOPLE) + 1
    assert all(
        person.email in line and person.role.name in line
        for person, line in zip(PEOPLE, lines[1:], strict=True)
    )


def test_there_is_one_made_up_person_for_each_role_at_an_address_nobody_can_have():
    assert sorted(person.role.id for person in PEOPLE) == sorted(ROLES)
    assert all(person.email.endswith("@calderbrook.example") for person in PEOPLE)


@pytest.mark.django_db
def test_what_is_left_of_the_demonstration_is_named_until_it_is_barred():
    assert list(services.lines_on_what_is_left()) == []

    built = services.build_authority(today=TODAY)
    administrator = built[roles.SystemAdministrator.id]
    staying = {administrator.email, "director@calderbrook.example"}
    for user in built.values():
        if user.email not in staying:
            accounts.bar_person(person=user, by=administrator)

    lines = list(services.lines_on_what_is_left())
    assert lines[1:3] == ["  administrator@calderbrook.example", "  director@calderbrook.example"]
    assert lines[-1] == "Bar each of them from signing in, under People."
