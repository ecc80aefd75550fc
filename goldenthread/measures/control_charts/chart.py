"""A control chart: each value with its centre, limits and signals, and what the latest one says."""

import dataclasses
import datetime
import enum
from collections.abc import Callable, Sequence

from goldenthread.measures.control_charts.limits import (
    POINTS_FOR_LIMITS,
    Band,
    side_of,
    xmr_band,
)
from goldenthread.measures.control_charts.series import (
    OnADay,
    Pace,
    Point,
    in_order,
    missing_days,
    pace_of,
)
from goldenthread.measures.control_charts.signals import Rule, Signal, signals
from goldenthread.measures.good import Good


class Variation(enum.StrEnum):
    """What the latest value says. NEITHER is a signal where neither way is better."""

    IMPROVEMENT_HIGH = "improvement_high"
    IMPROVEMENT_LOW = "improvement_low"
    CONCERN_HIGH = "concern_high"
    CONCERN_LOW = "concern_low"
    COMMON_CAUSE = "common_cause"
    NEITHER = "neither"


class Assurance(enum.StrEnum):
    """Whether the latest limits keep to the good side of the target, to the bad one, or hold it."""

    PASS = "pass"
    FAIL = "fail"
    HIT_AND_MISS = "hit_and_miss"


@dataclasses.dataclass(frozen=True, slots=True)
class Judged:
    """A value and its band as they are shown, and as the rules look at them.

    They differ where the rules need another scale, or limits that no percentage can reach.
    """

    value: float
    band: Band
    ruled_value: float
    ruled_band: Band


@dataclasses.dataclass(frozen=True, slots=True)
class BaselineLock:
    """The first limits are worked out from the values up to a day, and stay; who said so, and why."""

    until: datetime.date
    by: str
    decided_on: datetime.date
    reason: str


@dataclasses.dataclass(frozen=True, slots=True)
class Rebase:
    """Limits are worked out anew from a day on; who said so, when and why.

    With `until`, only from the values up to that day.
    """

    starts_on: datetime.date
    by: str
    decided_on: datetime.date
    reason: str
    until: datetime.date | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class ChartPoint:
    """One value of a chart. `phase` counts the re-bases before it."""

    on: datetime.date
    value: float
    band: Band
    signal: Signal
    phase: int

    @property
    def rules(self) -> tuple[Rule, ...]:
        return self.signal.rules


@dataclasses.dataclass(frozen=True, slots=True)
class Phase:
    """The values that share one way of working out their limits, and from how many of them it was.

    `is_locked` where later values than those no longer move the limits.
    """

    starts_on: datetime.date
    counted: int
    is_locked: bool
    rebase: Rebase | None

    @property
    def has_trial_limits(self) -> bool:
        return self.counted < POINTS_FOR_LIMITS


@dataclasses.dataclass(frozen=True, slots=True)
class Chart:
    points: tuple[ChartPoint, ...]
    phases: tuple[Phase, ...]
    good: Good
    target: float | None
    pace: Pace
    missing: tuple[datetime.date, ...]

    @property
    def latest(self) -> ChartPoint:
        return self.points[-1]

    @property
    def variation(self) -> Variation:
        return variation_of(self.latest.signal, self.good)

    @property
    def assurance(self) -> Assurance | None:
        return assurance_of(self.latest.band, self.good, self.target)


# The values of one phase, and how many of the first its limits come from: what is drawn of each.
Method = Callable[[Sequence[OnADay], int], list[Judged]]


class NoValues(Exception):
    """A chart needs one value at least."""

    def __init__(self) -> None:
        super().__init__("There is no value to chart.")


def xmr(*, screened: bool = True) -> Method[Point]:
    """The chart for most numbers: one band from all that is counted."""

    def judged(points: Sequence[Point], counted: int) -> list[Judged]:
        band = xmr_band([point.value for point in points[:counted]], screened=screened)
        return [Judged(point.value, band, point.value, band) for point in points]

    return judged


def control_chart(
    values: Sequence[OnADay],
    *,
    method: Method[OnADay],
    good: Good,
    target: float | None = None,
    lock: BaselineLock | None = None,
    rebases: Sequence[Rebase] = (),
) -> Chart:
    """The chart of the values, in whatever order they come. Raises NoValues, SameDayTwice.

    No run goes on across a re-base: before and after are two processes.
    """
    if not values:
        raise NoValues
    ordered = in_order(values)
    days = [value.on for value in ordered]
    points: list[ChartPoint] = []
    phases: list[Phase] = []
    for rebase, held in _phases(ordered, rebases):
        until = rebase.until if rebase else lock.until if lock else None
        counted = len(held) if until is None else sum(one.on <= until for one in held)
        counted = counted or len(held)
        judged = method(held, counted)
        found = signals([one.ruled_value for one in judged], [one.ruled_band for one in judged])
        points += [
            ChartPoint(one.on, drawn.value, drawn.band, signal, len(phases))
            for one, drawn, signal in zip(held, judged, found, strict=True)
        ]
        phases.append(Phase(held[0].on, counted, counted < len(held), rebase))
    return Chart(
        tuple(points), tuple(phases), Good(good), target, pace_of(days), missing_days(days)
    )


def _phases(
    ordered: Sequence[OnADay], rebases: Sequence[Rebase]
) -> list[tuple[Rebase | None, Sequence[OnADay]]]:
    """The values between one re-base and the next; a re-base before or after all is none."""
    begun: list[tuple[Rebase | None, int]] = [(None, 0)]
    for rebase in sorted(rebases, key=lambda one: one.starts_on):
        start = sum(one.on < rebase.starts_on for one in ordered)
        if start == begun[-1][1]:
            begun[-1] = (rebase, start)
        elif start < len(ordered):
            begun.append((rebase, start))
    ends = [start for _, start in begun[1:]] + [len(ordered)]
    return [(rebase, ordered[start:end]) for (rebase, start), end in zip(begun, ends, strict=True)]


def variation_of(signal: Signal, good: Good) -> Variation:
    if signal.side == 0:
        return Variation.COMMON_CAUSE
    if good is Good.NEUTRAL:
        return Variation.NEITHER
    if signal.side > 0:
        return Variation.IMPROVEMENT_HIGH if good is Good.HIGHER else Variation.CONCERN_HIGH
    return Variation.IMPROVEMENT_LOW if good is Good.LOWER else Variation.CONCERN_LOW


def assurance_of(band: Band, good: Good, target: float | None) -> Assurance | None:
    """None with no target, no limits, or no better way. A target on a limit may be missed."""
    if target is None or good is Good.NEUTRAL or (band.lower is None and band.upper is None):
        return None
    if band.upper is not None and side_of(target, band.upper) > 0:
        return Assurance.FAIL if good is Good.HIGHER else Assurance.PASS
    if band.lower is not None and side_of(target, band.lower) < 0:
        return Assurance.PASS if good is Good.HIGHER else Assurance.FAIL
    return Assurance.HIT_AND_MISS
