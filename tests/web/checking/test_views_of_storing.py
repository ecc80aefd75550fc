"""The last step of a check, as a person takes it."""

import re

import pytest
from django.urls import reverse

from goldenthread.web.accounts.roles import (
    ImprovementProgrammeManager,
    ScopeKind,
)
from goldenthread.web.checking.newer import state_of
from goldenthread.web.plans.models import Plan
from tests.factories.accounts import person_with, signed_in
from tests.factories.checks import begun, flag_of
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


def told(client, name, check, *more) -> str:
    return client.get(page(name, check, *more)).content.decode()


def said(answer) -> str:
    return answer.content.decode().replace("&#x27;", "'")


def test_it_is_stored_and_pressing_again_leads_to_the_same_plan(keeper_s, check):
    for _ in range(2):
        answer = keeper_s.post(page("store", check), {"state": state_of(check)}, follow=True)
        assert "Stored as a plan." in said(answer)

    assert Plan.objects.count() == 1


def test_who_keeps_one_plan_stores_another_and_is_not_led_to_a_page_they_may_not_open(client):
    manager = person_with(ImprovementProgrammeManager, scope=ScopeKind.PLAN, plan_number=99)
    check = begun(manager)

    answer = signed_in(client, manager).post(page("store", check), {"state": state_of(check)})

    assert Plan.objects.count() == 1
    assert answer.url == page("store", check)


def test_it_is_not_stored_over_what_another_has_just_decided(keeper_s, check):
    seen = state_of(check)
    keeper_s.post(page("accept", check), {"flag": flag_of(check, "Nobody is named")})

    answer = keeper_s.post(page("store", check), {"state": seen}, follow=True)

    assert "Look at it once more" in said(answer)
    assert not Plan.objects.exists()


def test_what_will_be_stored_is_counted(keeper_s, check):
    shown = told(keeper_s, "store", check)

    assert re.search(r"Objectives</th>\s*<td[^>]*>3</td>", shown)
    assert "1 name nobody" in shown
    assert "1 not understood" in shown
