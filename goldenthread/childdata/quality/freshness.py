"""How new the newest rows are: the last event of each table, and whether it is longer ago than it should be."""

import dataclasses
import datetime

from goldenthread.childdata.quality.events import Event, all_events
from goldenthread.childdata.quality.material import Material
from goldenthread.core.periods import day_words


@dataclasses.dataclass(frozen=True, slots=True)
class Freshness:
    """The newest of one table on a day; `recorded` is when the last was written down, where that is kept."""

    table: str
    called: str
    within_days: int
    latest: datetime.date | None
    recorded: datetime.date | None
    days: int | None

    @property
    def is_late(self) -> bool:
        return self.days is None or self.days > self.within_days

    @property
    def sentence(self) -> str:
        if self.latest is None or self.days is None:
            return f"{self.called} was never recorded."
        ago = {0: "today", 1: "yesterday"}.get(self.days, f"{self.days:,} days ago")
        should = f"; {self.within_days} days is as long as it should be" if self.is_late else ""
        written = f" and last written down on {day_words(self.recorded)}" if self.recorded else ""
        return (
            f"{self.called} was last recorded {ago}, for {day_words(self.latest)}{written}{should}."
        )


def freshness(material: Material, today: datetime.date) -> list[Freshness]:
    """Each table that tells of events and was loaded: the latest first that is furthest behind."""
    found = [
        _freshness(material, table, event, today)
        for table, event in all_events().items()
        if event.day in material.columns.get(table, ())
    ]
    return sorted(found, key=lambda one: (not one.is_late, -_behind(one), one.table))


def _freshness(material: Material, table: str, event: Event, today: datetime.date) -> Freshness:
    is_told = event.recorded is not None and event.recorded in material.columns[table]
    recorded = event.recorded if is_told else "NULL"
    latest, written = material.cursor.execute(
        f"SELECT max(CAST({event.day} AS DATE)) FILTER (CAST({event.day} AS DATE) <= $today), "
        f"max(CAST({recorded} AS DATE)) FILTER (CAST({recorded} AS DATE) <= $today) FROM {table}",
        {"today": today},
    ).fetchone() or (None, None)
    days = (today - latest).days if latest else None
    return Freshness(table, event.called, event.within_days, latest, written, days)


def _behind(one: Freshness) -> float:
    return float("inf") if one.days is None else one.days / one.within_days
