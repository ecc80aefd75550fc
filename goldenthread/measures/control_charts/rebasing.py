"""Whether limits may be worked out anew from a day on, before somebody settles it."""

from collections.abc import Sequence

from goldenthread.core.periods import day_words
from goldenthread.measures.control_charts.chart import (
    BaselineLock,
    Method,
    Rebase,
    control_chart,
)
from goldenthread.measures.control_charts.runs import first_of_run
from goldenthread.measures.control_charts.series import OnADay
from goldenthread.measures.control_charts.signals import Rule
from goldenthread.measures.good import Good


class RebaseRefused(Exception):
    """A re-base that would mislead, or that nobody answers for. Its text says what to do."""


def check_rebase(
    values: Sequence[OnADay],
    rebase: Rebase,
    *,
    method: Method[OnADay],
    lock: BaselineLock | None = None,
    earlier: Sequence[Rebase] = (),
) -> None:
    """Raises RebaseRefused where the re-base has no name or reason, no values, or splits a run.

    A run is what shows that something changed. Cut in two it is too short to show, and the
    limits mix what was before with what came after.
    """
    if not rebase.by.strip() or not rebase.reason.strip():
        raise RebaseRefused("Say who re-bases the chart and why: both are shown beside it.")
    chart = control_chart(values, method=method, good=Good.NEUTRAL, lock=lock, rebases=earlier)
    place = sum(point.on < rebase.starts_on for point in chart.points)
    day = day_words(rebase.starts_on)
    if place == len(chart.points):
        raise RebaseRefused(f"There is no value on or after {day}: limits cannot begin there.")
    if place == 0:
        raise RebaseRefused(f"There is no value before {day}: nothing would change.")
    if rebase.until and rebase.until < chart.points[place].on:
        raise RebaseRefused("The new limits would be worked out from no value: give a later day.")
    for rule in (Rule.SHIFT, Rule.TREND):
        first = first_of_run(chart.points, place, rule)
        if first < place:
            began = day_words(chart.points[first].on)
            raise RebaseRefused(
                f"{day} is in the middle of a run that began on {began}. "
                "Re-base from that day, or wait until the run is over."
            )
