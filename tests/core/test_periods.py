"""Days and the periods that end on them."""

import datetime

import pytest

from goldenthread.core.periods import (
    Period,
    Window,
    add_months,
    completed_years,
    day_words,
    period_of,
)

DAY = datetime.date


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (DAY(2025, 12, 31), 3, DAY(2026, 3, 31)),
        (DAY(2023, 11, 30), 3, DAY(2024, 2, 29)),
        (DAY(2024, 11, 30), 3, DAY(2025, 2, 28)),
        (DAY(2024, 3, 31), -1, DAY(2024, 2, 29)),
        (DAY(2024, 1, 15), -12, DAY(2023, 1, 15)),
        (DAY(2023, 2, 28), 12, DAY(2024, 2, 28)),
    ],
)
def test_months_keep_the_day_or_fall_back_to_the_last_of_a_shorter_month(day, months, then):
    assert add_months(day, months) == then


def test_a_day_is_said_without_a_nought_before_it():
    assert day_words(DAY(2015, 1, 5)) == "5 January 2015"


@pytest.mark.parametrize(
    ("window", "start"),
    [
        (Window.SNAPSHOT, DAY(2026, 3, 31)),
        (Window.MONTH, DAY(2026, 3, 1)),
        (Window.ROLLING_3_MONTHS, DAY(2026, 1, 1)),
        (Window.ROLLING_12_MONTHS, DAY(2025, 4, 1)),
        (Window.ROLLING_36_MONTHS, DAY(2023, 4, 1)),
        (Window.FINANCIAL_YEAR, DAY(2025, 4, 1)),
        (Window.WORKFORCE_YEAR, DAY(2025, 10, 1)),
    ],
)
def test_a_period_ends_on_its_day_and_begins_where_its_window_says(window, start):
    assert period_of(window, DAY(2026, 3, 31)) == Period(start, DAY(2026, 3, 31))


def test_a_financial_year_begins_anew_in_april():
    assert period_of(Window.FINANCIAL_YEAR, DAY(2026, 4, 1)).start == DAY(2026, 4, 1)


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (DAY(2008, 4, 1), DAY(2026, 3, 31), 17),
        (DAY(2008, 4, 1), DAY(2026, 4, 1), 18),
        (DAY(2008, 2, 29), DAY(2026, 2, 28), 17),
        (DAY(2008, 2, 29), DAY(2026, 3, 1), 18),
        (DAY(2008, 2, 29), DAY(2024, 2, 29), 16),
    ],
)
def test_a_year_is_completed_on_the_birthday_and_on_1_march_for_a_leap_day(born, day, age):
    assert completed_years(born, day) == age
