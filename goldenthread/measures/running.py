"""Measures worked out over a position: for each day and breakdown, with the groups added up by the engine."""

import calendar
import dataclasses
import datetime
import enum
import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from goldenthread.core.definitions import load_definitions
from goldenthread.core.periods import Period, add_months, period_of
from goldenthread.core.working_days import WorkingDays
from goldenthread.measures import breakdowns
from goldenthread.measures.at import At
from goldenthread.measures.breakdowns.breakdown import Breakdown
from goldenthread.measures.engine import DuckTables
from goldenthread.measures.evaluating import (
    all_measures,
    awaits_a_setting,
    missing_tables,
    population_below,
    totals,
)
from goldenthread.measures.measure import Measure, Rows
from goldenthread.measures.parameters import Parameters, Setting
from goldenthread.measures.value import NO_VALUE, Sums, Value, value_of_sums

NOT_KNOWN = "not known"


class Every(enum.StrEnum):
    """How far apart the days are for which measures are worked out."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}


class UnknownMeasure(Exception):
    """There is no measure of this id. Its text says which."""


class UnknownBreakdown(Exception):
    """There is no breakdown of this id. Its text says which there are."""


@dataclasses.dataclass(frozen=True, slots=True)
class Result:
    """One measure for one period and group; `by` and `group` are None for all together.

    Where it is not available, `missing` names the tables that were not loaded, and there is no value.
    """

    measure: str
    period: Period
    value: Value | None
    by: str | None = None
    group: str | None = None
    missing: tuple[str, ...] = ()


@functools.cache
def all_breakdowns() -> dict[str, Breakdown]:
    """Every breakdown, by id."""
    return load_definitions(breakdowns, Breakdown)


def days_between(start: datetime.date, end: datetime.date, every: Every) -> list[datetime.date]:
    """The last day and those so many months before it, back to the first; the end of a month stays one."""
    ends_month = end.day == calendar.monthrange(end.year, end.month)[1]
    days: list[datetime.date] = []
    day, number = end, 0
    while day >= start:
        days.append(day)
        number += 1
        day = add_months(end, -number * _MONTHS[every])
        if ends_month:
            day = day.replace(day=calendar.monthrange(day.year, day.month)[1])
    return days[::-1]


def chosen_measures(names: Iterable[str]) -> dict[str, Measure]:
    """These measures, or all; raises UnknownMeasure."""
    known = all_measures()
    for name in names:
        if name not in known:
            raise UnknownMeasure(
                f"There is no measure “{name}”. “goldenthread measures list” prints those there are."
            )
    return {name: known[name] for name in names} or known


def chosen_breakdowns(names: Iterable[str]) -> dict[str, Breakdown]:
    """These breakdowns; raises UnknownBreakdown."""
    known = all_breakdowns()
    for name in names:
        if name not in known:
            raise UnknownBreakdown(
                f"There is no breakdown “{name}”. There are: {', '.join(known)}."
            )
    return {name: known[name] for name in names}


def results(
    tables: DuckTables,
    days: Sequence[datetime.date],
    measures: dict[str, Measure],
    by: dict[str, Breakdown],
    working_days: WorkingDays,
    settings: Mapping[str, Sequence[Setting]],
) -> Iterator[Result]:
    """Every measure for every day, all together and then by each breakdown."""
    for day in days:
        # What depends on the day alone is shared between measures of different windows.
        shared = At(tables, Period(day, day), Parameters(settings, day), working_days)
        for name, measure in measures.items():
            yield from _results(
                name, measure, shared.over(period_of(measure.window, day)), tables, by
            )
        tables.let_go()


def _results(
    name: str, measure: Measure, at: At, tables: DuckTables, by: dict[str, Breakdown]
) -> Iterator[Result]:
    period = Period(at.start, at.end)
    if missing := missing_tables(measure.needs, at):
        yield Result(name, period, None, missing=tuple(missing))
        return
    if awaits_a_setting(measure, at):
        yield Result(name, period, NO_VALUE)
        return
    rows = tables.kept(measure.rows(at))
    out_of = population_below(measure, at, tables.run)
    [whole] = tables.run(totals(rows, median=measure.is_median)).to_pylist()
    yield Result(name, period, value_of_sums(measure.unit, Sums(**whole), out_of))
    for kind, breakdown in by.items():
        if any(not at.has(table) for table in breakdown.needs):
            continue
        for told in tables.run(_grouped(rows, breakdown, at, measure.is_median)).to_pylist():
            # A population by group is not held: the number is there, the rate is not.
            group = told.pop("group") or NOT_KNOWN
            value = value_of_sums(measure.unit, Sums(**told), None if out_of is None else 0.0)
            yield Result(name, period, value, kind, group)


def _grouped(rows: Rows, breakdown: Breakdown, at: At, median: bool) -> Any:
    groups = at.once(breakdown.groups)
    joined = rows.left_join(groups, "person_id", rname="group_{name}")
    return totals(joined, ("group",), median=median).order_by("group")
