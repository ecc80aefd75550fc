"""The four rules of special cause: which points are signals, and to which side.

Each rule gives a number for each point: 1 for a signal towards high, -1 towards low, 0 for none.
"""

import dataclasses
import enum
import itertools
from collections.abc import Sequence

from goldenthread.measures.control_charts.limits import Band, side_of

# As Making Data Count counts: so many points on one side, or so many that rise or fall.
RUN_LENGTH = 7


class Rule(enum.StrEnum):
    """A rule, in the order in which they are listed."""

    OUTSIDE = "outside"
    SHIFT = "shift"
    TREND = "trend"
    TWO_OF_THREE = "two_of_three"


# Which rule says to what side a point is a signal, where several hold.
_WEIGHT = (Rule.OUTSIDE, Rule.TREND, Rule.TWO_OF_THREE, Rule.SHIFT)


@dataclasses.dataclass(frozen=True, slots=True)
class Signal:
    """What the rules say of one point: those that hold, and the one that gives its side."""

    rules: tuple[Rule, ...] = ()
    leading: Rule | None = None
    side: int = 0


def signals(values: Sequence[float], bands: Sequence[Band]) -> list[Signal]:
    """What the rules say of each value of one phase."""
    found = {
        Rule.OUTSIDE: outside(values, bands),
        Rule.SHIFT: shift(values, bands),
        Rule.TREND: trend(values),
        Rule.TWO_OF_THREE: two_of_three(values, bands),
    }
    return [
        _signal({rule: sides[place] for rule, sides in found.items()})
        for place in range(len(values))
    ]


def _signal(sides: dict[Rule, int]) -> Signal:
    leading = next((rule for rule in _WEIGHT if sides[rule]), None)
    if leading is None:
        return Signal()
    return Signal(tuple(rule for rule in Rule if sides[rule]), leading, sides[leading])


def outside(values: Sequence[float], bands: Sequence[Band]) -> list[int]:
    """Beyond a limit; a value on the limit is within."""
    return [_beyond(value, band) for value, band in zip(values, bands, strict=True)]


def _beyond(value: float, band: Band) -> int:
    return int(side_of(value, band.upper) > 0) - int(side_of(value, band.lower) < 0)


def shift(values: Sequence[float], bands: Sequence[Band]) -> list[int]:
    """Every point of a run of seven or more on one side; a value on the centre line ends a run."""
    sides = [side_of(value, band.centre) for value, band in zip(values, bands, strict=True)]
    marked = [0] * len(values)
    for start, end in _runs_of_one(sides):
        if end - start >= RUN_LENGTH:
            marked[start:end] = sides[start:end]
    return marked


def trend(values: Sequence[float]) -> list[int]:
    """Every point of seven or more that each rise, or each fall; two that are equal end it.

    The point at the turn of two trends belongs to the later one.
    """
    steps = [side_of(later, earlier) for earlier, later in itertools.pairwise(values)]
    marked = [0] * len(values)
    for start, end in _runs_of_one(steps):
        if end - start >= RUN_LENGTH - 1:
            marked[start : end + 1] = [steps[start]] * (end + 1 - start)
    return marked


def two_of_three(values: Sequence[float], bands: Sequence[Band]) -> list[int]:
    """Points in the outer third, two or three of them among three in a row on one side.

    A point beyond the limit is a signal of its own and does not count here.
    """
    sides = [side_of(value, band.centre) for value, band in zip(values, bands, strict=True)]
    outer = [
        side != 0 and not _beyond(value, band) and side_of(value, band.near(side)) == side
        for value, band, side in zip(values, bands, sides, strict=True)
    ]
    marked = [0] * len(values)
    for start in range(len(values) - 2):
        three = range(start, start + 3)
        on_one_side = abs(sum(sides[place] for place in three)) == 3
        if on_one_side and sum(outer[place] for place in three) >= 2:
            for place in three:
                marked[place] = sides[place] if outer[place] else marked[place]
    return marked


def _runs_of_one(sides: Sequence[int]) -> list[tuple[int, int]]:
    """From where to before where the same sign stands; zeros are no run."""
    runs = []
    start = 0
    for place in range(1, len(sides) + 1):
        if place == len(sides) or sides[place] != sides[start]:
            if sides[start]:
                runs.append((start, place))
            start = place
    return runs
