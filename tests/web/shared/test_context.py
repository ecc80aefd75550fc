"""What the frame of every page shows."""

import pytest
from django.test import Client

from goldenthread.web.accounts.roles import SystemAdministrator
from tests.factories.accounts import PersonFactory, person_with, signed_in

pytestmark = pytest.mark.django_db


def test_the_frame_names_the_authority_and_says_that_it_is_made_up(client, settings):
    settings.AUTHORITY_NAME, settings.DEMO = "Calderbrook Council", True

    page = client.get("/about/").content.decode()

    assert "Calderbrook Council" in page
    assert "This is a made-up authority" in page


def test_a_real_authoritys_pages_do_not(client, settings):
    settings.DEMO = False

    assert "made-up authority" not in client.get("/about/").content.decode()


def test_the_frame_names_the_person_and_their_role():
    person = person_with(SystemAdministrator)

    page = signed_in(Client(), person).get("/about/").content.decode()

    assert person.name in page
    assert "System administrator" in page
    assert "People" in page


def test_somebody_without_a_role_has_a_menu_with_their_own_work_only():
    page = signed_in(Client(), PersonFactory()).get("/about/").content.decode()

    assert 'href="/people/"' not in page
    assert 'href="/access-log/"' not in page


def test_nobody_signed_in_means_no_menu(client):
    assert "govuk-service-navigation" not in client.get("/about/").content.decode()
