"""Days as numbers: working days, months on, and birthdays."""

import datetime

import pytest

from goldenthread.childdata.synth.calendar import (
    Calendar,
    age_on,
    birthday,
    month_starts,
    months_on,
)


def day(text):
    return datetime.date.fromisoformat(text).toordinal()


CALENDAR = Calendar(datetime.date(2026, 3, 31))


def test_working_days_leave_out_weekends_and_bank_holidays():
    # Good Friday and Easter Monday of 2025 were 18 and 21 April.
    assert CALENDAR.text(CALENDAR.after(day("2025-04-17"), 1)) == "2025-04-22"
    assert CALENDAR.text(CALENDAR.working(day("2025-04-19"))) == "2025-04-22"
    assert not CALENDAR.is_working(day("2025-04-21"))


@pytest.mark.parametrize(
    ("start", "months", "then"),
    [
        ("2025-01-31", 1, "2025-02-28"),
        ("2024-12-31", 3, "2025-03-31"),
        ("2025-03-31", -1, "2025-02-28"),
        ("2025-11-30", 15, "2027-02-28"),
    ],
)
def test_months_on_keep_the_day_or_take_the_last_of_a_shorter_month(start, months, then):
    assert datetime.date.fromordinal(months_on(day(start), months)).isoformat() == then


def test_months_that_begin_between_two_days():
    starts = month_starts(day("2025-01-02"), day("2025-03-01"))

    assert [datetime.date.fromordinal(one).isoformat() for one in starts] == [
        "2025-02-01",
        "2025-03-01",
    ]


def test_a_child_born_on_29_february_has_a_birthday_on_1_march():
    born = day("2008-02-29")

    assert birthday(born, 18) == day("2026-03-01")
    assert age_on(born, day("2026-02-28")) == 17
    assert age_on(born, day("2026-03-01")) == 18
