"""Where values stand on a chart, and the round numbers and days that its axes name."""

import dataclasses
import datetime
import math
from collections.abc import Sequence


@dataclasses.dataclass(frozen=True, slots=True)
class Scale:
    """From a value between `low` and `high` to a place between `start` and `end`."""

    low: float
    high: float
    start: float
    end: float

    def place(self, value: float) -> float:
        if self.high == self.low:
            return (self.start + self.end) / 2
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def round_ticks(low: float, high: float, about: int = 5) -> list[float]:
    """Round numbers that begin at or below the lowest value and end at or above the highest."""
    if low == high:
        low, high = low - abs(low or 1) * 0.1, high + abs(high or 1) * 0.1
    rough = (high - low) / about
    size = 10 ** math.floor(math.log10(rough))
    step = next(size * factor for factor in (1, 2, 2.5, 5, 10) if size * factor >= rough * 0.999)
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    return [round(number * step, 10) for number in range(first, last + 1)]


def spread_places(count: int, most: int) -> list[int]:
    """The places of at most so many of a number of things, the first and last among them."""
    if count <= most:
        return list(range(count))
    return sorted({round(number * (count - 1) / (most - 1)) for number in range(most)})


def apart(places: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places moved so that each is a gap from the next, between two ends, order kept."""
    order = sorted(range(len(places)), key=lambda number: places[number])
    moved = list(places)
    floor = low
    for number in order:
        moved[number] = max(moved[number], floor)
        floor = moved[number] + gap
    ceiling = high
    for number in reversed(order):
        moved[number] = min(moved[number], ceiling)
        ceiling = moved[number] - gap
    return moved


def days_since(start: datetime.date, day: datetime.date) -> float:
    return float((day - start).days)


def number_label(value: float) -> str:
    """A number as short as it can be said: no more than two decimals, none that are noughts."""
    text = f"{value:,.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
