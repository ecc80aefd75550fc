"""A search: what was asked for, understood and found."""

import datetime

import pytest
from django.http import QueryDict

from goldenthread.plans.finding.due import Period
from goldenthread.plans.finding.sought import Term
from goldenthread.plans.level_words import LevelWords
from goldenthread.web.plans.plan_search import search_all, search_plan
from tests.conftest import TODAY
from tests.factories.found_plans import stored_to_find
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db
WORDS = LevelWords(theme="priority", action="step", actions="steps")


@pytest.fixture
def by():
    return keeper()


@pytest.fixture
def plan(by):
    return stored_to_find(by)


def test_words_and_a_month_of_the_plan_s_own_years_are_told_apart(by, plan):
    search = search_plan(by, plan, QueryDict("words=guide due March"), TODAY, WORDS)

    assert search.terms == (Term(("guide",)),)
    assert search.understood.periods == (
        Period(datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)),
        Period(datetime.date(2027, 3, 1), datetime.date(2027, 3, 31)),
    )
    assert (search.found.actions, search.found.actions_in_all) == (1, 4)


def test_asked_literally_a_month_is_words(by, plan):
    search = search_plan(by, plan, QueryDict("words=due in March&literal=1"), TODAY, WORDS)

    assert [term.words for term in search.terms] == [("due",), ("in",), ("march",)]
    assert search.understood.periods is None
    assert search.understood.due == ""


def test_this_month_is_that_of_today(by, plan):
    search = search_plan(by, plan, QueryDict("words=due this month"), TODAY, WORDS)

    assert search.understood.due == "due from 1 to 31 May 2026"
    assert (search.found.actions, search.found.objectives) == (0, 1)


def test_the_levels_are_called_as_the_plan_calls_them(by, plan):
    search = search_plan(by, plan, QueryDict("words=guide&rag="), TODAY, WORDS)

    assert search.sentence.startswith("1 of 4 steps and None of 1 objective without a step are")
    assert search.form.fields["theme"].label == "Priority"
    assert search.address == "?words=guide"


def test_a_choice_that_is_not_there_narrows_nothing(by, plan):
    search = search_plan(by, plan, QueryDict("rag=violet"), TODAY, WORDS)

    assert "rag" in search.form.errors
    assert len(search.found.parts) == 5


def test_all_plans_are_searched_by_words_alone(by, plan):
    stored_to_find(by, mark="new")

    search = search_all(by, QueryDict("words=forty&rag=red"), TODAY)

    assert (search.found.actions, search.found.actions_in_all) == (2, 8)
    assert search.form is None
