"""How often values come, and which are missing."""

import datetime

import pytest

from goldenthread.measures.control_charts.series import (
    Pace,
    missing_days,
    pace_of,
    period_words,
)
from tests.measures.control_charts.charted import month


def days(*texts):
    return [datetime.date.fromisoformat(text) for text in texts]


@pytest.mark.parametrize(
    ("held", "pace"),
    [
        (days("2025-01-01", "2025-02-01", "2025-03-01"), Pace.MONTH),
        (days("2025-01-31", "2025-02-28", "2025-03-31"), Pace.MONTH),
        (days("2025-01-06", "2025-01-13", "2025-01-27"), Pace.WEEK),
        (days("2025-01-06", "2025-01-07"), Pace.DAY),
        (days("2025-03-31", "2025-06-30", "2025-09-30"), Pace.QUARTER),
        (days("2024-03-31", "2025-03-31"), Pace.YEAR),
        (days("2025-01-01", "2025-01-20", "2025-01-22"), Pace.POINT),
        (days("2025-01-01"), Pace.POINT),
    ],
)
def test_the_pace_is_what_usually_lies_between_two_values(held, pace):
    assert pace_of(held) is pace


def test_missing_months_are_named():
    held = [month(number) for number in (0, 1, 2, 3, 6, 7)]

    assert missing_days(held) == (month(4), month(5))


def test_month_ends_of_different_length_miss_nothing():
    held = days("2025-01-30", "2025-02-28", "2025-03-31", "2025-04-30")

    assert missing_days(held) == ()


def test_a_missing_week_is_named():
    held = days("2025-01-06", "2025-01-13", "2025-01-27", "2025-02-03")

    assert missing_days(held) == tuple(days("2025-01-20"))


def test_where_values_come_at_no_pace_none_is_missing():
    assert missing_days(days("2025-01-01", "2025-03-20", "2025-03-22")) == ()


@pytest.mark.parametrize(
    ("pace", "words"),
    [
        (Pace.MONTH, "March 2025"),
        (Pace.QUARTER, "the quarter of March 2025"),
        (Pace.WEEK, "31 March 2025"),
    ],
)
def test_a_value_stands_for_its_month_or_its_day(pace, words):
    assert period_words(datetime.date(2025, 3, 31), pace) == words
