"""Working days of England, and days counted in them: Monday to Friday but for bank holidays."""

import dataclasses
import datetime
import functools
from collections.abc import Mapping

A_DAY = datetime.timedelta(days=1)
_SATURDAY = 5


@dataclasses.dataclass(frozen=True, slots=True)
class CountedDays:
    """The day so many working days after another, and the bank holidays passed over on the way.

    `is_certain` is false where it goes beyond the bank holidays that are known so far.
    """

    start: datetime.date
    days: int
    due: datetime.date
    holidays: tuple[tuple[datetime.date, str], ...]
    is_certain: bool


class WorkingDays:
    """A calendar with its bank holidays by name; known from the first of them to the last."""

    def __init__(self, holidays: Mapping[datetime.date, str]) -> None:
        self.holidays = dict(sorted(holidays.items()))
        days = list(self.holidays)
        self.known_from = datetime.date(days[0].year, 1, 1) if days else datetime.date.max
        self.known_to = datetime.date(days[-1].year, 12, 31) if days else datetime.date.min

    def is_working_day(self, day: datetime.date) -> bool:
        return day.weekday() < _SATURDAY and day not in self.holidays

    def after(self, start: datetime.date, days: int) -> CountedDays:
        """The day that is the last of so many working days, the first of them after the start.

        A start at a weekend counts from the next working day, as one on a Friday does.
        Raises ValueError for fewer days than one.
        """
        if days < 1:
            raise ValueError(f"Working days are counted from 1, not {days}.")
        day, left = start, days
        while left:
            day += A_DAY
            left -= self.is_working_day(day)
        passed = tuple(
            (holiday, name)
            for holiday, name in self.holidays.items()
            if start < holiday <= day and holiday.weekday() < _SATURDAY
        )
        is_certain = self.known_from <= start and day <= self.known_to
        return CountedDays(start, days, day, passed, is_certain)

    def before(self, end: datetime.date, days: int) -> datetime.date:
        """The first of so many working days that lie before a day."""
        day, left = end, days
        while left:
            day -= A_DAY
            left -= self.is_working_day(day)
        return day

    def between(self, start: datetime.date, end: datetime.date) -> int:
        """How many working days lie after the start, up to the end; less than 0 backwards."""
        if end < start:
            return -self.between(end, start)
        weeks, rest = divmod((end - start).days, 7)
        weekdays = weeks * 5 + sum(
            (end - A_DAY * number).weekday() < _SATURDAY for number in range(rest)
        )
        off = (start < one <= end and one.weekday() < _SATURDAY for one in self.holidays)
        return weekdays - sum(off)


@functools.cache
def england() -> WorkingDays:
    """With the bank holidays that GOV.UK published for England and Wales, as the library has them."""
    from govuk_bank_holidays.bank_holidays import BankHolidays

    known = BankHolidays(use_cached_holidays=True).get_holidays(BankHolidays.ENGLAND_AND_WALES)
    return WorkingDays({holiday["date"]: holiday["title"] for holiday in known})
