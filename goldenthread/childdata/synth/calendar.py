"""Days as numbers, so that many lives are worked out fast: working days, months, and print."""

import bisect
import calendar
import datetime

from goldenthread.core.working_days import england

# Children in care and care leavers are up to 25 when they are still known, and live 18 years before.
YEARS_BEFORE = 48
YEARS_AFTER = 22


class Calendar:
    """The days around one, each told by its number since the first day of year 1."""

    def __init__(self, around: datetime.date) -> None:
        self.first = datetime.date(around.year - YEARS_BEFORE, 1, 1).toordinal()
        self.last = datetime.date(around.year + YEARS_AFTER, 12, 31).toordinal()
        england_days = england()
        self._iso: list[str] = []
        self._worked: list[int] = []
        self._workdays: list[int] = []
        for number in range(self.first, self.last + 1):
            day = datetime.date.fromordinal(number)
            self._iso.append(day.isoformat())
            if england_days.is_working_day(day):
                self._workdays.append(number)
            self._worked.append(len(self._workdays))

    def text(self, day: int) -> str:
        """The day as 2026-03-31."""
        return self._iso[day - self.first]

    def after(self, day: int, working_days: int) -> int:
        """The working day so many working days after a day."""
        return self._workdays[self._worked[day - self.first] + working_days - 1]

    def working(self, day: int) -> int:
        """The day itself, or the next working day."""
        return self._workdays[bisect.bisect_left(self._workdays, day)]

    def is_working(self, day: int) -> bool:
        """Whether the day is a working day."""
        return self.working(day) == day


def months_on(day: int, months: int) -> int:
    """The same day so many months on (or before), or the last of a shorter month."""
    date = datetime.date.fromordinal(day)
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return datetime.date(year, month + 1, min(date.day, last)).toordinal()


def month_starts(first: int, last: int) -> list[int]:
    """The first day of each month that begins between two days, both of them counted."""
    day = datetime.date.fromordinal(first)
    if day.day > 1:
        day = datetime.date.fromordinal(months_on(first - day.day + 1, 1))
    starts = []
    while (number := day.toordinal()) <= last:
        starts.append(number)
        day = datetime.date.fromordinal(months_on(number, 1))
    return starts


def age_on(born: int, day: int) -> int:
    """Whole years; less than 0 for a child who is not born yet."""
    birth, now = datetime.date.fromordinal(born), datetime.date.fromordinal(day)
    return now.year - birth.year - ((now.month, now.day) < (birth.month, birth.day))


def birthday(born: int, years: int) -> int:
    """The day on which somebody reaches an age."""
    birth = datetime.date.fromordinal(born)
    if (birth.month, birth.day) == (2, 29):
        birth = datetime.date(birth.year, 3, 1)
    return birth.replace(year=birth.year + years).toordinal()
