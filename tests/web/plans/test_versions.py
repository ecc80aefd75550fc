"""What a plan says now, and what each of its versions said."""

import pytest

from goldenthread.web.plans import services
from goldenthread.web.plans.plan_values import plan_value
from goldenthread.web.plans.versions import standing_value, versions_said
from tests.factories.newer_versions import FIRST
from tests.factories.plans import keeper, stored

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return keeper()


def test_the_newest_version_says_what_the_records_of_the_plan_say(by):
    plan = stored(by, FIRST)

    assert standing_value(plan).themes == plan_value(plan).themes


def test_a_name_that_people_gave_the_plan_is_what_it_is_called(by):
    plan = stored(by, FIRST)
    services.name_plan(plan=plan, title="Our plan", authority="Northmere", by=by)

    said = standing_value(plan)

    assert (said.title, said.authority) == ("Our plan", "Northmere")


def test_the_name_of_a_file_is_no_title(by):
    plan = stored(by, FIRST[FIRST.index("Ref") :], "what we do.txt")

    assert plan.title == "what we do"
    assert standing_value(plan).title is None


def test_the_first_version_is_compared_with_none(by):
    [said] = versions_said(stored(by, FIRST))

    assert (said.is_newest, said.differences, said.before) == (True, None, None)
