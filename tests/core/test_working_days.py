"""Working days of England."""

import datetime
import random

import pytest

from goldenthread.core.working_days import WorkingDays, england

DAY = datetime.date
EASTER = WorkingDays({DAY(2017, 4, 14): "Good Friday", DAY(2017, 4, 17): "Easter Monday"})


@pytest.mark.parametrize(
    ("start", "days", "due"),
    [
        (DAY(2017, 4, 10), 1, DAY(2017, 4, 11)),
        (DAY(2017, 4, 13), 1, DAY(2017, 4, 18)),
        (DAY(2017, 4, 21), 1, DAY(2017, 4, 24)),
        (DAY(2017, 4, 22), 1, DAY(2017, 4, 24)),
        (DAY(2017, 4, 23), 2, DAY(2017, 4, 25)),
    ],
)
def test_weekends_and_bank_holidays_are_not_counted(start, days, due):
    assert EASTER.after(start, days).due == due


def test_so_many_working_days_before_a_day_are_counted_back():
    assert EASTER.before(DAY(2017, 4, 17), 1) == DAY(2017, 4, 13)
    assert EASTER.before(DAY(2017, 4, 18), 2) == DAY(2017, 4, 12)


def test_the_bank_holidays_passed_over_are_named():
    counted = EASTER.after(DAY(2017, 4, 13), 3)

    assert counted.holidays == ((DAY(2017, 4, 14), "Good Friday"), (DAY(2017, 4, 17), "Easter Monday"))  # fmt: skip


def test_seventy_working_days_from_a_report_of_february_2017():
    counted = england().after(DAY(2017, 2, 13), 70)

    assert counted.due == DAY(2017, 5, 25)
    assert [name for _, name in counted.holidays] == [
        "Good Friday",
        "Easter Monday",
        "Early May bank holiday",
    ]
    assert counted.is_certain


def test_a_day_beyond_the_known_bank_holidays_is_said_to_be_uncertain():
    assert not EASTER.after(DAY(2017, 12, 29), 2).is_certain
    assert not EASTER.after(DAY(2016, 12, 29), 2).is_certain


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        (DAY(2017, 4, 13), DAY(2017, 4, 18), 1),
        (DAY(2017, 4, 10), DAY(2017, 4, 10), 0),
        (DAY(2017, 4, 18), DAY(2017, 4, 13), -1),
    ],
)
def test_working_days_between_two_days_do_not_count_the_first(start, end, days):
    assert EASTER.between(start, end) == days


def test_no_days_cannot_be_counted():
    with pytest.raises(ValueError, match="from 1"):
        EASTER.after(DAY(2017, 4, 10), 0)


@pytest.mark.parametrize("seed", range(3))
def test_days_between_are_as_many_as_one_counts_one_by_one(seed):
    chosen = random.Random(seed)
    for _ in range(100):
        start = datetime.date(2019, 1, 1) + datetime.timedelta(chosen.randrange(2500))
        end = start + datetime.timedelta(chosen.randrange(400))
        days = (start + datetime.timedelta(n) for n in range(1, (end - start).days + 1))

        assert england().between(start, end) == sum(map(england().is_working_day, days))
        assert england().between(end, start) == -england().between(start, end)
