"""One's own account, and ways in for those who have no password or forgot it."""

import re

import pytest
from django.test import Client

from goldenthread.web.accounts.links import password_link_for
from goldenthread.web.accounts.roles import Inspector
from tests.factories.accounts import PersonFactory, person_with, signed_in
from tests.factories.mail import send_what_waits

pytestmark = pytest.mark.django_db


def test_ones_account_shows_ones_roles_with_their_last_day():
    person = person_with(Inspector)

    page = signed_in(Client(), person).get("/account/").content.decode()

    assert person.email in page
    assert "Inspector" in page
    assert "until 11 May 2027" in re.sub(r"\s+", " ", page)


def test_somebody_without_a_role_is_told_whom_to_ask():
    page = signed_in(Client(), PersonFactory()).get("/account/").content.decode()

    assert "You hold no role today" in page


def test_a_site_without_mail_says_whom_to_ask(client, settings):
    settings.EMAIL_HOST = ""

    page = client.get("/account/forgotten/").content.decode()

    assert "Ask your authority’s administrator for a link" in page
    assert "<form" not in page.partition("<main")[2]


def test_a_forgotten_password_is_chosen_anew_by_mail(client, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example"
    person = PersonFactory(email="ann@example.org")

    asked = client.get("/account/forgotten/").content.decode()
    client.post("/account/forgotten/", {"email": "ann@example.org"})
    send_what_waits()
    link = re.search(r"http://testserver(\S+)", mailoutbox[0].body)[1]
    client.post(link, {"password": "three plain words", "again": "three plain words"})

    person.refresh_from_db()
    assert "We send a link to your address" in asked
    assert person.check_password("three plain words")


def test_the_answer_is_the_same_for_an_address_that_nobody_has(client, settings, mailoutbox):
    settings.EMAIL_HOST = "mail.example"
    PersonFactory(email="ann@example.org")

    known, unknown = (
        client.post("/account/forgotten/", {"email": f"{name}@example.org"})
        for name in ("ann", "nobody")
    )
    send_what_waits()

    number = re.compile(r"csrf\S+ value=\S+")
    assert number.sub("", known.content.decode()) == number.sub("", unknown.content.decode())
    assert "Look at your mail" in known.content.decode()
    assert [mail.to for mail in mailoutbox] == [["ann@example.org"]]


def test_links_cannot_be_asked_for_without_end(client, settings):
    settings.EMAIL_HOST = "mail.example"

    answers = [client.post("/account/forgotten/", {"email": "a@b.org"}) for _ in range(6)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    assert "Too many tries" in answers[-1].content.decode()


@pytest.mark.parametrize(
    ("password", "again", "says"),
    [
        ("three plain words", "three plain word", "not the same"),
        ("short", "short", "too short"),
        ("password12345", "password12345", "too common"),
        ("ann.other@example.org", "ann.other@example.org", "too similar"),
        ("", "", "This field is required"),
    ],
)
def test_a_password_that_will_not_do_is_refused_in_words(client, password, again, says):
    person = PersonFactory(email="ann.other@example.org")

    answer = client.post(password_link_for(person), {"password": password, "again": again})

    assert says in answer.content.decode()
    assert person.has_usable_password()


def test_a_link_that_no_longer_works_says_what_to_do(client):
    answer = client.get("/account/choose-password/MQ/made-up/")

    assert answer.status_code == 404
    assert "This link no longer works" in answer.content.decode()
