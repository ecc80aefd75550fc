"""Which chart fits percentages, and the p′ chart worked by hand."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.measures.control_charts.chart import Variation, control_chart
from goldenthread.measures.control_charts.limits import Band
from goldenthread.measures.control_charts.proportions import (
    ChartedAs,
    Share,
    charted_as,
    counts,
    percentages,
    uneven_percentages_method,
    with_denominators,
)
from goldenthread.measures.control_charts.series import Point
from goldenthread.measures.good import Good
from tests.measures.control_charts.charted import month


def shares(*pairs):
    return tuple(Share(month(number), *pair) for number, pair in enumerate(pairs))


def p_chart(*pairs, screened=True):
    method = uneven_percentages_method(screened=screened)
    return control_chart(shares(*pairs), method=method, good=Good.HIGHER)


@pytest.mark.parametrize(
    ("denominators", "chart"),
    [
        ((19, 19, 19, 200), ChartedAs.COUNTS),
        ((20, 20, 20), ChartedAs.PERCENTAGES),
        ((100, 100, 75, 125), ChartedAs.PERCENTAGES),
        ((100, 100, 74, 126), ChartedAs.UNEVEN_PERCENTAGES),
        ((100, 100, 0, 100), ChartedAs.PERCENTAGES),
        ((0, 0), ChartedAs.COUNTS),
        ((), ChartedAs.COUNTS),
    ],
)
def test_denominators_decide_what_is_drawn(denominators, chart):
    assert charted_as(shares(*((1, one) for one in denominators))) is chart


def test_counts_and_percentages_are_those_of_the_shares():
    held = shares((3, 4), (0, 0), (1, 2))

    assert [point.value for point in counts(held)] == [3, 0, 1]
    assert percentages(held) == (Point(month(0), 75), Point(month(2), 50))
    assert [one.denominator for one in with_denominators(held)] == [4, 2]


def test_limits_are_as_wide_as_the_denominator_makes_them():
    # 50 of 100, 60 of 100, 170 of 400: a centre of 280/600; sigma of each by its denominator.
    chart = p_chart((50, 100), (60, 100), (170, 400))

    centre = 280 / 600
    chances = [math.sqrt(centre * (1 - centre) / one) for one in (100, 100, 400)]
    scores = [
        (share - centre) / chance for share, chance in zip((0.5, 0.6, 0.425), chances, strict=True)
    ]
    spread = (abs(scores[1] - scores[0]) + abs(scores[2] - scores[1])) / 2 / 1.128
    widths = [point.band.upper - point.band.centre for point in chart.points]
    assert [point.band.centre for point in chart.points] == [pytest.approx(100 * centre)] * 3
    assert widths[2] == pytest.approx(300 * chances[2] * spread)


def test_limits_of_a_larger_denominator_are_narrower():
    chart = p_chart((500, 1000), (600, 1000), (1700, 4000))

    widths = [point.band.upper - point.band.centre for point in chart.points]
    assert widths[0] == pytest.approx(2 * widths[2])


def test_limits_are_shown_within_0_and_100_and_nothing_is_outside_there():
    chart = p_chart((19, 20), (20, 20), (18, 20), (20, 20))

    assert {point.band.upper for point in chart.points} == {100}
    assert chart.variation is Variation.COMMON_CAUSE


def test_a_share_that_is_all_or_none_leaves_no_width():
    assert p_chart((20, 20), (30, 30)).latest.band == Band(100, 100, 100)


def test_one_share_has_no_limits():
    assert p_chart((10, 20)).latest.band == Band(50, None, None)


@given(
    st.lists(
        st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))),
        min_size=2,
        max_size=30,
    )
)
def test_every_limit_is_a_percentage(pairs):
    for point in p_chart(*pairs).points:
        assert 0 <= point.band.lower <= point.band.centre + 1e-9
        assert point.band.centre - 1e-9 <= point.band.upper <= 100
