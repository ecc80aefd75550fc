"""What happens to every request, whatever page it asks for."""

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from goldenthread.web.shared.middleware import ENVELOPE_BYTES, SECONDS_BETWEEN_TOUCHES
from tests.factories.accounts import PersonFactory, signed_in
from tests.factories.clock import later

pytestmark = pytest.mark.django_db


def test_each_answer_carries_the_number_of_its_request(client):
    first, second = client.get("/about/"), client.get("/about/")

    assert len(first["X-Request-ID"]) == 16
    assert first["X-Request-ID"] != second["X-Request-ID"]


def test_browsers_are_told_to_run_only_what_the_site_itself_sends(client):
    policy = client.get("/about/")["Content-Security-Policy"].split("; ")

    assert {"default-src 'none'", "script-src 'self'", "style-src 'self'"} <= set(policy)
    assert {"frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"} <= set(policy)
    assert "unsafe" not in " ".join(policy)


def test_browsers_are_told_to_keep_no_page_and_to_give_the_site_no_camera(client):
    answer = client.get("/about/")

    assert answer["Cache-Control"] == "no-store"
    assert "camera=()" in answer["Permissions-Policy"]
    assert answer["X-Frame-Options"] == "DENY"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


def test_what_is_too_big_is_refused_in_words_before_it_is_stored(client, settings):
    settings.MAX_UPLOAD_BYTES = 2 * 1024 * 1024
    signed_in(client, PersonFactory())

    answer = client.post(
        "/account/password/", b"x" * (3 * 1024 * 1024 + 1), content_type="application/octet-stream"
    )

    assert answer.status_code == 413
    assert "The largest that may be sent in is 2 megabytes" in answer.content.decode()


def test_what_just_fits_is_let_through(settings):
    settings.MAX_UPLOAD_BYTES = 1024
    client = signed_in(Client(), PersonFactory())

    answer = client.post(
        "/account/password/", b"x" * (1024 + ENVELOPE_BYTES), content_type="application/x"
    )

    assert answer.status_code == 200


def test_a_session_ends_so_long_after_the_last_page_and_not_after_signing_in(client, settings):
    signed_in(client, PersonFactory())
    client.get("/account/")
    at_first = Session.objects.get().expire_date

    with later(seconds=SECONDS_BETWEEN_TOUCHES + 1):
        client.get("/account/")
        expected = timezone.now().timestamp() + settings.SESSION_COOKIE_AGE

    moved_on = Session.objects.get().expire_date
    assert moved_on > at_first
    assert abs(moved_on.timestamp() - expected) < 10


def test_a_page_soon_after_another_does_not_write_the_session_again(client):
    signed_in(client, PersonFactory())
    client.get("/account/")
    at_first = Session.objects.get().expire_date

    with later(seconds=60):
        client.get("/account/")

    assert Session.objects.get().expire_date == at_first


def test_a_session_that_nobody_used_for_so_long_is_over(client, settings):
    signed_in(client, PersonFactory())
    client.get("/account/")

    with later(seconds=settings.SESSION_COOKIE_AGE + 60):
        answer = client.get("/account/")

    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/login/")
