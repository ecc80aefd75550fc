"""Worked examples: a few rows of the tables, a day, and what a measure makes of them."""

import contextlib
import dataclasses
import datetime
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.loaders.loader import Form, Source, Stamp
from goldenthread.childdata.settling import SettledTable, Settling, Wishes
from goldenthread.childdata.sql import database
from goldenthread.childdata.staging import Staging
from goldenthread.childdata.tables import all_tables
from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.core.periods import Period, period_of
from goldenthread.core.working_days import WorkingDays
from goldenthread.measures.at import At
from goldenthread.measures.engine import DuckTables
from goldenthread.measures.measure import Example, Measure
from goldenthread.measures.parameters import Parameters

_STAMP = Stamp(Source.SSD, "example", Form.EVENT)
# A row of a table: what each column holds, as text or a plain value.
Row = Mapping[str, Any]


class UnknownInExample(Exception):
    """An example names a table or column that there is not. Its text says which."""


@contextlib.contextmanager
def tables_of(given: Mapping[str, Sequence[Row]]) -> Iterator[DuckTables]:
    """The rows as typed tables, settled as those of a load are; a table that is not given is empty."""
    with tempfile.TemporaryDirectory() as folder:
        staging = Staging(Path(folder))
        for name, rows in given.items():
            _stage(staging, name, rows)
        connection = database()
        try:
            settled = _settled(connection, staging) if staging.parts() else ()
            for told in settled:
                connection.execute(
                    f"CREATE VIEW \"{told.table}\" AS SELECT * FROM read_parquet('{told.path}')"
                )
            held = [name for name, rows in given.items() if rows]
            yield DuckTables(connection, held, absent_is_empty=True)
        finally:
            connection.close()


def _settled(connection: duckdb.DuckDBPyConnection, staging: Staging) -> tuple[SettledTable, ...]:
    settling = Settling(connection, staging.scratch, Wishes(), all_tables(), all_code_sets())
    return settling.settle(staging).tables


def _stage(staging: Staging, name: str, rows: Sequence[Row]) -> None:
    known = all_tables().get(name)
    if known is None:
        raise UnknownInExample(f"There is no table {name}.")
    columns = list(dict.fromkeys(column for row in rows for column in row))
    if unknown := [column for column in columns if column not in known.columns]:
        raise UnknownInExample(f"{name} has no column {unknown[0]}.")
    told = [
        (number, [_text(row.get(column)) for column in columns])
        for number, row in enumerate(rows, start=1)
    ]
    if told:
        staging.take_rows(name, columns, told, _STAMP)


def _text(value: Any) -> str | None:
    if value is None:
        return None
    return ("Y" if value else "N") if isinstance(value, bool) else str(value)


@dataclasses.dataclass(frozen=True, slots=True)
class Case:
    """A case to be worked out: the tables, the day and period, and what differs from the defaults."""

    as_at: datetime.date
    tables: Mapping[str, Sequence[Row]]
    period: Period | None = None
    parameters: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    bank_holidays: Sequence[datetime.date] = ()

    def at(self, tables: DuckTables, measure: Measure | None = None) -> At:
        """The day and period of the case; without one, the period of the measure."""
        day = self.as_at
        period = self.period or (period_of(measure.window, day) if measure else Period(day, day))
        holidays = WorkingDays(dict.fromkeys(self.bank_holidays, "Bank holiday"))
        at = At(tables, Period(day, day), Parameters.of(self.parameters), holidays)
        return at.over(period)


def case_of(example: Example) -> Case:
    """The case that a worked example of a definition describes."""
    return Case(
        as_at=datetime.date.fromisoformat(example.as_at),
        tables={name: rows_of_text(text) for name, text in example.given.items()},
        parameters=example.parameters,
        bank_holidays=tuple(map(datetime.date.fromisoformat, example.bank_holidays)),
    )


def what_it_gives(measure: Measure, example: Example) -> list[dict[str, Any]]:
    """What the measure counts in its example, in the form of `gives`: the id, and met or the amount."""
    case = case_of(example)
    with tables_of(case.tables) as tables:
        rows = tables.run(measure.rows(case.at(tables, measure))).to_pylist()
    shown = [
        {"id": row["id"], "amount": f"{row['amount']:g}"}
        if measure.unit.is_mean
        else {"id": row["id"], "met": "yes" if row["met"] else "no"}
        for row in rows
    ]
    return sorted(shown, key=lambda row: row["id"])
