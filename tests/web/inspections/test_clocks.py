"""The statutory clocks of an inspection, with their derivation."""

import datetime

import pytest

from goldenthread.web.inspections import services
from goldenthread.web.inspections.clocks import clocks_of
from tests.factories.inspections import inspected
from tests.factories.plans import keeper

pytestmark = pytest.mark.django_db
DAY = datetime.date


@pytest.fixture
def by():
    return keeper()


def test_the_days_are_counted_from_the_day_received_and_the_derivation_is_told(by):
    [clock, *_] = clocks_of(inspected(by, received_on=DAY(2017, 2, 13)))

    assert clock.due_on == DAY(2017, 5, 25)
    assert clock.derivation == (
        "Report received 13 February 2017 + 70 working days = 25 May 2017; bank holidays passed "
        "over: 14 April 2017 (Good Friday), 17 April 2017 (Easter Monday), "
        "1 May 2017 (Early May bank holiday)."
    )


def test_until_it_is_known_when_it_was_received_the_day_of_publication_counts(by):
    [clock, *_] = clocks_of(inspected(by))

    assert clock.derivation.startswith("Report published 13 February 2017")


def test_a_later_day_that_was_agreed_is_the_day(by):
    inspection = inspected(by)
    [before, *_] = clocks_of(inspection)
    services.extend(
        inspection=inspection,
        what=before.clock.what,
        due_on=DAY(2017, 6, 8),
        reason="Agreed",
        by=by,
    )

    [clock, *_] = clocks_of(inspection)

    assert clock.due_on == DAY(2017, 6, 8)
    assert clock.counted.due == DAY(2017, 5, 25)


@pytest.mark.parametrize(
    ("today", "standing", "near"),
    [
        (DAY(2017, 5, 25), "today", True),
        (DAY(2017, 5, 24), "in 1 day", True),
        (DAY(2017, 5, 1), "in 24 days", False),
        (DAY(2017, 5, 27), "2 days ago", False),
    ],
)
def test_how_far_it_is_is_told_in_days(by, today, standing, near):
    [clock, *_] = clocks_of(inspected(by))

    assert (clock.standing(today), clock.is_near(today)) == (standing, near)
