"""A step taken after the session has ended."""

import pytest
from django.urls import reverse

from goldenthread.web.checking.models import Decision
from tests.factories.accounts import signed_in
from tests.factories.checks import begun
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def check(by):
    return begun(by)


@pytest.fixture
def keeper_s(client, by):
    return signed_in(client, by)


def page(name, check, *more):
    return reverse(f"checking:{name}", args=[check.pk, *more])


def said(answer) -> str:
    return answer.content.decode().replace("&#x27;", "'")


@pytest.mark.parametrize(
    ("name", "more", "back"),
    [
        ("tables", (), "tables"),
        ("names", (), "names"),
        ("left", (), "left"),
        ("take_in", ("key",), "take_in"),
        ("part", ("key",), "part"),
        ("ask", ("key",), "ask"),
        ("version", (), "version"),
        ("store", (), "store"),
        ("accept", (), "beside"),
        ("undo", (), "beside"),
        ("answer", (), "difference"),
        ("take_back", (1,), "decisions"),
    ],
)
def test_a_step_taken_after_the_session_ended_is_said_and_leads_back(
    client, check, name, more, back
):
    answer = client.post(page(name, check, *more), {"flag": "x"}, follow=True)

    there = page(back, check, *(more if back == name else ()))
    assert answer.redirect_chain[0][0].endswith(f"?next={there}")
    assert "You had been signed out" in said(answer)
    assert not Decision.objects.exists()


@pytest.mark.parametrize("name", ["accept", "undo"])
def test_an_address_that_only_takes_steps_leads_to_the_comparison(keeper_s, check, name):
    assert keeper_s.get(page(name, check)).url == page("beside", check)
