"""Places on a chart, round numbers for its axes, and labels that keep apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.core.charts.scales import (
    Scale,
    apart,
    number_label,
    round_ticks,
    spread_places,
)


def test_a_value_stands_where_its_share_of_the_span_is():
    assert Scale(0, 10, 200, 100).place(2.5) == 175


def test_a_span_of_no_width_puts_all_in_the_middle():
    assert Scale(3, 3, 0, 100).place(3) == 50


@pytest.mark.parametrize(
    ("low", "high", "ticks"),
    [
        (0, 100, [0, 20, 40, 60, 80, 100]),
        (78.7, 91.2, [77.5, 80, 82.5, 85, 87.5, 90, 92.5]),
        (84, 84, [75, 80, 85, 90, 95]),
        (0, 0, [-0.1, -0.05, 0, 0.05, 0.1]),
        (-3, 4, [-4, -2, 0, 2, 4]),
    ],
)
def test_ticks_are_round_and_hold_all_values(low, high, ticks):
    assert round_ticks(low, high) == ticks


@given(st.integers(-10_000, 10_000), st.integers(-10_000, 10_000))
def test_ticks_begin_below_and_end_above_and_are_few(one, other):
    low, high = sorted((one / 7, other / 7))
    ticks = round_ticks(low, high)

    assert ticks[0] <= low + 1e-6
    assert ticks[-1] >= high - 1e-6
    assert len(ticks) <= 8


def test_places_are_spread_with_first_and_last():
    assert spread_places(3, 4) == [0, 1, 2]
    assert spread_places(13, 4) == [0, 4, 8, 12]


def test_labels_that_meet_are_moved_apart_in_their_order():
    assert apart([50, 52, 10], 14, 0, 100) == [50, 64, 10]
    assert apart([95, 99], 14, 0, 100) == [86, 100]


@pytest.mark.parametrize(
    ("value", "label"), [(90.0, "90"), (84.25, "84.25"), (-0.001, "0"), (1234.5, "1,234.5")]
)
def test_a_number_is_told_short(value, label):
    assert number_label(value) == label
