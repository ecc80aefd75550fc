"""A value of its numerator and denominator."""

import pytest

from goldenthread.measures.measure import Unit
from goldenthread.measures.value import value_of


@pytest.mark.parametrize(
    ("unit", "numerator", "denominator", "rounded"),
    [
        (Unit.PERCENT, 1, 8, 12.5),
        (Unit.PERCENT, 1, 16, 6.3),
        (Unit.PERCENT, 5, 10_000, 0.1),
        (Unit.PERCENT_FTE, 1.5, 3.3, 45.5),
        (Unit.PER_10000, 2, 12_500, 1.6),
        (Unit.PER_1000_RECORDS, 3, 2_000, 1.5),
        (Unit.PER_FTE, 31, 2, 15.5),
        (Unit.DAYS, 548, 2, 274.0),
        (Unit.COUNT, 7, 0, 7.0),
        (Unit.PERCENT, 0, 4, 0.0),
    ],
)
def test_the_unit_says_how_it_comes_of_them_halves_away_from_zero(
    unit, numerator, denominator, rounded
):
    assert value_of(unit, numerator, denominator).rounded == rounded


def test_nothing_to_divide_by_is_no_value():
    assert value_of(Unit.PERCENT, 0, 0).rounded is None


def test_a_median_is_itself():
    assert value_of(Unit.DAYS, 30, 3, 7.5).rounded == 7.5
