"""The pages on which people are invited and roles are given and ended."""

import re

import pytest
from django.test import Client

from goldenthread.web.accounts import services
from goldenthread.web.accounts.models import RoleHeld, User
from goldenthread.web.accounts.roles import (
    ROLES,
    ImprovementProgrammeManager,
    SocialWorker,
    SystemAdministrator,
)
from goldenthread.web.shared.models import Event
from tests.factories.accounts import (
    PersonFactory,
    ServiceFactory,
    TeamFactory,
    person_with,
    role_for,
    signed_in,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin() -> User:
    return person_with(SystemAdministrator)


@pytest.fixture
def browser(admin) -> Client:
    return signed_in(Client(), admin)


def text(answer) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


PAGES = [
    "/people/",
    "/people/invite/",
    "/people/services/",
    "/people/services/add/",
    "/people/{person}/",
    "/people/{person}/change/",
    "/people/{person}/roles/give/",
    "/people/roles/{held}/end/",
    "/people/services/{service}/teams/add/",
]


@pytest.mark.parametrize("address", PAGES)
def test_only_those_who_give_roles_open_these_pages(browser, address):
    person = person_with(ImprovementProgrammeManager)
    held, service = person.roles_held.get(), ServiceFactory()
    address = address.format(person=person.pk, held=held.pk, service=service.pk)

    assert browser.get(address).status_code == 200
    assert signed_in(Client(), person).get(address).status_code == 403
    assert Client().get(address)["Location"].startswith("/account/login/?next=/people/")


@pytest.mark.parametrize("address", [page for page in PAGES if "{" in page])
def test_what_is_not_there_is_not_found(browser, address):
    address = re.sub(r"\{\w+\}", "9999", address)

    assert browser.get(address).status_code == 404


@pytest.mark.parametrize("what", ["password-link", "remove-codes", "bar", "readmit"])
def test_what_changes_something_takes_a_button(browser, what):
    address = f"/people/{PersonFactory().pk}/{what}/"

    assert browser.get(address).status_code == 405
    assert signed_in(Client(), PersonFactory()).post(address).status_code == 403


def test_people_are_listed_with_their_roles_of_today(browser):
    person = person_with(SocialWorker)
    services.end_role(held=person.roles_held.get(), by=person)
    role_for(person, ImprovementProgrammeManager)
    PersonFactory(name="Nobody Yet", is_active=False)

    page = text(browser.get("/people/"))

    assert "Improvement programme manager" in page
    assert "Social worker" not in page
    assert "Nobody Yet Barred" in page


def test_people_are_found_by_name(browser):
    PersonFactory(name="Ann Other")

    assert "Ann Other" in text(browser.get("/people/?called=other"))
    assert "Nobody is called that" in text(browser.get("/people/?called=zzz"))


def test_a_list_of_people_costs_the_same_however_long(browser, django_assert_num_queries):
    for _ in range(24):
        person_with(SocialWorker)

    # The session, the viewer, the viewer's roles, how many, the people, their roles.
    browser.get("/about/")  # the first page of a session writes it
    with django_assert_num_queries(6):
        browser.get("/people/")


def test_a_long_list_has_pages_that_keep_the_filter(browser):
    for _ in range(30):
        PersonFactory()

    page = browser.get("/people/?called=sample").content.decode()

    assert 'href="?page=2&amp;called=sample"' in page


def test_an_invitation_gives_a_link_by_which_the_person_gets_in(browser):
    answer = browser.post("/people/invite/", {"name": "Ann Other", "email": "ann@example.org"})
    link = re.search(r"http://testserver(/account/choose-password/\S+/)<", answer.content.decode())[
        1
    ]
    visitor = Client()
    chosen = visitor.post(
        link, {"password": "three plain words", "again": "three plain words"}, follow=True
    )
    visitor.post("/account/login/", {"login": "ann@example.org", "password": "three plain words"})

    assert "Your password is set. Sign in with it." in text(chosen)
    assert "Ann Other" in text(visitor.get("/account/"))


@pytest.mark.parametrize(
    ("name", "email", "says"),
    [("", "x@y.org", "This field is required"), ("A", "not an address", "valid email address")],
)
def test_a_wrong_invitation_says_what_is_wrong(browser, name, email, says):
    answer = browser.post("/people/invite/", {"name": name, "email": email})

    assert "There is a problem" in text(answer)
    assert says in text(answer)


def test_an_address_that_somebody_has_is_said(browser):
    PersonFactory(email="ann@example.org")

    answer = browser.post("/people/invite/", {"name": "Ann", "email": "ANN@example.org"})

    assert "already" in text(answer)
    assert User.objects.filter(name="Ann").count() == 0


def test_a_changed_name_is_stored_and_shown_in_the_history(browser, admin):
    person = PersonFactory(name="Old Name")

    answer = browser.post(
        f"/people/{person.pk}/change/", {"name": "New Name", "email": person.email}, follow=True
    )

    assert "New Name is changed." in text(answer)
    assert "Full name: Old Name → New Name" in text(answer)
    assert f"{admin.name} Changed" in text(answer)


def test_what_was_done_to_a_person_is_shown_with_who_did_it(browser, admin):
    person = PersonFactory()
    role_for(person, SocialWorker)
    services.change_person(person=person, name="New Name", email=person.email, by=admin)

    page = text(browser.get(f"/people/{person.pk}/"))

    assert f"11 May 2026, 09:00 , {admin.name} Person changed" in page
    assert (
        "11 May 2026, 09:00 , the site itself Role given over: their own actions; role: Social worker"
        in page
    )


def test_a_link_is_made_on_demand_and_recorded(browser, admin):
    person = PersonFactory()

    answer = browser.post(f"/people/{person.pk}/password-link/")

    assert "/account/choose-password/" in answer.content.decode()
    assert Event.objects.first().what == "accounts.password_link_made"


def test_no_link_is_made_for_somebody_who_is_barred(browser):
    person = PersonFactory(is_active=False)

    assert browser.post(f"/people/{person.pk}/password-link/").status_code == 404


def test_a_person_is_barred_and_let_in_again(browser):
    person = PersonFactory(name="Ann Other")

    barred = browser.post(f"/people/{person.pk}/bar/", follow=True)
    admitted = browser.post(f"/people/{person.pk}/readmit/", follow=True)

    assert "Ann Other can no longer sign in." in text(barred)
    assert "Ann Other cannot sign in. Roles and history are kept." in text(barred)
    assert "Ann Other can sign in again." in text(admitted)


def test_the_last_administrator_is_told_why_they_cannot_go(browser, admin):
    held = admin.roles_held.get()

    ended = browser.post(f"/people/roles/{held.pk}/end/", follow=True)
    barred = browser.post(f"/people/{admin.pk}/bar/", follow=True)

    assert "This is the last system administrator." in text(ended)
    assert "This is the last system administrator." in text(barred)
    assert browser.get("/people/").status_code == 200


def test_codes_are_removed_for_somebody(browser):
    person = PersonFactory(name="Ann Other")

    answer = browser.post(f"/people/{person.pk}/remove-codes/", follow=True)

    assert "Ann Other now signs in with a password alone." in text(answer)


def test_a_role_from_a_day_to_come_is_not_said_to_be_held(browser):
    person = PersonFactory(name="Ann Other")
    form = {"role": "social_worker", "over": "own", "held_from": "2026-06-01"}

    answer = browser.post(f"/people/{person.pk}/roles/give/", form, follow=True)

    assert "Ann Other will be social worker from 1 June 2026." in text(answer)


def test_a_role_over_the_wrong_thing_is_said_to_give_nothing(browser):
    person = PersonFactory()
    RoleHeld.objects.create(
        user=person, role="director", scope="team", team=TeamFactory(), held_from="2026-05-01"
    )

    page = text(browser.get(f"/people/{person.pk}/"))

    assert "It gives nothing: this is a role over the whole authority. End it" in page


def test_a_role_is_given_over_a_team(browser, admin):
    person, team = PersonFactory(name="Ann Other"), TeamFactory(name="North")
    form = {"role": "team_manager", "over": f"team:{team.pk}", "held_from": "2026-05-11"}

    answer = browser.post(f"/people/{person.pk}/roles/give/", form, follow=True)

    held = RoleHeld.objects.get(user=person)
    assert "Ann Other is now team manager." in text(answer)
    assert (held.team, held.granted_by) == (team, admin)


def test_a_role_is_ended_after_asking(browser):
    person = person_with(SocialWorker)
    held = person.roles_held.get()

    asked = browser.get(f"/people/roles/{held.pk}/end/")
    answer = browser.post(f"/people/roles/{held.pk}/end/", follow=True)

    assert "End this role?" in text(asked)
    assert "no longer holds that role" in text(answer)
    assert "Over" in text(answer)


def test_services_and_teams_are_added(browser):
    browser.post("/people/services/add/", {"name": "Front Door"})
    service = ServiceFactory._meta.model.objects.get()
    answer = browser.post(
        f"/people/services/{service.pk}/teams/add/", {"name": "North"}, follow=True
    )
    again = browser.post(f"/people/services/{service.pk}/teams/add/", {"name": "north"})

    assert "North is added." in text(answer)
    assert "Front Door North" in text(answer)
    assert "This service has a team of that name already." in text(again)


def test_every_role_is_there_for_everybody_to_read():
    person = person_with(SocialWorker)

    page = text(signed_in(Client(), person).get("/roles/"))

    assert all(role.name in page and role.description in page for role in ROLES.values())
    assert "Social worker Yours" in page


def test_a_persons_page_costs_the_same_however_long_their_past(
    browser, admin, django_assert_num_queries
):
    person = person_with(SocialWorker)
    for name in ("One", "Two", "Three"):
        services.change_person(person=person, name=name, email=person.email, by=admin)

    browser.get("/about/")
    # The session, the viewer, their roles, the person, their roles, codes, history, events.
    with django_assert_num_queries(8):
        browser.get(f"/people/{person.pk}/")
