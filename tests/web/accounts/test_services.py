"""Inviting people, giving and ending roles, and keeping the way in safe."""

import datetime

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django.core.exceptions import ValidationError

from goldenthread.web.accounts import services
from goldenthread.web.accounts.models import RoleHeld, User
from goldenthread.web.accounts.roles import (
    Inspector,
    ScopeKind,
    SocialWorker,
    SystemAdministrator,
)
from goldenthread.web.accounts.services import LastAdministrator
from goldenthread.web.shared.models import Event
from tests.conftest import TODAY
from tests.factories.accounts import PersonFactory, ServiceFactory, person_with, role_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> User:
    return person_with(SystemAdministrator)


def last_event() -> Event:
    return Event.objects.first()


def test_a_person_who_is_invited_has_no_password_yet(admin):
    person = services.invite_person(name=" Ann Other ", email="Ann@Example.org", by=admin)

    assert (person.name, person.email) == ("Ann Other", "ann@example.org")
    assert not person.has_usable_password()
    assert (last_event().what, last_event().subject_words, last_event().by) == (
        "accounts.person_invited",
        "Ann Other",
        admin,
    )


def test_made_up_people_are_given_a_password(admin):
    person = services.invite_person(name="A", email="a@example.org", by=admin, password="x y z")

    assert person.check_password("x y z")


@pytest.mark.parametrize(("name", "email"), [("", "a@example.org"), ("Ann", "ann"), ("Ann", "")])
def test_nobody_is_invited_without_a_name_and_an_address(admin, name, email):
    with pytest.raises(ValidationError):
        services.invite_person(name=name, email=email, by=admin)

    assert User.objects.count() == 1


def test_an_address_is_nobody_elses(admin):
    PersonFactory(email="ann@example.org")

    with pytest.raises(ValidationError, match="already"):
        services.invite_person(name="Ann", email="ANN@example.org", by=admin)


def test_an_old_address_lets_nobody_in_after_it_was_changed(admin):
    person = PersonFactory(email="old@example.org")
    EmailAddress.objects.create(user=person, email="old@example.org", verified=True)

    services.change_person(person=person, name="New", email="New@example.org", by=admin)

    person.refresh_from_db()
    assert (person.name, person.email) == ("New", "new@example.org")
    assert not EmailAddress.objects.exists()
    assert last_event().what == "accounts.person_changed"


def test_history_names_who_changed_a_record_outside_a_request_too(admin):
    person = services.invite_person(name="Ann", email="ann@example.org", by=admin)
    services.change_person(person=person, name="Bea", email="ann@example.org", by=person)

    assert [entry.history_user for entry in person.history.all()] == [person, admin]


def test_a_barred_person_is_kept_and_may_be_let_in_again(admin):
    person = person_with(SocialWorker)

    services.bar_person(person=person, by=admin)
    barred = User.objects.get(pk=person.pk).is_active
    services.readmit_person(person=person, by=admin)

    assert (barred, User.objects.get(pk=person.pk).is_active) == (False, True)
    assert [event.what for event in Event.objects.all()[:2]] == [
        "accounts.person_readmitted",
        "accounts.person_barred",
    ]


def test_choosing_a_password_is_recorded_without_it():
    person = PersonFactory()

    services.choose_password(person=person, password="quite another one", by=person)

    assert User.objects.get(pk=person.pk).check_password("quite another one")
    assert (last_event().what, last_event().details) == ("accounts.password_chosen", {})


def test_codes_are_removed_for_somebody_who_lost_their_phone(admin):
    person = PersonFactory()
    Authenticator.objects.create(user=person, type=Authenticator.Type.TOTP, data={})

    services.remove_codes(person=person, by=admin)

    assert not Authenticator.objects.exists()
    assert last_event().what == "accounts.codes_removed"


def test_giving_a_role_records_what_was_given_over_what(admin):
    person = PersonFactory()

    held = services.grant_role(person=person, role=SocialWorker, by=admin, held_from=TODAY)

    assert RoleHeld.objects.get(user=person) == held
    assert held.granted_by == admin
    assert (last_event().what, last_event().subject_words, last_event().details) == (
        "accounts.role_given",
        person.name,
        {"role": "Social worker", "over": "their own actions"},
    )


def test_nobody_from_outside_gets_a_role_without_a_last_day(admin):
    with pytest.raises(ValidationError):
        services.grant_role(person=PersonFactory(), role=Inspector, by=admin, held_from=TODAY)


@pytest.mark.parametrize("scope", [ScopeKind.OWN, ScopeKind.PLAN])
def test_a_role_is_given_over_nothing_that_it_may_not_be_held_over(admin, scope):
    with pytest.raises(ValidationError, match="is a role over the whole authority"):
        services.grant_role(
            person=PersonFactory(),
            role=SystemAdministrator,
            by=admin,
            held_from=TODAY,
            scope=scope,
            plan_number=3 if scope is ScopeKind.PLAN else None,
        )


def test_ending_a_role_keeps_it_with_who_ended_it(admin):
    person = person_with(SocialWorker)
    held = person.roles_held.get()

    services.end_role(held=held, by=admin)

    held.refresh_from_db()
    assert held.ended_by == admin
    assert not held.is_held_on(TODAY)
    assert last_event().what == "accounts.role_ended"


def test_the_last_administrator_cannot_end_their_own_role_or_be_barred(admin):
    with pytest.raises(LastAdministrator, match="Give somebody else that role first"):
        services.end_role(held=admin.roles_held.get(), by=admin)
    with pytest.raises(LastAdministrator):
        services.bar_person(person=admin, by=admin)

    assert admin.roles_held.get().is_held_on(TODAY)
    assert User.objects.get(pk=admin.pk).is_active


def test_one_of_two_administrators_can_go(admin):
    other = person_with(SystemAdministrator)

    services.end_role(held=admin.roles_held.get(), by=other)
    with pytest.raises(LastAdministrator):
        services.bar_person(person=other, by=admin)


@pytest.mark.parametrize("unable", ["barred", "until a day", "not yet"])
def test_somebody_who_cannot_act_from_now_on_is_no_other_administrator(admin, unable):
    other = PersonFactory(is_active=unable != "barred")
    role_for(
        other,
        SystemAdministrator,
        held_from=TODAY + datetime.timedelta(days=1 if unable == "not yet" else 0),
        held_until=TODAY if unable == "until a day" else None,
    )

    with pytest.raises(LastAdministrator):
        services.end_role(held=admin.roles_held.get(), by=admin)


def test_a_second_role_of_the_last_administrator_can_end(admin):
    role_for(admin, SocialWorker)

    services.end_role(held=admin.roles_held.get(role="social_worker"), by=admin)

    assert not admin.roles_held.get(role="social_worker").is_held_on(TODAY)


def test_services_and_teams_are_added_and_recorded(admin):
    service = services.add_service(name=" Front Door ", by=admin)
    team = services.add_team(service=service, name="North", by=admin)

    assert team.full_name == "North (Front Door)"
    assert [event.what for event in Event.objects.all()[:2]] == [
        "accounts.team_added",
        "accounts.service_added",
    ]


def test_two_services_of_one_name_are_refused(admin):
    ServiceFactory(name="Front Door")

    with pytest.raises(ValidationError):
        services.add_service(name="Front Door", by=admin)
