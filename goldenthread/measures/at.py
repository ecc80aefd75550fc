"""The child-level tables as they stood at the end of a day, for a measure to count from."""

import copy
import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

import ibis

from goldenthread.childdata.schema.table import Column, ColumnType
from goldenthread.childdata.tables import all_tables
from goldenthread.core.periods import Period
from goldenthread.core.working_days import A_DAY, WorkingDays
from goldenthread.measures.parameters import Parameters
from goldenthread.measures.table_dates import AHEAD, dates_of

Made = TypeVar("Made")
# Ibis gives its expressions to no type checker.
Expression = Any

# What an empty table of each type is made of.
_IBIS_TYPES = {
    ColumnType.STRING: "string",
    ColumnType.CODE: "string",
    ColumnType.JSON: "string",
    ColumnType.INTEGER: "int64",
    ColumnType.DECIMAL: "float64",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "date",
    ColumnType.DATETIME: "timestamp",
}
_DAYS = (ColumnType.DATE, ColumnType.DATETIME)
_A_WEEK, _WORKING_DAYS_IN_A_WEEK = 7, 5
# A Monday before every day that counts.
_MONDAY = datetime.date(1900, 1, 1)


class Tables(Protocol):
    """The tables of one position, on whatever engine."""

    def has(self, name: str) -> bool:
        """Whether the table was loaded; one that was and is empty is there."""

    def table(self, name: str) -> Expression | None:
        """The table as it was loaded; None where it holds nothing."""

    def repeats(self, name: str, key: Sequence[str]) -> bool:
        """Whether some primary key stands in more than one row of the table."""

    def kept(self, expression: Expression) -> Expression:
        """The same rows, worked out once and for all where that pays."""


class At:
    """One day, a period that ends on it, and what was known then.

    `day` is D of the catalogue; `start` and `end` the period. `table` gives a table without what
    began after the day, with what ended after it still open, without rows that have no start or
    end before it, and each primary key once. What the catalogue's conventions define once stands
    in goldenthread.measures.populations, as functions of this.
    """

    def __init__(
        self,
        tables: Tables,
        period: Period,
        parameters: Parameters,
        working_days: WorkingDays,
    ) -> None:
        self._tables = tables
        self._working_days = working_days
        self._made: dict[Any, Any] = {}
        self.parameters = parameters
        self.day = period.end
        self.start = period.start
        self.end = period.end

    def over(self, period: Period) -> "At":
        """The same day with another period that ends on it; what was made for the day is shared."""
        other = copy.copy(self)
        other.start, other.end = period.start, period.end
        return other

    def has(self, name: str) -> bool:
        return self._tables.has(name)

    def once(self, make: Callable[["At"], Made]) -> Made:
        """What a function of the day makes, made once: populations are shared between measures.

        It may not depend on the period, which measures of one day have different ones of.
        """
        if make not in self._made:
            self._made[make] = self._tables.kept(make(self))
        made: Made = self._made[make]
        return made

    def table(self, name: str) -> Expression:
        """The rows of a table as known at the end of the day; none where it was not loaded."""
        if name not in self._made:
            self._made[name] = self._as_at(name)
        return self._made[name]

    def every_row(self, name: str) -> Expression:
        """The table as it was loaded, ill-ordered, undated and future rows too: for data quality."""
        known = all_tables()[name].columns
        table = self._tables.table(name)
        if table is None:
            return _empty(known)
        missing = {
            column: ibis.null(_IBIS_TYPES[one.type])
            for column, one in known.items()
            if column not in table.columns
        }
        return table.mutate(**missing).select(*known)

    def is_open(self, starts: Expression, ends: Expression) -> Expression:
        """Whether a spell is open at the end of the day: one that ends on it is closed."""
        return (starts <= self.day) & (ends.isnull() | (ends > self.day))

    def in_period(self, day: Expression) -> Expression:
        return day.between(self.start, self.end)

    def days(self, start: Expression, end: Expression) -> Expression:
        """Calendar days from one to the other; the first is day 0."""
        return as_date(end).delta(as_date(start), unit="day")

    def working_days(self, start: Expression, end: Expression) -> Expression:
        """Working days after the first day, up to the second."""
        return self._working_days_to(end) - self._working_days_to(start)

    def after_working_days(self, start: Expression, days: int) -> Expression:
        """The last of so many working days after a day."""
        passed_over = [
            as_date(start)
            .between(self._working_days.before(holiday, days), holiday - A_DAY)
            .ifelse(1, 0)
            for holiday in self._working_days.holidays
            if holiday.weekday() < _WORKING_DAYS_IN_A_WEEK
        ]
        weekdays = sum(passed_over, start=_weekdays_to(start) + days)
        weeks, rest = weekdays // _WORKING_DAYS_IN_A_WEEK, weekdays % _WORKING_DAYS_IN_A_WEEK
        passed = (weeks * _A_WEEK + rest).cast("int32")
        return (ibis.literal(_MONDAY) + passed.as_interval("D")).cast("date")

    def _working_days_to(self, day: Expression) -> Expression:
        if isinstance(day, datetime.date):
            return ibis.literal(self._working_days.between(_MONDAY, day))
        weekdays = _weekdays_to(day)
        off = [
            (as_date(day) >= ibis.literal(holiday)).ifelse(1, 0)
            for holiday in self._working_days.holidays
            if holiday.weekday() < _WORKING_DAYS_IN_A_WEEK
        ]
        return weekdays - sum(off[1:], start=off[0]) if off else weekdays

    def _as_at(self, name: str) -> Expression:
        table, known = self.every_row(name), all_tables()[name]
        dates = dates_of(name)
        happened = {
            column: self._happened(table[column])
            for column, one in known.columns.items()
            if one.type in _DAYS and column != dates.starts and column not in AHEAD
        }
        table = table.mutate(**happened)
        if dates.starts:
            starts = as_date(table[dates.starts])
            table = table.filter(starts <= self.day)
            if dates.ends:
                ends = table[dates.ends]
                # The time counts where both have one: a day is not over before an hour of it.
                begun = table[dates.starts] if ends.type().is_timestamp() else starts
                table = table.filter(ends.isnull() | (ends >= begun))
        return _once_each(table, known.key) if self._tables.repeats(name, known.key) else table

    def _happened(self, day: Expression) -> Expression:
        """A day that lies ahead has not happened yet."""
        return ibis.cases((as_date(day) > self.day, ibis.null(day.type())), else_=day)


