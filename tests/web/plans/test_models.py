"""What the stored records of a plan say of themselves, and what the database refuses."""

import pytest
from django.db import IntegrityError, transaction

from goldenthread.documents.document import Place
from goldenthread.web.plans.models import Plan, Theme, Timescale
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db


def test_records_say_what_they_are():
    plan = stored(keeper())
    objective = plan.themes.first().objectives.first()
    action = objective.actions.first()

    assert str(plan.reading) == "Reading of plan.txt"
    assert str(plan.reading.document) == "plan.txt"
    assert str(plan) == plan.title
    assert str(objective) == "1. Every contact is decided within a day"
    assert str(action) == "Write a threshold guide"
    assert str(objective.citations.first()) == "Recommendation 1"
    assert str(objective.officers_in_order.first()) == "Head of MASH"
    assert str(objective.timescales.first()) == "March 2026"
    assert str(Theme(title="")) == "The whole plan"


def test_a_fact_knows_where_it_stood():
    theme = Theme(place={"page": 3, "row": 4})

    assert theme.where == Place(page=3, row=4)


def test_a_timescale_says_what_was_understood():
    when = Timescale(raw="Mar 26", kind="by", end=None, start=None)
    when.end = stored(keeper()).themes.first().objectives.first().timescales.first().end

    assert when.understood == "by 31 March 2026"


def test_a_timescale_is_of_one_thing_only():
    plan = stored(keeper())
    objective = plan.themes.first().objectives.first()

    with pytest.raises(IntegrityError), transaction.atomic():
        Timescale.objects.create(
            objective=objective,
            action=objective.actions.first(),
            position=9,
            raw="soon",
            kind="unknown",
        )


def test_a_plan_has_a_title():
    plan = stored(keeper())

    plan.title = ""

    with pytest.raises(IntegrityError), transaction.atomic():
        plan.save()
    assert Plan.objects.get().title
