"""The statutory clocks of an inspection, with their derivation."""

import datetime

import pytest

from goldenthread.web.inspections import services
from goldenthread.web.inspections import services_of_follow_ups as follow_ups
from goldenthread.web.inspections.clocks import clocks_of, reminders_of
from tests.factories.inspections import NEXT_REPORT, inspected
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
        (DAY(2026, 5, 11), "8 years ago", False),
    ],
)
def test_how_far_it_is_is_told_in_days(by, today, standing, near):
    [clock, *_] = clocks_of(inspected(by))

    assert (clock.standing(today), clock.is_near(today)) == (standing, near)


@pytest.mark.parametrize(
    ("today", "reminded"),
    [
        (DAY(2017, 4, 26), []),
        (DAY(2017, 4, 27), [("in 28 days", False)]),
        (DAY(2017, 5, 25), [("today", False)]),
        (DAY(2017, 5, 26), [("1 day ago", True)]),
        (DAY(2017, 7, 24), [("60 days ago", True)]),
        (DAY(2017, 7, 25), []),
    ],
)
def test_people_are_reminded_of_days_that_come_near_and_of_those_just_over(by, today, reminded):
    inspection = inspected(by, received_on=DAY(2017, 2, 13))

    found = reminders_of([inspection], today)

    assert [(one.standing, one.is_late) for one in found] == reminded


def test_what_was_done_needs_no_reminder(by):
    inspection = inspected(by, received_on=DAY(2017, 2, 13))
    [clock, *_] = clocks_of(inspection)
    follow_ups.say_done(inspection=inspection, what=clock.clock.what, on=DAY(2017, 5, 2), by=by)

    assert reminders_of([inspection], DAY(2017, 5, 20)) == []
    assert not clocks_of(inspection)[0].is_near(DAY(2017, 5, 20))


def test_a_letter_without_days_asks_when_it_was_received_for_a_year(by):
    letter = inspected(by, NEXT_REPORT)

    assert [one.standing for one in reminders_of([letter], DAY(2019, 11, 1))] == [""]
    assert reminders_of([letter], DAY(2020, 11, 1)) == []
