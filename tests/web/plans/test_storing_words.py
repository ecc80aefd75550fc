"""The words in which a plan's parts are found, kept beside them."""

import importlib

import pytest
from django.apps import apps

from goldenthread.web.plans.models import Action, SearchedWords
from goldenthread.web.plans.storing_words import keep_words
from tests.factories.plans import SMALL_PLAN, keeper, stored

pytestmark = pytest.mark.django_db

# Two rows of one objective, each with evidence of its own.
ROWS_OF_ACTIONS = """\
# Calderbrook Council improvement plan

| Objective | Action | Lead | By when | Evidence |
|---|---|---|---|---|
| Contacts are decided within a day | Write a threshold guide | Head of MASH | March 2026 | The guide |
| Contacts are decided within a day | Audit forty contacts | Head of Audit | May 2026 | A report |
"""


def words_kept() -> dict[str, str]:
    return {
        str(kept.action or kept.objective): kept.words
        for kept in SearchedWords.objects.select_related("action", "objective")
    }


def test_an_action_is_found_by_its_words_its_objective_s_title_and_who_owns_it_through_that():
    stored(keeper())

    words = words_kept()

    assert words["Agree a rota with health"] == (
        " agree a rota with health  designated nurse  30 06 2026  2"
        "  strategy discussions involve health "
    )
    assert words["2. Strategy discussions involve health"] == (
        " 2  strategy discussions involve health  5 000 "
    )


def test_an_objective_without_actions_is_found_by_its_owners_and_dates():
    stored(keeper(), SMALL_PLAN.replace("<ul><li>Agree a rota with health</li></ul>", ""))

    assert "designated nurse  30 06 2026" in words_kept()["2. Strategy discussions involve health"]


def test_what_the_row_of_one_action_says_does_not_find_another():
    stored(keeper(), ROWS_OF_ACTIONS, "plan.md")

    words = words_kept()

    assert "head of mash" in words["Write a threshold guide"]
    assert "the guide" in words["Write a threshold guide"]
    assert "head of mash" not in words["Audit forty contacts"]
    assert "the guide" not in words["Audit forty contacts"]


def test_storing_the_words_again_keeps_one_set_of_them():
    plan = stored(keeper())
    before = words_kept()

    keep_words(plan)

    assert words_kept() == before
    assert SearchedWords.objects.count() == 3 + 4


def test_the_words_of_an_action_go_with_it():
    stored(keeper())

    Action.objects.get(text="Audit forty contacts").delete()

    assert "Audit forty contacts" not in words_kept()


def test_plans_stored_before_words_were_kept_get_them():
    migration = importlib.import_module("goldenthread.web.plans.migrations.0004_searched_words")
    stored(keeper(), SMALL_PLAN)
    before = words_kept()
    SearchedWords.objects.all().delete()

    migration.words_of_what_is_stored(apps, None)

    assert words_kept() == before
