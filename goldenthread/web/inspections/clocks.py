"""The statutory clocks of an inspection: what is due when, and how that was worked out."""

import datetime
from collections.abc import Iterable
from dataclasses import dataclass

from goldenthread.core.periods import day_words
from goldenthread.core.working_days import CountedDays, england
from goldenthread.inspections.frameworks.framework import Clock, all_frameworks
from goldenthread.web.inspections.models import Done, Extension, Inspection

# From so many days before it, a day that is due is said to be near.
_NEAR = datetime.timedelta(days=14)
# People are reminded from so long before a day, and so long after it: older inspections are history.
_REMIND_BEFORE = datetime.timedelta(days=28)
_REMIND_AFTER = datetime.timedelta(days=60)
_ASK_FOR_RECEIVED = datetime.timedelta(days=365)


@dataclass(frozen=True)
class ClockSaid:
    """One clock: the day, its derivation in a sentence, and the later day that was agreed, if one was."""

    clock: Clock
    counted: CountedDays | None
    from_words: str
    extension: Extension | None
    done: Done | None = None

    @property
    def due_on(self) -> datetime.date | None:
        if self.extension:
            return self.extension.due_on
        return self.counted.due if self.counted else None

    def standing(self, today: datetime.date) -> str:
        """ "in 12 days", "today", "3 days ago", "9 years ago"; empty once done, and without a day."""
        if self.due_on is None or self.done:
            return ""
        days = (self.due_on - today).days
        if not days:
            return "today"
        years = abs(days) // 365
        count = f"{years} years" if years > 1 else f"{abs(days)} day{'' if abs(days) == 1 else 's'}"
        return f"in {count}" if days > 0 else f"{count} ago"

    def is_near(self, today: datetime.date) -> bool:
        """Whether it is still to be done, and soon."""
        return self.is_open and self.due_on is not None and today <= self.due_on <= today + _NEAR

    def is_late(self, today: datetime.date) -> bool:
        """Whether it is still to be done and its day is over."""
        return self.is_open and self.due_on is not None and self.due_on < today

    @property
    def is_open(self) -> bool:
        return self.done is None

    @property
    def derivation(self) -> str:
        """ "Report received 13 February 2017 + 70 working days = 25 May 2017, …"."""
        if self.counted is None:
            return ""
        holidays = ", ".join(f"{day_words(day)} ({name})" for day, name in self.counted.holidays)
        passed = f"; bank holidays passed over: {holidays}" if holidays else ""
        start, due = map(day_words, (self.counted.start, self.counted.due))
        return f"{self.from_words} {start} + {self.counted.days} working days = {due}{passed}."


@dataclass(frozen=True)
class Reminder:
    """Something of an inspection that is due soon or late, or whose day cannot be counted yet."""

    inspection: Inspection
    clock: ClockSaid
    standing: str
    is_late: bool


def reminders_of(inspections: Iterable[Inspection], today: datetime.date) -> list[Reminder]:
    """What is to be done about inspections, the earliest due first; what has no day comes last."""
    found = [
        Reminder(inspection, clock, clock.standing(today), clock.is_late(today))
        for inspection in inspections
        for clock in clocks_of(inspection)
        if _is_to_be_reminded_of(inspection, clock, today)
    ]
    return sorted(found, key=lambda one: one.clock.due_on or datetime.date.max)


def _is_to_be_reminded_of(inspection: Inspection, clock: ClockSaid, today: datetime.date) -> bool:
    if clock.due_on is None:
        end = inspection.end
        return clock.is_open and end is not None and today - end <= _ASK_FOR_RECEIVED
    near = today - _REMIND_AFTER <= clock.due_on <= today + _REMIND_BEFORE
    return clock.is_open and near


def clocks_of(inspection: Inspection) -> list[ClockSaid]:
    """The clocks of its framework, counted from the day received, else from the day published."""
    framework = next((one for one in all_frameworks() if one.id == inspection.framework), None)
    start = inspection.counted_from
    words = "Report received" if inspection.received_on else "Report published"
    later = {one.what: one for one in inspection.extensions.all()}
    done = {one.what: one for one in inspection.done.all()}
    return [
        ClockSaid(
            clock,
            england().after(start, clock.working_days) if start else None,
            words,
            later.get(clock.what),
            done.get(clock.what),
        )
        for clock in (framework.clocks if framework else ())
    ]
