"""Collection years: the twelve months from 1 April that a statutory return speaks for."""

import dataclasses
import datetime
import re

_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


@dataclasses.dataclass(frozen=True, slots=True, order=True)
class CollectionYear:
    """The year that begins on 1 April of `start`; 2025 is written 2025-26."""

    start: int

    @classmethod
    def of(cls, day: datetime.date) -> "CollectionYear":
        return cls(day.year if day.month >= 4 else day.year - 1)

    @property
    def first_day(self) -> datetime.date:
        return datetime.date(self.start, 4, 1)

    @property
    def last_day(self) -> datetime.date:
        return datetime.date(self.start + 1, 3, 31)

    def __str__(self) -> str:
        return f"{self.start}-{(self.start + 1) % 100:02}"


def iso_day(text: str | None) -> datetime.date | None:
    """The day of a text that begins yyyy-mm-dd, or None."""
    found = _ISO.match(text or "")
    if found is None:
        return None
    try:
        return datetime.date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
