"""Days and the periods that end on them, as measures count: months, years, rolling windows."""

import calendar
import dataclasses
import datetime
import enum

A_DAY = datetime.timedelta(days=1)


@dataclasses.dataclass(frozen=True, slots=True)
class Period:
    """Days that follow each other; both ends are part of it."""

    start: datetime.date
    end: datetime.date


class Window(enum.StrEnum):
    """How far back from a day a period reaches."""

    SNAPSHOT = "snapshot"
    MONTH = "month"
    ROLLING_3_MONTHS = "rolling_3_months"
    ROLLING_12_MONTHS = "rolling_12_months"
    ROLLING_36_MONTHS = "rolling_36_months"
    FINANCIAL_YEAR = "financial_year"
    WORKFORCE_YEAR = "workforce_year"


_MONTHS_BACK = {
    Window.ROLLING_3_MONTHS: 3,
    Window.ROLLING_12_MONTHS: 12,
    Window.ROLLING_36_MONTHS: 36,
}


def add_months(day: datetime.date, months: int) -> datetime.date:
    """The same day of the month so many months on, or the last day of a shorter month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_words(day: datetime.date) -> str:
    """A day as one says it: 3 March 2026."""
    return f"{day.day} {day:%B %Y}"


def period_of(window: Window, day: datetime.date) -> Period:
    """The period that ends on a day. A rolling one begins on the day after the day so many months back."""
    if window in _MONTHS_BACK:
        return Period(add_months(day, -_MONTHS_BACK[window]) + A_DAY, day)
    if window is Window.MONTH:
        return Period(day.replace(day=1), day)
    if window is Window.FINANCIAL_YEAR:
        return Period(_year_from(day, 4), day)
    if window is Window.WORKFORCE_YEAR:
        return Period(_year_from(day, 10), day)
    return Period(day, day)


def _year_from(day: datetime.date, month: int) -> datetime.date:
    year = day.year if day.month >= month else day.year - 1
    return datetime.date(year, month, 1)


def completed_years(born: datetime.date, day: datetime.date) -> int:
    """Age at a day. Who was born on 29 February completes a year on 1 March of a common year."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))
