"""What "due in March" and the like are understood as."""

import datetime

import pytest

from goldenthread.plans.finding.due import (
    Asked,
    DueAsked,
    Period,
    asked_for,
    due_day,
    is_due_in,
    periods_of,
    speaks_of_due,
)
from goldenthread.plans.plan import Timescale, TimescaleKind

DAY = datetime.date
TODAY = DAY(2026, 11, 24)


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("due in March", "", DueAsked(3, 3, None)),
        ("What is due in March?", "", DueAsked(3, 3, None)),
        ("what’s due march 2017", "", DueAsked(3, 3, 2017)),
        ("audits due in Mar '17", "audits", DueAsked(3, 3, 2017)),
        ("due May 17 mash", "mash", DueAsked(5, 5, 2017)),
        ("due by the end of March 2017", "", DueAsked(3, 3, 2017, or_before=True)),
        ("which actions are due in Sept 2026 ", "", DueAsked(9, 9, 2026)),
        ("due this month", "", DueAsked(11, 11, 2026)),
        ("due next month", "", DueAsked(12, 12, 2026)),
        ("due last month", "", DueAsked(10, 10, 2026)),
        ("due next quarter", "", DueAsked(1, 3, 2027)),
        ("due in quarter 4", "", DueAsked(1, 3, None)),
        ("due in Q4 2017/18", "", DueAsked(1, 3, 2018)),
        ("due Q1 2017", "", DueAsked(4, 6, 2017)),
    ],
)
def test_a_month_or_a_quarter_after_due_is_understood_and_the_rest_are_words(text, words, due):
    assert asked_for(text, TODAY) == Asked(words, due)


@pytest.mark.parametrize("text", ["due by Easter", "overdue", "marching due north", "March", "due"])
def test_anything_else_stays_words(text):
    assert asked_for(f" {text} ", TODAY) == Asked(text)


def test_words_that_speak_of_due_are_known():
    assert speaks_of_due("due by Easter")
    assert not speaks_of_due("overdue duels")


def test_a_month_with_a_year_is_its_days():
    assert periods_of(DueAsked(2, 2, 2016), []) == (Period(DAY(2016, 2, 1), DAY(2016, 2, 29)),)


def test_a_month_without_a_year_is_that_of_each_year_in_which_something_is_due():
    days = [DAY(2018, 3, 31), DAY(2017, 3, 1), DAY(2017, 4, 1)]

    assert periods_of(DueAsked(3, 3, None), days) == (
        Period(DAY(2017, 3, 1), DAY(2017, 3, 31)),
        Period(DAY(2018, 3, 1), DAY(2018, 3, 31)),
    )
    assert periods_of(DueAsked(6, 6, None), days) == ()


def test_by_a_month_takes_in_all_before_the_last_such_month():
    days = [DAY(2018, 3, 31), DAY(2017, 3, 1)]

    assert periods_of(DueAsked(3, 3, None, or_before=True), days) == (
        Period(None, DAY(2018, 3, 31)),
    )


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (DAY(2017, 3, 1), DAY(2017, 3, 31), "from 1 to 31 March 2017"),
        (DAY(2017, 4, 1), DAY(2017, 6, 30), "from 1 April to 30 June 2017"),
        (DAY(2017, 12, 1), DAY(2018, 1, 31), "from 1 December 2017 to 31 January 2018"),
        (DAY(2017, 3, 1), DAY(2017, 3, 1), "on 1 March 2017"),
        (None, DAY(2017, 3, 31), "by 31 March 2017"),
        (DAY(2017, 3, 1), None, "on or after 1 March 2017"),
        (None, None, "on any day"),
    ],
)
def test_a_period_is_said_in_words(first, last, words):
    assert str(Period(first, last)) == words


def test_months_without_a_year_are_said_in_words():
    assert str(DueAsked(3, 3, None)) == "March"
    assert str(DueAsked(4, 6, None)) == "April to June"


@pytest.mark.parametrize(
    ("kind", "is_due"),
    [
        (TimescaleKind.BY, True),
        (TimescaleKind.ON, True),
        (TimescaleKind.RANGE, True),
        (TimescaleKind.ONGOING, True),
        (TimescaleKind.DONE, False),
        (TimescaleKind.FROM, False),
        (TimescaleKind.UNKNOWN, False),
    ],
)
def test_what_begins_or_is_done_is_not_due(kind, is_due):
    end = DAY(2017, 3, 31)

    assert due_day(Timescale("31/3", kind, DAY(2017, 3, 1), end)) == (end if is_due else None)


def test_one_of_several_dates_in_one_of_several_periods_is_enough():
    whens = [
        Timescale("May", TimescaleKind.BY, None, DAY(2017, 5, 31)),
        Timescale("Ongoing", TimescaleKind.ONGOING),
    ]
    march, may = (Period(DAY(2017, month, 1), DAY(2017, month, 31)) for month in (3, 5))

    assert is_due_in(whens, (march, may))
    assert not is_due_in(whens, (march,))
    assert not is_due_in(whens, ())
