"""Which of several things kept their order, so that as few as can be were moved."""

import bisect
from collections.abc import Sequence
from typing import TypeVar

Before = TypeVar("Before")
After = TypeVar("After")


def in_order(
    pairs: Sequence[tuple[Before, tuple[int, ...]]],
) -> list[tuple[Before, tuple[int, ...]]]:
    """The most pairs, sorted by their first, whose seconds rise: what stands between them moved."""
    ends: list[tuple[int, ...]] = []
    held: list[int] = []
    led_by: list[int | None] = []
    for number, (_, after) in enumerate(pairs):
        at = bisect.bisect_left(ends, after)
        led_by.append(held[at - 1] if at else None)
        if at == len(ends):
            ends.append(after)
            held.append(number)
        else:
            ends[at], held[at] = after, number
    kept = []
    number_kept = held[-1] if held else None
    while number_kept is not None:
        kept.append(pairs[number_kept])
        number_kept = led_by[number_kept]
    return kept[::-1]
