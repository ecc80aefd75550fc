"""Where a run that a point belongs to began."""

from collections.abc import Sequence

from goldenthread.measures.control_charts.chart import ChartPoint
from goldenthread.measures.control_charts.limits import side_of
from goldenthread.measures.control_charts.signals import Rule


def first_of_run(points: Sequence[ChartPoint], place: int, rule: Rule) -> int:
    """The place of the first point of the run that ends at or goes on over this one."""
    first = place
    step = _step(points, place) if place else 0
    while first > 0 and _are_one_run(points, first, rule, step):
        first -= 1
    return first


def _are_one_run(points: Sequence[ChartPoint], place: int, rule: Rule, step: int) -> bool:
    """Whether a point and the one before it are in one run: of one side, or of one direction."""
    before, after = points[place - 1], points[place]
    if before.phase != after.phase or rule not in before.rules or rule not in after.rules:
        return False
    if rule is Rule.TREND:
        return _step(points, place) == step != 0
    return side_of(before.value, before.band.centre) == side_of(after.value, after.band.centre)


def _step(points: Sequence[ChartPoint], place: int) -> int:
    return side_of(points[place].value, points[place - 1].value)
