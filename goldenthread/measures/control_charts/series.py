"""The values of a chart in the order of their days: how often they come, and which are missing."""

import dataclasses
import datetime
import enum
import itertools
import statistics
from collections.abc import Sequence
from typing import Protocol, TypeVar

from goldenthread.core.periods import add_months, day_words


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """One value and the day that it stands for, such as the first of its month."""

    on: datetime.date
    value: float


class Dated(Protocol):
    """What a chart is made of: anything that has its day."""

    @property
    def on(self) -> datetime.date: ...


OnADay = TypeVar("OnADay", bound=Dated)


class SameDayTwice(Exception):
    """Two values stand for one day, and nothing says which is right."""

    def __init__(self, day: datetime.date) -> None:
        super().__init__(f"There are two values for {day_words(day)}. Keep the one that is right.")


class Pace(enum.StrEnum):
    """How often values come, as the noun that a sentence counts them by."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    POINT = "value"


_MONTHS = {Pace.MONTH: 1, Pace.QUARTER: 3, Pace.YEAR: 12}
_DAYS = {Pace.DAY: 1, Pace.WEEK: 7}
# How many days lie between two values that come so often.
_BETWEEN = {
    Pace.DAY: range(1, 2),
    Pace.WEEK: range(7, 8),
    Pace.MONTH: range(28, 32),
    Pace.QUARTER: range(90, 93),
    Pace.YEAR: range(365, 367),
}


def in_order(values: Sequence[OnADay]) -> tuple[OnADay, ...]:
    """The values by day. Raises SameDayTwice."""
    ordered = tuple(sorted(values, key=lambda value: value.on))
    for earlier, later in itertools.pairwise(ordered):
        if earlier.on == later.on:
            raise SameDayTwice(later.on)
    return ordered


def pace_of(days: Sequence[datetime.date]) -> Pace:
    """How often the values come, by what usually lies between two of them."""
    between = [(later - earlier).days for earlier, later in itertools.pairwise(days)]
    if not between:
        return Pace.POINT
    usual = statistics.median_low(between)
    for pace, span in _BETWEEN.items():
        if usual in span and min(between) >= span.start - 1:
            return pace
    return Pace.POINT


def missing_days(days: Sequence[datetime.date]) -> tuple[datetime.date, ...]:
    """The days on which a value was to be expected and is not there. Runs go on across them."""
    pace = pace_of(days)
    missing = []
    for earlier, later in itertools.pairwise(days):
        steps = 1
        while (expected := _later(earlier, pace, steps)) and _before(expected, later, pace):
            missing.append(expected)
            steps += 1
    return tuple(missing)


def _later(day: datetime.date, pace: Pace, steps: int) -> datetime.date | None:
    if pace in _MONTHS:
        return add_months(day, _MONTHS[pace] * steps)
    if pace in _DAYS:
        return day + datetime.timedelta(days=_DAYS[pace] * steps)
    return None


def _before(expected: datetime.date, day: datetime.date, pace: Pace) -> bool:
    """Months are told apart by their names: the 30th stands for February's last day too."""
    if pace in _MONTHS:
        return (expected.year, expected.month) < (day.year, day.month)
    return expected < day


def period_words(day: datetime.date, pace: Pace) -> str:
    """What a value stands for as one says it: March 2026, or the day itself."""
    if pace is Pace.MONTH:
        return f"{day:%B %Y}"
    if pace is Pace.QUARTER:
        return f"the quarter of {day:%B %Y}"
    return day_words(day)
