"""What is known of one child, event by event, as a timeline."""

import dataclasses
import datetime
import json
import re
from collections.abc import Mapping
from typing import Any

import duckdb

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.schema.table import Column, ColumnType, Table
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import all_tables, person_column
from goldenthread.core.periods import day_words

_PERSON = "ssd_person"
_DAYS = (ColumnType.DATE, ColumnType.DATETIME)


@dataclasses.dataclass(frozen=True, slots=True)
class Fact:
    """One column of a row in words: what it is, and what it says."""

    what: str
    said: str


@dataclasses.dataclass(frozen=True, slots=True)
class JourneyEvent:
    """A row about the child: the first day that it names, what it is, and the rest of what it says.

    Rows that name no day come last. `source` is what the row came from.
    """

    on: datetime.date | None
    table: str
    title: str
    facts: tuple[Fact, ...]
    source: str


@dataclasses.dataclass(frozen=True, slots=True)
class Journey:
    """All that is known of one child. `teams` are those that work with it now, by identifier and name."""

    person: tuple[Fact, ...]
    teams: Mapping[str, str]
    events: tuple[JourneyEvent, ...]


def journey_of(
    cursor: duckdb.DuckDBPyConnection, names: Mapping[str, Any], person_id: str
) -> Journey | None:
    """What the tables of a position, named by `names`, know of a child; None where nothing is.

    The identifier is given to the database as a value: it stands in no statement and no message.
    """
    events: list[JourneyEvent] = []
    person: tuple[Fact, ...] = ()
    for name in names:
        table = all_tables()[name]
        column = person_column(name)
        if column is None:
            continue
        for row in _rows(cursor, name, column, person_id):
            if name == _PERSON:
                person = _facts(table, row, column)
            else:
                events.append(_event(name, table, row, column))
    if not person and not events:
        return None
    events.sort(key=lambda one: (one.on is None, one.on or datetime.date.max, one.table))
    return Journey(person, _teams(cursor, names, person_id), tuple(events))


def _rows(
    cursor: duckdb.DuckDBPyConnection, name: str, column: str, person_id: str
) -> list[dict[str, Any]]:
    found = cursor.execute(f"SELECT * FROM {quoted(name)} WHERE {quoted(column)} = ?", [person_id])
    headings = [one[0] for one in found.description or []]
    return [dict(zip(headings, row, strict=True)) for row in found.fetchall()]


def _event(name: str, table: Table, row: Mapping[str, Any], person: str) -> JourneyEvent:
    days = [
        _day(row[column])
        for column, told in table.columns.items()
        if told.type in _DAYS and row.get(column) is not None
    ]
    return JourneyEvent(
        on=days[0] if days else None,
        table=name,
        title=table.meaning,
        facts=_facts(table, row, person),
        source=str(row.get("gt_source") or ""),
    )


def _facts(table: Table, row: Mapping[str, Any], person: str) -> tuple[Fact, ...]:
    """What the row says beside whom it is about; its identifiers and the names of staff are left out."""
    return tuple(
        Fact(_in_short(told.meaning), _said(told, row[column]))
        for column, told in table.columns.items()
        if row.get(column) is not None and column != person and _is_told(column, told, table)
    )


def _is_told(column: str, told: Column, table: Table) -> bool:
    is_id = column in table.key or told.refers_to is not None
    return not (is_id or told.is_identity or told.names_staff)


def _in_short(meaning: str) -> str:
    """What a column is, without what is said about it besides."""
    return re.split(r"[.;:,]\s|\.$", meaning, maxsplit=1)[0]


def _said(told: Column, value: Any) -> str:
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if isinstance(value, datetime.datetime) and value.time() != datetime.time():
        return f"{value.day} {value:%B %Y, %H:%M}"
    if isinstance(value, datetime.date):
        return day_words(value)
    if told.type is ColumnType.JSON:
        return _json_said(str(value))
    code_set = all_code_sets().get(told.codes or "")
    if code_set:
        meanings = {one.code: one.meaning for one in code_set.codes}
        meaning = meanings.get(str(value))
        return f"{meaning} ({value})" if meaning else str(value)
    return str(value)


def _json_said(text: str) -> str:
    """What an object or list holds, in words: "NFA flag: Y; comments: …"; nothing of what is empty."""
    content = json.loads(text)
    if isinstance(content, dict):
        told = (
            f"{name.replace('_', ' ').capitalize()}: {value}"
            for name, value in content.items()
            if value not in ("", None)
        )
        return "; ".join(told)
    return "; ".join(map(str, content)) if isinstance(content, list) else str(content)


def _day(value: datetime.date) -> datetime.date:
    return value.date() if isinstance(value, datetime.datetime) else value


def _teams(
    cursor: duckdb.DuckDBPyConnection, names: Mapping[str, Any], person_id: str
) -> dict[str, str]:
    """The teams of the involvements that are open, with their names where the extract tells them."""
    if "ssd_involvements" not in names:
        return {}
    named = "dept_team_id AS team, dept_team_name AS name FROM ssd_department"
    if "ssd_department" not in names:
        named = "CAST(NULL AS VARCHAR) AS team, CAST(NULL AS VARCHAR) AS name"
    found = cursor.execute(
        "SELECT DISTINCT invo_professional_team, coalesce(name, invo_professional_team) "
        f"FROM ssd_involvements LEFT JOIN (SELECT {named}) ON team = invo_professional_team "
        "WHERE invo_person_id = ? AND invo_involvement_end_date IS NULL "
        "AND invo_professional_team IS NOT NULL ORDER BY ALL",
        [person_id],
    )
    return dict(found.fetchall())
