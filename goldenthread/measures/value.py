"""A number worked out: numerator, denominator and the value that comes of them."""

import dataclasses
from decimal import ROUND_HALF_UP, Decimal

from goldenthread.measures.measure import Unit

_SCALES = {
    Unit.PERCENT: 100,
    Unit.PERCENT_FTE: 100,
    Unit.PER_10000: 10_000,
    Unit.PER_1000_RECORDS: 1_000,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Value:
    """`unrounded` is None where there is nothing to divide by: neither 0 nor 100."""

    numerator: float
    denominator: float
    unrounded: Decimal | None

    @property
    def rounded(self) -> float | None:
        """To one decimal place, halves away from zero."""
        if self.unrounded is None:
            return None
        return float(self.unrounded.quantize(Decimal("0.1"), ROUND_HALF_UP))


# Nothing is counted, and there is no value: not zero.
NO_VALUE = Value(0, 0, None)


@dataclasses.dataclass(frozen=True, slots=True)
class Sums:
    """What rows add up to: the amounts met and counted, how many count, and their median where asked."""

    numerator: float
    denominator: float
    counted_count: int
    median: float | None = None


def value_of_sums(unit: Unit, sums: Sums, out_of: float | None) -> Value:
    """The value of rows added up; `out_of` is what to divide by where it is not the rows themselves."""
    if unit.is_mean:
        return value_of(unit, sums.denominator, sums.counted_count, sums.median)
    return value_of(unit, sums.numerator, sums.denominator if out_of is None else out_of)


def value_of(
    unit: Unit, numerator: float, denominator: float, median: float | None = None
) -> Value:
    """The value in this unit; a median is handed on, since it does not come of the two sums."""
    if unit is Unit.COUNT:
        return Value(numerator, denominator, _exact(numerator))
    if not denominator:
        return Value(numerator, denominator, None)
    if median is not None:
        return Value(numerator, denominator, _exact(median))
    return Value(
        numerator, denominator, _SCALES.get(unit, 1) * _exact(numerator) / _exact(denominator)
    )


def _exact(number: float) -> Decimal:
    """As it is printed, so that sums of tenths stay tenths."""
    return Decimal(str(round(number, 9)))
