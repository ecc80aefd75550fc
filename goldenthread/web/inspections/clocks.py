"""The statutory clocks of an inspection: what is due when, and how that was worked out."""

import datetime
from dataclasses import dataclass

from goldenthread.core.working_days import CountedDays, england
from goldenthread.inspections.frameworks.framework import Clock, all_frameworks
from goldenthread.web.inspections.models import Extension, Inspection

# From so many days before it, a day that is due is said to be near.
_NEAR = datetime.timedelta(days=14)


@dataclass(frozen=True)
class ClockSaid:
    """One clock: the day, its derivation in a sentence, and the later day that was agreed, if one was."""

    clock: Clock
    counted: CountedDays | None
    from_words: str
    extension: Extension | None

    @property
    def due_on(self) -> datetime.date | None:
        if self.extension:
            return self.extension.due_on
        return self.counted.due if self.counted else None

    def standing(self, today: datetime.date) -> str:
        """ "in 12 days", "today", "3 days ago"; empty where no day can be told."""
        if self.due_on is None:
            return ""
        days = (self.due_on - today).days
        if not days:
            return "today"
        count = f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
        return f"in {count}" if days > 0 else f"{count} ago"

    def is_near(self, today: datetime.date) -> bool:
        return self.due_on is not None and today <= self.due_on <= today + _NEAR

    @property
    def derivation(self) -> str:
        """ "Report received 13 February 2017 + 70 working days = 25 May 2017, …"."""
        if self.counted is None:
            return ""
        holidays = ", ".join(
            f"{day.day} {day:%B %Y} ({name})" for day, name in self.counted.holidays
        )
        passed = f"; bank holidays passed over: {holidays}" if holidays else ""
        start, due = (f"{day.day} {day:%B %Y}" for day in (self.counted.start, self.counted.due))
        return f"{self.from_words} {start} + {self.counted.days} working days = {due}{passed}."


def clocks_of(inspection: Inspection) -> list[ClockSaid]:
    """The clocks of its framework, counted from the day received, else from the day published."""
    framework = next((one for one in all_frameworks() if one.id == inspection.framework), None)
    start = inspection.counted_from
    words = "Report received" if inspection.received_on else "Report published"
    later = {one.what: one for one in inspection.extensions.all()}
    return [
        ClockSaid(
            clock,
            england().after(start, clock.working_days) if start else None,
            words,
            later.get(clock.what),
        )
        for clock in (framework.clocks if framework else ())
    ]
