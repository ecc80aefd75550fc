"""The first administrator of a new site."""

import io

import pytest
from django.core.management import CommandError, call_command

from goldenthread.web.accounts import queries
from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.roles import Permission

pytestmark = pytest.mark.django_db


def test_the_first_administrator_gets_a_link_and_the_role(client):
    printed = io.StringIO()

    call_command(
        "invite_administrator",
        name="Ann Other",
        email="ann@example.org",
        site="https://thread.example/",
        stdout=printed,
    )

    link = printed.getvalue().strip()
    assert link.startswith("https://thread.example/account/choose-password/")
    assert client.get(link.removeprefix("https://thread.example")).status_code == 200
    assert queries.may(User.objects.get(), Permission.MANAGE_PEOPLE)


def test_what_is_wrong_is_said_and_nothing_is_stored():
    with pytest.raises(CommandError, match="email: Enter a valid email address"):
        call_command("invite_administrator", name="Ann", email="ann")

    assert not User.objects.exists()
