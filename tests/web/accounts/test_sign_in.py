"""Signing in through the real pages: passwords, guesses, one-time codes, sessions."""

import re

import pytest
from allauth.mfa.totp.internal.auth import (
    format_hotp_value,
    hotp_value,
    yield_hotp_counters_from_time,
)
from django.test import Client, TestCase

from goldenthread.web.accounts import services
from goldenthread.web.accounts.roles import SocialWorker
from goldenthread.web.accounts.sign_in import SignIn
from goldenthread.web.shared.models import Event
from tests.factories.accounts import PASSWORD, PersonFactory, person_with, signed_in
from tests.factories.clock import later

pytestmark = pytest.mark.django_db


def sign_in(client: Client, email: str, password: str = PASSWORD, **more: str):
    return client.post("/account/login/", {"login": email, "password": password, **more})


def code_of(secret: str) -> str:
    """What an authenticator app would show now."""
    counter = next(iter(yield_hotp_counters_from_time()))
    return format_hotp_value(hotp_value(secret, counter))


def prove(client: Client):
    """The password once more, as is asked before anything about signing in is changed."""
    return client.post("/account/again/?next=/account/", {"password": PASSWORD})


def set_up_codes(client: Client) -> tuple[str, list[str]]:
    """Set codes up as a person would; the app's key, and the recovery codes."""
    prove(client)
    page = client.get("/account/codes/set-up/").content.decode()
    secret = re.search(r'app-key">([A-Z2-7]+)<', page)[1]
    with TestCase.captureOnCommitCallbacks(execute=True):
        answer = client.post("/account/codes/set-up/", {"code": code_of(secret)}, follow=True)
    return secret, re.findall(r"<li>([0-9a-f]{8,})</li>", answer.content.decode())


def test_a_person_signs_in_with_address_and_password_and_is_led_where_they_were_going(client):
    person = PersonFactory(email="ann@example.org")

    answer = sign_in(client, "ANN@example.org ", next="/roles/")

    assert (answer.status_code, answer["Location"]) == (302, "/roles/")
    assert Event.objects.get().what == "accounts.person_signed_in"
    assert Event.objects.get().by == person


def test_nobody_is_led_to_another_site(client):
    PersonFactory(email="ann@example.org")

    assert sign_in(client, "ann@example.org", next="https://evil.example/")["Location"] == "/"


@pytest.mark.parametrize(
    ("email", "password"), [("ann@example.org", "wrong"), ("x@y.org", PASSWORD)]
)
def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client, email, password):
    PersonFactory(email="ann@example.org")

    page = sign_in(client, email, password).content.decode()

    assert "There is a problem" in page
    assert "password you specified are not correct" in page
    assert "<title>Error: Sign in" in page


def test_five_wrong_passwords_close_the_way_in_for_a_quarter_of_an_hour(client):
    PersonFactory(email="ann@example.org")

    for address in ("ann", "Ann", "aNn", "anN"):
        assert sign_in(client, f"{address}@example.org", "wrong").status_code == 200
    locked = sign_in(client, "ann@example.org", "wrong")
    though_right = sign_in(client, "ann@example.org")
    with later(seconds=15 * 60 + 5):
        open_again = sign_in(client, "ann@example.org")

    assert locked.status_code == though_right.status_code == 429
    assert "closed for a quarter of an hour" in though_right.content.decode()
    assert open_again.status_code == 302


def test_another_person_is_not_locked_out_with_them(client):
    PersonFactory(email="ann@example.org")
    PersonFactory(email="bea@example.org")
    for _ in range(5):
        sign_in(client, "ann@example.org", "wrong")

    assert sign_in(client, "bea@example.org").status_code == 302


def test_a_link_by_an_administrator_opens_a_locked_way_in(client):
    person = PersonFactory(email="ann@example.org")
    for _ in range(5):
        sign_in(client, "ann@example.org", "wrong")

    services.choose_password(person=person, password="quite another one", by=person)

    assert sign_in(client, "ann@example.org", "quite another one").status_code == 302


def test_one_password_tried_on_many_people_is_slowed_down(client):
    answers = [sign_in(client, f"person{n}@example.org", "Autumn2026!") for n in range(31)]

    assert "Too many failed login attempts" in answers[-1].content.decode()
    assert "not correct" in answers[-2].content.decode()


def test_a_barred_person_is_told_so_only_with_the_right_password(client):
    PersonFactory(email="ann@example.org", is_active=False)

    right = sign_in(client, "ann@example.org")
    wrong = sign_in(client, "ann@example.org", "wrong")

    assert right["Location"] == "/account/inactive/"
    assert "not correct" in wrong.content.decode()
    assert "You can no longer sign in" in client.get("/account/inactive/").content.decode()


def test_barring_somebody_ends_what_they_are_doing(client):
    person = PersonFactory()
    signed_in(client, person)
    before = client.get("/account/").status_code

    services.bar_person(person=person, by=person)

    assert (before, client.get("/account/").status_code) == (200, 302)


def test_a_new_password_ends_every_other_session(client):
    person = PersonFactory()
    other = signed_in(Client(), person)
    signed_in(client, person)
    new = {
        "oldpassword": PASSWORD,
        "password1": "quite another one",
        "password2": "quite another one",
    }

    changed = client.post("/account/password/", new, follow=True)

    assert "Your password is changed." in changed.content.decode()
    assert changed.redirect_chain == [("/account/", 302)]
    assert other.get("/account/").status_code == 302
    assert Event.objects.first().what == "accounts.password_chosen"


