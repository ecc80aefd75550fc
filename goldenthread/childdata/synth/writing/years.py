"""The years that the returns are made for: from 1 April to 31 March."""

import dataclasses
import datetime


@dataclasses.dataclass(frozen=True, slots=True)
class CollectionYear:
    """A year of a return, with its days as text. `told_to` is the last day that is told of it."""

    begins_in: int
    told_to: str

    @property
    def begins(self) -> str:
        """Its first day."""
        return f"{self.begins_in}-04-01"

    @property
    def ends(self) -> str:
        """Its last day."""
        return f"{self.begins_in + 1}-03-31"

    @property
    def name(self) -> str:
        """As it is spoken of: 2025-26."""
        return f"{self.begins_in}-{(self.begins_in + 1) % 100:02d}"

    def before(self) -> "CollectionYear":
        """The year before, which is told to its end."""
        return CollectionYear(self.begins_in - 1, f"{self.begins_in}-03-31")


def year_of(day: datetime.date) -> CollectionYear:
    """The year that a day lies in, told up to that day."""
    begins_in = day.year - (day.month < 4)
    return CollectionYear(begins_in, day.isoformat())


def day_first(day: str) -> str:
    """2026-03-31 as 31/03/2026, without its time."""
    return f"{day[8:10]}/{day[5:7]}/{day[:4]}" if day else ""
