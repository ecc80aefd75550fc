"""What the stored settings of a plan say of themselves, and what the database refuses."""

import pytest
from django.db import IntegrityError, transaction

from goldenthread.web.plans.models import Abbreviation, ColourMeaning, PlanSettings
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db


def test_settings_say_what_they_are():
    plan = stored(keeper())

    assert str(PlanSettings(plan=plan)) == "Settings of Calderbrook Council improvement plan"
    assert str(Abbreviation(plan=plan, short="HOS", long="Head of Service")) == (
        "HOS: Head of Service"
    )
    assert str(ColourMeaning(plan=plan, colour="Red")) == "Red"
    assert str(ColourMeaning(plan=plan, colour="Red", meaning="Late")) == "Red: Late"


def test_an_abbreviation_is_told_once_in_a_plan():
    plan = stored(keeper())
    Abbreviation.objects.create(plan=plan, short="ZZX", long="Head of Service")

    with pytest.raises(IntegrityError), transaction.atomic():
        Abbreviation.objects.create(plan=plan, short="ZZX", long="House")
