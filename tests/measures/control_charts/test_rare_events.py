"""Days and cases between rare events, with limits worked by hand."""

import datetime
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.measures.control_charts.chart import Variation, control_chart
from goldenthread.measures.control_charts.rare_events import (
    are_rare,
    cases_between_method,
    days_between,
    days_between_method,
)
from goldenthread.measures.control_charts.series import Point
from goldenthread.measures.good import Good
from tests.measures.control_charts.charted import START, monthly

DECEMBER = datetime.date(2025, 12, 31)


def events(*gaps):
    day, found = START, [START]
    for gap in gaps:
        day += datetime.timedelta(days=gap)
        found.append(day)
    return found


def test_days_between_are_told_on_the_day_of_the_later_event():
    held = events(30, 45)

    assert days_between(held[::-1]) == (Point(held[1], 30), Point(held[2], 45))


def test_events_on_one_day_are_one():
    assert days_between([START, START]) == ()


def test_fewer_than_one_a_month_are_rare():
    twelve = events(*[30] * 11)

    assert not are_rare(twelve, START, DECEMBER)
    assert are_rare(twelve[1:], START, DECEMBER)


def test_days_between_are_ruled_where_they_are_even_and_shown_in_days():
    # 16 ** (1/3.6) and 64 ** (1/3.6): a centre between them, and 2.66 of their difference.
    low, high = 16 ** (1 / 3.6), 64 ** (1 / 3.6)
    chart = control_chart(
        days_between(events(16, 64)), method=days_between_method(), good=Good.HIGHER
    )

    band = chart.latest.band
    centre = (low + high) / 2
    assert band.centre == pytest.approx(centre**3.6)
    assert band.upper == pytest.approx((centre + 2.66 * (high - low)) ** 3.6)
    assert band.lower == 0


def test_a_long_time_without_harm_is_an_improvement():
    gaps = [20, 30, 25, 35, 20, 30, 25, 35, 20, 30, 25, 35, 400]
    chart = control_chart(
        days_between(events(*gaps)), method=days_between_method(), good=Good.HIGHER
    )

    assert chart.variation is Variation.IMPROVEMENT_HIGH


def test_one_gap_has_no_limits():
    chart = control_chart(days_between(events(16)), method=days_between_method(), good=Good.HIGHER)

    assert chart.latest.band.centre == pytest.approx(16)
    assert chart.latest.band.upper is None


def test_cases_between_have_their_median_and_three_sigma_of_waiting():
    chart = control_chart(monthly(8, 24), method=cases_between_method(), good=Good.HIGHER)

    band = chart.latest.band
    assert band.centre == pytest.approx(16 * math.log(2))
    assert (band.lower, band.upper) == (0, pytest.approx(16 + 3 * math.sqrt(272)))


def test_no_case_between_is_no_signal():
    chart = control_chart(monthly(8, 24, 0), method=cases_between_method(), good=Good.HIGHER)

    assert chart.variation is Variation.COMMON_CAUSE


def test_one_wait_has_no_limits():
    chart = control_chart(monthly(8), method=cases_between_method(), good=Good.HIGHER)

    assert (chart.latest.band.lower, chart.latest.band.upper) == (None, None)


@given(st.lists(st.integers(1, 400), min_size=2, max_size=30))
def test_no_limit_of_days_is_below_none(gaps):
    chart = control_chart(
        days_between(events(*gaps)), method=days_between_method(), good=Good.HIGHER
    )

    assert all(0 <= point.band.lower <= point.band.centre for point in chart.points)
