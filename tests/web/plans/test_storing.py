"""A stored plan is the plan that was read."""

import pytest

from goldenthread.plans.json_form import plan_as_json
from goldenthread.web.plans.models import Action, Objective, OwnerRole
from goldenthread.web.plans.plan_values import plan_value
from tests.factories.plans import keeper, read, stored

pytestmark = pytest.mark.django_db


def test_a_stored_plan_is_the_plan_that_was_read():
    by = keeper()
    reading = read(by)

    plan = stored(by)

    assert plan_as_json(plan_value(plan)) == plan_as_json(reading.value())


def test_each_part_has_its_first_history_with_who_stored_it():
    by = keeper()

    stored(by)

    assert {was.history_user for was in Objective.history.all()} == {by}
    assert {was.history_user for was in Action.history.all()} == {by}
    assert Objective.history.count() == Objective.objects.count() == 3


def test_a_role_named_twice_is_one_role_of_the_plan():
    plan = stored(keeper())

    assert list(OwnerRole.objects.values_list("plan", "name").order_by("name")) == [
        (plan.pk, "Designated Nurse"),
        (plan.pk, "Head of Care"),
        (plan.pk, "Head of MASH"),
    ]
