"""Collection years."""

import datetime

import pytest

from goldenthread.childdata.collection_years import CollectionYear, iso_day


@pytest.mark.parametrize(
    ("day", "year"),
    [
        (datetime.date(2025, 3, 31), "2024-25"),
        (datetime.date(2025, 4, 1), "2025-26"),
        (datetime.date(2099, 12, 31), "2099-00"),
    ],
)
def test_a_collection_year_begins_on_1_april(day, year):
    assert str(CollectionYear.of(day)) == year


def test_a_collection_year_has_its_first_and_last_day():
    year = CollectionYear(2025)

    assert (year.first_day, year.last_day) == (
        datetime.date(2025, 4, 1),
        datetime.date(2026, 3, 31),
    )


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-31", datetime.date(2026, 3, 31)),
        ("2026-03-31T00:00:00", datetime.date(2026, 3, 31)),
        ("2026-02-30", None),
        ("31/03/2026", None),
        (None, None),
    ],
)
def test_a_day_is_read_where_it_is_one(text, day):
    assert iso_day(text) == day
