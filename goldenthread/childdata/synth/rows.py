"""The rows of one family: kept once they are known, and told apart by numbers of their own."""

import dataclasses
import functools
import json
import random
from collections.abc import Sequence
from typing import Any

from goldenthread.childdata.synth.calendar import Calendar
from goldenthread.childdata.synth.rates import RECORDED_AFTER_DAYS

Row = dict[str, Any]


@dataclasses.dataclass(frozen=True, slots=True)
class Window:
    """The days that are told: events from `start` to `until`, as far as known on `known_on`."""

    calendar: Calendar
    start: int
    until: int
    known_on: int


class Rows:
    """Rows by table. Nothing is kept that was written down after the day on which all is known."""

    def __init__(self, family: str, window: Window, rng: random.Random) -> None:
        self.family = family
        self.by_table: dict[str, list[Row]] = {}
        self._calendar = window.calendar
        self._start = window.start
        self._known_on = min(window.known_on, window.until)
        self._until = window.until
        self._random = rng.random
        self._count = 0
        # What hangs below a referral that was written down late is not known before it.
        self.not_before = 0

    def new_id(self, prefix: str) -> str:
        """An identifier that no other row has, the same whatever is known."""
        self._count += 1
        return f"{prefix}{self.family}{self._count}"

    def lag(self) -> int:
        """How many days after it happened something is written down."""
        return RECORDED_AFTER_DAYS[int(self._random() * len(RECORDED_AFTER_DAYS))]

    def is_known(self, day: int, lag: int = 0) -> bool:
        """Whether what happened on the day is written down by the day on which all is known."""
        return day + lag <= self._known_on and self.not_before <= self._known_on

    def latest(self, day: int | None) -> int:
        """The day, or the last one that is known where it lies ahead or there is none."""
        return self._known_on if day is None else min(day, self._known_on)

    def comes_out(self, day: int, lag: int = 0) -> bool:
        """Whether it is written down by the last day told, whatever is known earlier."""
        return day + lag <= self._until and self.not_before <= self._until

    def mark(self) -> dict[str, int]:
        """How many rows there are of each table, for `forget_since`."""
        return {table: len(rows) for table, rows in self.by_table.items()}

    def forget_since(self, mark: dict[str, int]) -> None:
        """Leave out rows that came since: what they hang on lies before the years told."""
        for table, rows in self.by_table.items():
            del rows[mark.get(table, 0) :]

    def add(self, table: str, day: int, lag: int = 0, **values: Any) -> bool:
        """Keep a row about something that began on the day; says whether it is known."""
        if day + lag > self._known_on or self.not_before > self._known_on:
            return False
        self.by_table.setdefault(table, []).append(values)
        return True

    def add_event(self, table: str, day: int, lag: int = 0, **values: Any) -> bool:
        """Keep a row of one day, unless the day lies before the years that are told."""
        return day >= self._start and self.add(table, day, lag, **values)

    def day(self, day: int | None, lag: int = 0) -> str:
        """The day as it is written, or nothing where there is none or it is not known yet."""
        if day is None or day + lag > self._known_on:
            return ""
        return self._calendar.text(day)

    def planned(self, day: int | None) -> str:
        """A day that may lie ahead, such as one on which something is due."""
        return "" if day is None else self._calendar.text(day)

    def moment(self, day: int | None, minute: int, lag: int = 0) -> str:
        """A day with its time."""
        text = self.day(day, lag)
        return text and f"{text} {minute // 60:02d}:{minute % 60:02d}:00"


def yes(told: bool) -> str:
    """Y or N, as the standard stores it."""
    return "Y" if told else "N"


@functools.cache
def flags(keys: Sequence[str], *told: str) -> str:
    """An outcome as the standard has it: every key is there, those told are Y, with their number."""
    values: dict[str, str] = {}
    for key in keys:
        if "NUMBER" in key or "TOTAL" in key or "NO_OF" in key:
            values[key] = str(len(told))
        else:
            values[key] = "Y" if key in told else ""
    return json.dumps(values, separators=(",", ":"))
