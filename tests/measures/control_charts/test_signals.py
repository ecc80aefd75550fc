"""The four rules: by hand at each boundary, and beside a slow, obvious twin on random series."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.measures.control_charts.limits import Band
from goldenthread.measures.control_charts.signals import (
    Rule,
    Signal,
    outside,
    shift,
    signals,
    trend,
    two_of_three,
)

# Outer thirds begin at 20 and -20.
BAND = Band(0, -30, 30)


def ruled(rule, *values):
    return rule([float(value) for value in values], [BAND] * len(values))


def test_a_value_on_a_limit_is_within_and_one_beyond_is_outside():
    assert ruled(outside, 30, 30.1, -30, -30.1, 0) == [0, 1, 0, -1, 0]


def test_nothing_is_outside_where_there_are_no_limits():
    assert outside([5.0], [Band(5, None, None)]) == [0]


def test_seven_on_one_side_are_a_shift_and_six_are_none():
    assert ruled(shift, *[1] * 6) == [0] * 6
    assert ruled(shift, -5, *[1] * 7, -5) == [0, *[1] * 7, 0]


def test_all_points_of_a_longer_shift_are_marked():
    assert ruled(shift, 1, *[-3] * 9) == [0, *[-1] * 9]


def test_a_value_on_the_centre_line_ends_a_shift():
    assert ruled(shift, 1, 1, 1, 1, 0, 1, 1, 1) == [0] * 8


def test_seven_points_that_rise_are_a_trend_and_six_are_none():
    assert trend([1, 2, 3, 4, 5, 6]) == [0] * 6
    assert trend([9, 1, 2, 3, 4, 5, 6, 7, 2]) == [0, 1, 1, 1, 1, 1, 1, 1, 0]


def test_seven_points_that_fall_are_a_trend_towards_low():
    assert trend([7, 6, 5, 4, 3, 2, 1]) == [-1] * 7


def test_two_equal_values_end_a_trend():
    assert trend([1, 2, 3, 3, 4, 5, 6, 7]) == [0] * 8


def test_the_point_at_the_turn_belongs_to_the_later_trend():
    assert trend([1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]) == [*[1] * 6, *[-1] * 7]


@pytest.mark.parametrize(
    ("values", "marked"),
    [
        ((25, 25, 5), [1, 1, 0]),
        ((25, 5, 25), [1, 0, 1]),
        ((5, 25, 25), [0, 1, 1]),
        ((25, 25, 25), [1, 1, 1]),
        ((-25, -5, -25), [-1, 0, -1]),
        ((25, 5, 5, 25), [0, 0, 0, 0]),
        ((25, 25), [0, 0]),
    ],
)
def test_two_of_three_in_the_outer_third_are_marked_and_the_third_is_not(values, marked):
    assert ruled(two_of_three, *values) == marked


def test_two_of_three_needs_all_three_on_one_side():
    assert ruled(two_of_three, 25, -5, 25) == [0, 0, 0]
    assert ruled(two_of_three, 25, 0, 25) == [0, 0, 0]


def test_a_value_where_the_outer_third_begins_is_not_in_it():
    assert ruled(two_of_three, 20, 25, 5) == [0, 0, 0]
    assert ruled(two_of_three, 20.1, 25, 5) == [1, 1, 0]


def test_a_value_outside_does_not_count_as_one_of_the_two():
    assert ruled(two_of_three, 35, 25, 5) == [0, 0, 0]
    assert ruled(two_of_three, 35, 25, 25) == [0, 1, 1]


def test_a_trend_gives_the_side_before_the_side_it_stands_on():
    found = signals([-9.0, -8, -7, -6, -5, -4, -3], [BAND] * 7)

    assert found[-1] == Signal((Rule.SHIFT, Rule.TREND), Rule.TREND, 1)


def test_a_value_outside_gives_the_side_before_a_trend():
    found = signals([-40.0, -39, -38, -37, -36, -35, -34], [BAND] * 7)

    assert found[-1] == Signal((Rule.OUTSIDE, Rule.SHIFT, Rule.TREND), Rule.OUTSIDE, -1)


series = st.lists(st.integers(-40, 40).map(float), max_size=40) | st.lists(
    st.integers(-2, 12).map(float), max_size=40
)
steps = st.lists(st.sampled_from([1.0, 1.0, 1.0, 2.0, -1.0, 0.0]), max_size=40).map(
    lambda held: [sum(held[: place + 1]) for place in range(len(held))]
)


def windows(length, size):
    return [range(start, start + size) for start in range(length - size + 1)]


def slow_shift(values):
    marked = [0] * len(values)
    for window in windows(len(values), 7):
        for side in (1, -1):
            if all(values[place] * side > 0 for place in window):
                for place in window:
                    marked[place] = side
    return marked


def slow_trend(values):
    marked = [0] * len(values)
    for window in windows(len(values), 7):
        for side in (1, -1):
            pairs = list(itertools.pairwise(window))
            if all((values[after] - values[before]) * side > 0 for before, after in pairs):
                for place in window:
                    marked[place] = side
    return marked


def slow_two_of_three(values):
    marked = [0] * len(values)
    for window in windows(len(values), 3):
        for side in (1, -1):
            near = [place for place in window if 20 < values[place] * side <= 30]
            if len(near) >= 2 and all(values[place] * side > 0 for place in window):
                for place in near:
                    marked[place] = side
    return marked


@given(series | steps)
def test_every_rule_agrees_with_its_slow_twin(values):
    bands = [BAND] * len(values)

    assert shift(values, bands) == slow_shift(values)
    assert trend(values) == slow_trend(values)
    assert two_of_three(values, bands) == slow_two_of_three(values)
    assert outside(values, bands) == [(value > 30) - (value < -30) for value in values]


@given(series | steps)
def test_a_series_turned_upside_down_has_its_signals_on_the_other_side(values):
    bands = [BAND] * len(values)
    turned = signals([-value for value in values], bands)

    assert [(one.rules, one.leading, -one.side) for one in turned] == [
        (one.rules, one.leading, one.side) for one in signals(values, bands)
    ]
