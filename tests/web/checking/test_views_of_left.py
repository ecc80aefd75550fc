"""The page of text outside the plan, as a person opens it."""

import pytest
from django.urls import reverse

from goldenthread.web.checking import services
from goldenthread.web.checking.models import Decision
from tests.factories.accounts import signed_in
from tests.factories.checks import begun, draft_of, objective_of
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


def test_text_outside_the_plan_is_settled_or_taken_in(keeper_s, check):
    (left,) = draft_of(check).left
    under = objective_of(check, "Every care leaver has a pathway plan")

    keeper_s.post(page("take_in", check, left.key), {"under": under})
    assert draft_of(check).objectives[2].actions[-1].value.text == left.value.text

    services.take_back(decision=Decision.objects.get(), by=keeper())
    keeper_s.post(page("left", check), {"leave_out": [left.key]})
    assert "No text is left outside the plan" in told(keeper_s, "left", check)


def test_all_text_on_every_page_is_settled_at_once(keeper_s, check):
    keeper_s.post(page("left", check), {"all": "yes"})

    assert all(one.is_settled for one in draft_of(check).left)


def test_text_that_somebody_settled_meanwhile_is_said(keeper_s, check):
    answer = keeper_s.get(page("take_in", check, "gone"), follow=True)

    assert "That text is settled already" in said(answer)
