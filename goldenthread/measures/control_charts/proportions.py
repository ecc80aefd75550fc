"""Percentages by their denominators: which chart fits them, and the p′ chart of uneven ones."""

import dataclasses
import datetime
import enum
import math
import statistics
from collections.abc import Sequence

from goldenthread.measures.control_charts.chart import Judged, Method
from goldenthread.measures.control_charts.limits import Band, mean_moving_range, moving_ranges
from goldenthread.measures.control_charts.series import Point

# With fewer, one child moves the percentage by more than five points.
SMALL_DENOMINATOR = 20
# Provost and Murray: one band serves while denominators keep within a quarter of their mean.
UNEVEN_BY = 0.25
# The mean moving range of a bell curve is this many sigma.
RANGES_PER_SIGMA = 1.128


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """How many of how many met something on a day."""

    on: datetime.date
    numerator: int
    denominator: int


class ChartedAs(enum.StrEnum):
    """What is drawn of shares: the counts, the percentages, or those with limits by denominator."""

    COUNTS = "counts"
    PERCENTAGES = "percentages"
    UNEVEN_PERCENTAGES = "uneven_percentages"


def charted_as(shares: Sequence[Share]) -> ChartedAs:
    """Counts where denominators are usually small; limits by denominator where they differ much."""
    denominators = [one.denominator for one in shares if one.denominator]
    if not denominators or statistics.median(denominators) < SMALL_DENOMINATOR:
        return ChartedAs.COUNTS
    mean = statistics.fmean(denominators)
    if max(abs(one - mean) for one in denominators) > UNEVEN_BY * mean:
        return ChartedAs.UNEVEN_PERCENTAGES
    return ChartedAs.PERCENTAGES


def counts(shares: Sequence[Share]) -> tuple[Point, ...]:
    return tuple(Point(one.on, one.numerator) for one in shares)


def percentages(shares: Sequence[Share]) -> tuple[Point, ...]:
    """What is none of none is no percentage, and is left out as a missing value."""
    return tuple(
        Point(one.on, 100 * one.numerator / one.denominator) for one in shares if one.denominator
    )


def with_denominators(shares: Sequence[Share]) -> tuple[Share, ...]:
    """The shares that a p′ chart can show."""
    return tuple(one for one in shares if one.denominator)


def uneven_percentages_method(*, screened: bool = True) -> Method[Share]:
    """p′ chart (Laney 2002): limits as wide as each denominator makes chance, times how much more
    (or less) than that the values really vary. They are ruled unclipped, and shown within 0 to 100.
    """

    def judged(shares: Sequence[Share], counted: int) -> list[Judged]:
        base = shares[:counted]
        centre = sum(one.numerator for one in base) / sum(one.denominator for one in base)
        chances = [math.sqrt(centre * (1 - centre) / one.denominator) for one in shares]
        spread = _spread(base, centre, chances, screened=screened)
        return [
            _judged(100 * one.numerator / one.denominator, 100 * centre, spread, 300 * chance)
            for one, chance in zip(shares, chances, strict=True)
        ]

    return judged


def _spread(
    shares: Sequence[Share], centre: float, chances: Sequence[float], *, screened: bool
) -> float | None:
    """Sigma of the shares, counted in what chance alone would make of it."""
    scores = [
        (one.numerator / one.denominator - centre) / chance if chance else 0.0
        for one, chance in zip(shares, chances, strict=False)
    ]
    mean_range = mean_moving_range(moving_ranges(scores), screened=screened)
    return None if mean_range is None else mean_range / RANGES_PER_SIGMA


def _judged(value: float, centre: float, spread: float | None, three_chances: float) -> Judged:
    if spread is None:
        alone = Band(centre, None, None)
        return Judged(value, alone, value, alone)
    width = spread * three_chances
    ruled = Band(centre, centre - width, centre + width)
    shown = Band(centre, max(0.0, centre - width), min(100.0, centre + width))
    return Judged(value, shown, value, ruled)
