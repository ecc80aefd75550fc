"""Centre and limits of an XmR chart: the mean, and 2.66 mean moving ranges to either side."""

import dataclasses
import itertools
import math
import statistics
from collections.abc import Sequence

# Three sigma, where sigma is the mean moving range over 1.128.
RANGES_TO_THE_LIMIT = 2.66
# Nelson (1982): a moving range from here on is itself a signal, and would widen the limits.
OUTLYING_RANGES = 3.267
# Limits from fewer are trial limits.
POINTS_FOR_LIMITS = 12


@dataclasses.dataclass(frozen=True, slots=True)
class Band:
    """A centre line and the limits about it; no limits where nothing varies to work them out from."""

    centre: float
    lower: float | None
    upper: float | None

    def near(self, side: int) -> float | None:
        """Where the outer third begins on one side: two of the three sigma."""
        limit = self.upper if side > 0 else self.lower
        return None if limit is None else self.centre + (limit - self.centre) * 2 / 3


def side_of(value: float, line: float | None) -> int:
    """1 above the line, -1 below it, 0 on it or where there is none.

    What differs by the rounding of a computer's sums alone is the same: twelve times 0.1
    has a mean that is not quite 0.1.
    """
    if line is None or math.isclose(value, line, rel_tol=1e-9, abs_tol=1e-12):
        return 0
    return 1 if value > line else -1


def moving_ranges(values: Sequence[float]) -> list[float]:
    """How far each value is from the one before."""
    return [abs(later - earlier) for earlier, later in itertools.pairwise(values)]


def mean_moving_range(ranges: Sequence[float], *, screened: bool) -> float | None:
    """The mean, once more without the outlying ones where they are screened.

    Where nothing but outlying ones moves, they are all there is to say how much moves, and
    stay: limits of no width would make a signal of every value.
    """
    if not ranges:
        return None
    mean = statistics.fmean(ranges)
    kept = [one for one in ranges if one < OUTLYING_RANGES * mean]
    if screened and kept:
        return statistics.fmean(kept) or mean
    return mean


def xmr_band(values: Sequence[float], *, screened: bool = True) -> Band:
    """Centre and limits of values in their order. One value alone has no limits."""
    centre = statistics.fmean(values)
    mean_range = mean_moving_range(moving_ranges(values), screened=screened)
    if mean_range is None:
        return Band(centre, None, None)
    width = RANGES_TO_THE_LIMIT * mean_range
    return Band(centre, centre - width, centre + width)
