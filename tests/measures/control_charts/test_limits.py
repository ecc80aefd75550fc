"""Limits worked by hand: mean, moving ranges, screening, and where nothing varies."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.measures.control_charts.limits import Band, side_of, xmr_band

# The example that the NHS-R package gives for screening, with its figures.
ONE_OUTLIER = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]


def test_limits_are_the_mean_and_2_66_mean_moving_ranges():
    # 10, 12, 9, 13: mean 11, moving ranges 2, 3, 4 with a mean of 3.
    band = xmr_band([10, 12, 9, 13])

    assert (band.centre, band.lower, band.upper) == pytest.approx((11, 11 - 7.98, 11 + 7.98))


def test_an_outlying_moving_range_is_left_out_unless_all_are_asked_for():
    screened = xmr_band(ONE_OUTLIER)
    unscreened = xmr_band(ONE_OUTLIER, screened=False)

    assert round(screened.upper, 2) == 4.6
    assert round(screened.lower, 2) == -0.72
    # 32 over 17 ranges: 15 of one, 8 and 9.
    assert unscreened.upper == pytest.approx(35 / 18 + 2.66 * 32 / 17)


def test_a_range_of_exactly_3_267_means_is_left_out():
    # Ranges 1000, 1000, 1000, 1000 and r, with r = 3.267 means: 3.267 * 4000 / (5 - 3.267).
    outlying = 3.267 * 4000 / (5 - 3.267)

    just_under = xmr_band([0, 1000, 0, 1000, 0, outlying * 0.999])
    at_it = xmr_band([0, 1000, 0, 1000, 0, outlying * 1.001])

    assert just_under.upper - just_under.centre > 2.66 * 1001
    assert at_it.upper - at_it.centre == pytest.approx(2660)


def test_one_value_has_a_centre_and_no_limits():
    assert xmr_band([84.5]) == Band(84.5, None, None)


def test_two_values_have_limits():
    band = xmr_band([10, 12])

    assert (band.lower, band.upper) == pytest.approx((11 - 5.32, 11 + 5.32))


def test_values_that_are_all_the_same_have_limits_of_no_width():
    assert xmr_band([90, 90, 90]) == Band(90, 90, 90)


def test_where_only_outlying_ranges_move_they_stay():
    # Screening would leave ranges of nought alone and make a signal of all twenty values.
    band = xmr_band([1] * 10 + [10] + [1] * 9)

    assert band.upper == pytest.approx(1.45 + 2.66 * 18 / 19)


def test_a_value_that_differs_by_rounding_is_on_the_line():
    assert side_of(0.1 * 3, 0.3) == 0
    assert (side_of(0.31, 0.3), side_of(0.29, 0.3)) == (1, -1)


@given(st.lists(st.floats(-1000, 1000), min_size=2, max_size=40), st.booleans())
def test_limits_lie_about_the_mean_and_turn_with_the_series(values, screened):
    band = xmr_band(values, screened=screened)
    turned = xmr_band([-value for value in values], screened=screened)

    assert band.lower <= band.centre <= band.upper
    assert (turned.lower, turned.upper) == pytest.approx((-band.upper, -band.lower))


def slow_width(values, screened):
    ranges = [max(pair) - min(pair) for pair in itertools.pairwise(values)]
    mean = sum(ranges) / len(ranges)
    if screened:
        small = [one for one in ranges if one < 3.267 * mean]
        if sum(small) > 0:
            mean = sum(small) / len(small)
    return 3 * mean / 1.128


@given(st.lists(st.integers(-50, 50), min_size=2, max_size=40), st.booleans())
def test_limits_are_three_sigma_as_a_slow_twin_counts_them(values, screened):
    band = xmr_band(values, screened=screened)

    # 3 / 1.128 is 2.6596, which everybody writes as 2.66.
    assert band.upper - band.centre == pytest.approx(slow_width(values, screened), rel=1e-3)
