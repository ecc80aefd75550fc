"""Charts of what is rare: the days from one event to the next (T), or the cases between them (G).

A month mostly has none of them, and a chart of counts would be noughts and now and then a one.
High is good where the events are harm: they come further apart.
"""

import datetime
import itertools
import math
import statistics
from collections.abc import Sequence

from goldenthread.measures.control_charts.chart import Judged, Method
from goldenthread.measures.control_charts.limits import Band, xmr_band
from goldenthread.measures.control_charts.series import Point

# Nelson (1994): times between events, taken to this power, vary about as a bell curve does.
POWER = 1 / 3.6
# Below so many a month on average, count the days between instead.
EVENTS_A_MONTH = 1
DAYS_A_MONTH = 365.25 / 12
# The middle of waiting times that have no memory, as a share of their mean.
MEDIAN_SHARE = math.log(2)


def are_rare(events: Sequence[datetime.date], start: datetime.date, end: datetime.date) -> bool:
    """Whether there was less than one a month between two days, both counted."""
    months = ((end - start).days + 1) / DAYS_A_MONTH
    return sum(start <= day <= end for day in events) < EVENTS_A_MONTH * months


def days_between(events: Sequence[datetime.date]) -> tuple[Point, ...]:
    """For each day with events, how many days since the one before; several on a day are one.

    The first event has none before it, and the time since the last one is not over yet:
    neither is a value.
    """
    days = sorted(set(events))
    return tuple(
        Point(later, (later - earlier).days) for earlier, later in itertools.pairwise(days)
    )


def days_between_method(*, screened: bool = True) -> Method[Point]:
    """T chart: ruled on the scale where it is even, shown in days. Nothing is below no days."""

    def judged(points: Sequence[Point], counted: int) -> list[Judged]:
        ruled = [point.value**POWER for point in points]
        band = xmr_band(ruled[:counted], screened=screened)
        lower = None if band.lower is None or band.lower <= 0 else band.lower
        ruled_band = Band(band.centre, lower, band.upper)
        shown = Band(
            band.centre ** (1 / POWER),
            None if band.lower is None else max(0.0, band.lower) ** (1 / POWER),
            None if band.upper is None else band.upper ** (1 / POWER),
        )
        return [
            Judged(point.value, shown, value, ruled_band)
            for point, value in zip(points, ruled, strict=True)
        ]

    return judged


def cases_between_method() -> Method[Point]:
    """G chart: how many cases went well between two that did not; the centre is their median.

    Counts of waiting have no lower limit: none between two events is quite usual.
    """

    def judged(points: Sequence[Point], counted: int) -> list[Judged]:
        mean = statistics.fmean(point.value for point in points[:counted])
        upper = mean + 3 * math.sqrt(mean * (mean + 1)) if counted > 1 else None
        ruled = Band(mean * MEDIAN_SHARE, None, upper)
        shown = Band(ruled.centre, None if upper is None else 0.0, upper)
        return [Judged(point.value, shown, point.value, ruled) for point in points]

    return judged