def as_date(value: Expression) -> Expression:
    """The calendar day of a moment."""
    if isinstance(value, datetime.date):
        return ibis.literal(value)
    return value.date() if value.type().is_timestamp() else value


def _weekdays_to(day: Expression) -> Expression:
    passed = as_date(day).delta(ibis.literal(_MONDAY), unit="day")
    in_week = (passed % _A_WEEK).clip(upper=_WORKING_DAYS_IN_A_WEEK - 1)
    return (passed // _A_WEEK) * _WORKING_DAYS_IN_A_WEEK + in_week


def add_months(day: Expression, months: int) -> Expression:
    """The same day of the month so many months on, or the last day of a shorter month."""
    return (as_date(day) + ibis.interval(months=months)).cast("date")


def completed_years(born: Expression, day: Expression) -> Expression:
    """Age at a day. Who was born on 29 February completes a year on 1 March of a common year."""
    born, day = as_date(born), as_date(day)
    before = (day.month() * 100 + day.day()) < (born.month() * 100 + born.day())
    return day.year() - born.year() - before.ifelse(1, 0)


def _once_each(table: Expression, key: Sequence[str]) -> Expression:
    """One row for each primary key: of several the one that sorts first by all that they hold."""
    others = [table[column] for column in table.columns if column not in key]
    window = ibis.window(group_by=list(key), order_by=others)
    numbered = table.mutate(gt_place=ibis.row_number().over(window))
    return numbered.filter(numbered.gt_place == 0).drop("gt_place")


def _empty(columns: Mapping[str, Column]) -> Expression:
    """No rows of these columns, as any engine can give them."""
    nothing = ibis.range(0, 0).unnest().name("gt_none").as_table()
    made = {name: ibis.null(_IBIS_TYPES[one.type]) for name, one in columns.items()}
    return nothing.mutate(**made).drop("gt_none")
