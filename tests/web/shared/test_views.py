"""Pages about the site itself."""

import json
import re

import pytest
from django.conf import settings
from django.db import DatabaseError, connection
from django.test import Client

from goldenthread.web.shared.worker_signs import give_sign
from tests.factories.accounts import PersonFactory, signed_in

pytestmark = pytest.mark.django_db


def test_health_says_that_the_site_its_database_and_its_worker_work(client):
    give_sign()

    answer = client.get("/health/")

    assert json.loads(answer.content) == {
        "status": "ok",
        "database": "ok",
        "worker": "ok",
        "version": settings.VERSION,
    }


def test_health_fails_while_no_worker_is_heard(client):
    answer = client.get("/health/")

    assert answer.status_code == 503
    assert json.loads(answer.content) == {
        "status": "failed",
        "database": "ok",
        "worker": "failed",
        "version": settings.VERSION,
    }


def test_health_fails_without_a_database(client):
    def broken(execute, sql, params, many, context):
        raise DatabaseError("gone")

    with connection.execute_wrapper(broken):
        answer = client.get("/health/")

    assert answer.status_code == 503
    assert json.loads(answer.content) == {"status": "failed", "database": "failed"}


@pytest.mark.parametrize("address", ["/about/", "/accessibility/"])
def test_what_everybody_may_know_needs_no_sign_in(client, address):
    assert client.get(address).status_code == 200


def test_about_names_each_cookie_that_the_site_sets():
    client = signed_in(Client(), PersonFactory())
    page = client.get("/account/password/")

    about = client.get("/about/").content.decode()

    assert set(page.client.cookies) == {"goldenthread_session", "csrftoken"}
    assert all(name in about for name in page.client.cookies)


def test_the_gallery_shows_every_component():
    client = signed_in(Client(), PersonFactory())
    folder = settings.WEB / "templates" / "cotton"
    components = {f"c-{path.stem.replace('_', '-')}" for path in folder.glob("*.html")}

    gallery = client.get("/components/").content.decode()

    shown = set(re.findall(r"\bc-[a-z-]+", gallery))
    assert components - shown == set()


@pytest.mark.parametrize(
    ("demo", "debug", "status"), [(False, False, 404), (True, False, 200), (False, True, 200)]
)
def test_the_gallery_is_there_for_the_demonstration_and_for_developers(
    settings, demo, debug, status
):
    settings.DEMO, settings.DEBUG = demo, debug

    assert signed_in(Client(), PersonFactory()).get("/components/").status_code == status


def test_the_footer_and_the_header_lead_to_pages_that_open():
    client = signed_in(Client(), PersonFactory())
    page = client.get("/about/").content.decode()

    links = set(re.findall(r'href="(/[a-z-]*/?)"', page))

    assert {"/", "/about/", "/roles/", "/accessibility/", "/account/"} <= links
    assert {client.get(link).status_code for link in links} == {200}
