"""When something is due, as people ask for it: "due in March", "due in Q4 2017/18", "due next month"."""

import calendar
import datetime
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from goldenthread.core.periods import day_words
from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.days import MONTHS

Day = datetime.date


@dataclass(frozen=True, slots=True)
class Period:
    """Days to be due on; without `first` all up to the last, without `last` all from the first on."""

    first: Day | None
    last: Day | None

    def __str__(self) -> str:
        if self.first is None:
            return f"by {day_words(self.last)}" if self.last else "on any day"
        if self.last is None:
            return f"on or after {day_words(self.first)}"
        if self.first == self.last:
            return f"on {day_words(self.first)}"
        begins = day_words(self.first)
        if self.first.year == self.last.year:
            begins = begins.rsplit(" ", 1)[0]
            if self.first.month == self.last.month:
                begins = str(self.first.day)
        return f"from {begins} to {day_words(self.last)}"

    def holds(self, day: Day) -> bool:
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


@dataclass(frozen=True, slots=True)
class DueAsked:
    """Months to be due in; without a year those of every year in which the plan has such dates."""

    first_month: int
    last_month: int
    year: int | None
    # "due by March" takes in what is due before.
    or_before: bool = False

    def __str__(self) -> str:
        told = calendar.month_name[self.first_month]
        if self.last_month != self.first_month:
            told += f" to {calendar.month_name[self.last_month]}"
        return told


@dataclass(frozen=True, slots=True)
class Asked:
    """What stood in a search box: a time to be due in, if it names one, and the words besides."""

    words: str
    due: DueAsked | None = None


_YEAR = r"(?:\s*,?\s*(?:of\s+)?['’‘]?(?P<{0}>20\d\d|\d\d)(?:\s*[/–-]\s*(?:20)?\d\d)?(?!\d))?"
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_ASKED = re.compile(
    r"(?:\bwhat(?:['’]s|\s+is|\s+are)?\s+|\bwhich\s+(?:actions?\s+)?(?:is|are)\s+)?"
    r"\bdue\s+(?:(?P<by>by|before\s+the\s+end\s+of|until)\s+|(?:in|during|within|on|for)\s+)?"
    r"(?:the\s+)?(?:end\s+of\s+)?"
    r"(?:(?P<relative>this|next|last)\s+(?P<unit>month|quarter)"
    rf"|(?P<month>{_NAMES})\b\.?{_YEAR.format('month_year')}"
    rf"|(?:q|quarter\s*)(?P<quarter>[1-4])\b{_YEAR.format('quarter_year')})\s*\??",
    re.I,
)
_DUE = re.compile(r"\bdue\b", re.I)


def asked_for(text: str, today: Day) -> Asked:
    """A search box's content understood; what names no month or quarter stays words."""
    match = _ASKED.search(text)
    if match is None:
        return Asked(text.strip())
    words = " ".join(f"{text[: match.start()]} {text[match.end() :]}".split())
    or_before = match["by"] is not None
    if match["relative"]:
        first = _relative(match["relative"].casefold(), match["unit"].casefold(), today)
        last = first.month + (2 if match["unit"].casefold() == "quarter" else 0)
        return Asked(words, DueAsked(first.month, last, first.year, or_before))
    if match["month"]:
        month = MONTHS[match["month"].casefold()]
        return Asked(words, DueAsked(month, month, _year(match["month_year"]), or_before))
    # The quarters of a financial year, which is named after the year that it begins in.
    first_month = {1: 4, 2: 7, 3: 10, 4: 1}[int(match["quarter"])]
    year = _year(match["quarter_year"])
    if year is not None and first_month == 1:
        year += 1
    return Asked(words, DueAsked(first_month, first_month + 2, year, or_before))


def speaks_of_due(text: str) -> bool:
    """Whether words that were not understood as a time may have been meant as one."""
    return bool(_DUE.search(text))


def periods_of(due: DueAsked, days: Iterable[Day]) -> tuple[Period, ...]:
    """The periods that were asked for, one for each year in which some of the days are in one."""
    years = [due.year] if due.year is not None else _years_with(due, days)
    periods = [month_period(year, due.first_month, due.last_month) for year in years]
    if due.or_before:
        return tuple(Period(None, period.last) for period in periods[-1:])
    return tuple(periods)


def month_period(year: int, month: int, last_month: int | None = None) -> Period:
    last_month = last_month or month
    return Period(
        Day(year, month, 1), Day(year, last_month, calendar.monthrange(year, last_month)[1])
    )


def due_day(when: Timescale) -> Day | None:
    """The day by which it is to be done; there is none for what begins, is counted or is done."""
    due = (TimescaleKind.BY, TimescaleKind.ON, TimescaleKind.RANGE, TimescaleKind.ONGOING)
    return when.end if when.kind in due else None


def is_due_in(timescales: Iterable[Timescale], periods: Collection[Period]) -> bool:
    days = [day for when in timescales if (day := due_day(when))]
    return any(period.holds(day) for day in days for period in periods)


def _years_with(due: DueAsked, days: Iterable[Day]) -> list[int]:
    return sorted({day.year for day in days if due.first_month <= day.month <= due.last_month})


def _relative(which: str, unit: str, today: Day) -> Day:
    months = 3 if unit == "quarter" else 1
    at = today.year * 12 + today.month - 1
    at = at - at % months + months * {"last": -1, "this": 0, "next": 1}[which]
    return Day(at // 12, at % 12 + 1, 1)


def _year(text: str | None) -> int | None:
    return None if not text else int(text) if len(text) == 4 else 2000 + int(text)