@pytest.mark.parametrize("password", ["short", "password12345"])
def test_a_password_that_is_easily_guessed_is_refused(client, password):
    signed_in(client, PersonFactory())
    new = {"oldpassword": PASSWORD, "password1": password, "password2": password}

    assert "There is a problem" in client.post("/account/password/", new).content.decode()


def test_signing_out_takes_a_button_and_ends_the_session(client):
    signed_in(client, PersonFactory())

    asked = client.get("/account/logout/")
    still_in = client.get("/account/").status_code
    answer = client.post("/account/logout/")

    assert "Sign out?" in asked.content.decode()
    assert still_in == 200
    assert answer["Location"] == "/account/login/"
    assert client.get("/account/").status_code == 302


def test_nobody_signs_themselves_up(client):
    assert client.get("/account/signup/").status_code == 404


def test_codes_are_set_up_used_and_removed(client):
    person = PersonFactory(email="ann@example.org")
    sign_in(client, "ann@example.org")
    secret, recovery_codes = set_up_codes(client)
    client.post("/account/logout/")

    halfway = sign_in(client, "ann@example.org")
    not_in_yet = client.get("/account/")["Location"]
    wrong = client.post("/account/codes/", {"code": "000000"})
    with later(seconds=60):
        right = client.post("/account/codes/", {"code": code_of(secret)})
        prove(client)
        client.post("/account/codes/remove/")
        page = client.get("/account/").content.decode()

    assert len(recovery_codes) == 10
    assert halfway["Location"] == "/account/codes/"
    assert not_in_yet.startswith("/account/login/")
    assert "Incorrect code" in wrong.content.decode()
    assert right["Location"] == "/"
    assert "You now sign in with your password alone." in page
    assert {event.what for event in Event.objects.filter(by=person)} >= {
        "accounts.codes_set_up",
        "accounts.codes_removed",
    }


def test_a_code_lets_in_once(client):
    PersonFactory(email="ann@example.org")
    sign_in(client, "ann@example.org")
    secret, _ = set_up_codes(client)
    with later(seconds=60):
        code = code_of(secret)
        for _ in range(2):
            client.post("/account/logout/")
            sign_in(client, "ann@example.org")
            last = client.post("/account/codes/", {"code": code})

    assert last.status_code == 200
    assert "Incorrect code" in last.content.decode()


def test_a_recovery_code_lets_in_once_and_new_ones_can_be_made(client):
    PersonFactory(email="ann@example.org")
    sign_in(client, "ann@example.org")
    _, (code, *_others) = set_up_codes(client)
    client.post("/account/logout/")
    sign_in(client, "ann@example.org")

    answer = client.post("/account/codes/", {"code": code})
    prove(client)
    left = client.get("/account/codes/recovery/").content.decode()
    downloaded = client.get("/account/codes/recovery/download/").content.decode()
    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post("/account/codes/recovery/new/")

    assert answer["Location"] == "/"
    assert "9 of 10 are left" in left
    assert code not in downloaded
    assert len(downloaded.split()) > 9
    assert "10 of 10 are left" in client.get("/account/codes/recovery/").content.decode()
    assert Event.objects.filter(what="accounts.recovery_codes_made").count() == 1


def test_changing_how_one_signs_in_takes_the_password_again(client):
    PersonFactory(email="ann@example.org")
    sign_in(client, "ann@example.org")

    asked = client.get("/account/codes/set-up/", follow=True)
    wrong = client.post("/account/again/", {"password": "wrong"})
    right = prove(client)
    now = client.get("/account/codes/set-up/")
    with later(seconds=600):
        a_while_later = client.get("/account/codes/set-up/")

    assert "Your password once more" in asked.content.decode()
    assert "There is a problem" in wrong.content.decode()
    assert right["Location"] == "/account/"
    assert now.status_code == 200
    assert a_while_later["Location"].startswith("/account/again/")


def test_a_code_proves_it_as_well(client):
    PersonFactory(email="ann@example.org")
    sign_in(client, "ann@example.org")
    secret, _ = set_up_codes(client)

    with later(seconds=600):
        page = client.get("/account/codes/again/").content.decode()
        client.post("/account/codes/again/?next=/account/", {"code": code_of(secret)})
        removing = client.get("/account/codes/remove/")

    assert "A code once more" in page
    assert removing.status_code == 200


def test_where_codes_are_required_those_who_need_them_set_them_up_first(client, settings):
    settings.REQUIRE_CODES = True
    person = person_with(SocialWorker)
    sign_in(client, person.email)

    before = client.get("/roles/")
    account = client.get("/account/").content.decode()
    set_up_codes(client)

    assert before["Location"] == "/account/codes/set-up/"
    assert "Needed for what your role may see" in account
    assert client.get("/roles/").status_code == 200
    assert "/account/codes/remove/" not in client.get("/account/").content.decode()


def test_others_need_none(client, settings):
    settings.REQUIRE_CODES = True

    assert signed_in(client, PersonFactory()).get("/roles/").status_code == 200


def test_django_allauth_is_told_too_that_nobody_signs_up(rf):
    assert SignIn(rf.get("/")).is_open_for_signup(rf.get("/")) is False
