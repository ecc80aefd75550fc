"""Worked examples of rules: a few rows drawn as text, and the keys of those that are found at fault."""

import contextlib
import datetime
from collections.abc import Iterator, Mapping

import duckdb

from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.quality.looking import faults, look
from goldenthread.childdata.quality.material import Material, made_ready
from goldenthread.childdata.quality.rule import Example, Rule
from goldenthread.childdata.schema.table import SQL_TYPES, Column, ColumnType
from goldenthread.childdata.sql import database, quoted
from goldenthread.childdata.tables import all_tables
from goldenthread.core.drawn_tables import rows_of_text

Row = Mapping[str, str | None]


def found_in(example: Example, rules: Mapping[str, Rule]) -> list[str]:
    """The keys that the rules find in the example's rows, in their order."""
    with drawn(example.given, datetime.date.fromisoformat(example.as_at)) as material:
        return sorted({one.key for one in faults(material, look(material, rules), rules=rules)})


@contextlib.contextmanager
def drawn(given: Mapping[str, str], day: datetime.date) -> Iterator[Material]:
    """The rows as tables, with the columns that are drawn alone."""
    with contextlib.closing(database()) as connection:
        connection.execute(
            'CREATE TABLE gt_unread ("table" VARCHAR, "column" VARCHAR, kind VARCHAR, '
            '"value" VARCHAR, gt_file VARCHAR, gt_row BIGINT)'
        )
        columns = {}
        for table, text in given.items():
            rows = rows_of_text(text)
            columns[table] = frozenset(rows[0])
            _draw(connection, table, rows)
        yield made_ready(connection, columns, day)


def _draw(
    connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, str | None]]
) -> None:
    told = all_tables()[table].columns
    made = ", ".join(f"{quoted(name)} {SQL_TYPES[one.type]}" for name, one in told.items())
    connection.execute(f"CREATE TABLE {quoted(table)} ({made}, gt_file VARCHAR, gt_row BIGINT)")
    for number, row in enumerate(rows, start=1):
        values = {name: _read(connection, told[name], value) for name, value in row.items()}
        names = ", ".join(map(quoted, [*values, "gt_file", "gt_row"]))
        marks = ", ".join("?" * (len(values) + 2))
        connection.execute(
            f"INSERT INTO {quoted(table)} ({names}) VALUES ({marks})",
            [*values.values(), "example", number],
        )
        for name, value in row.items():
            if value is not None and values[name] is None:
                connection.execute(
                    "INSERT INTO gt_unread VALUES (?, ?, 'unread', ?, 'example', ?)",
                    [table, name, value, number],
                )


def _read(connection: duckdb.DuckDBPyConnection, column: Column, value: str | None) -> object:
    """The value, or None where it is none of the column's type."""
    if value is None or column.type in (ColumnType.STRING, ColumnType.JSON):
        return value
    if column.type is ColumnType.CODE:
        known = all_code_sets()[column.codes or ""]
        code = known.spellings().get(value.casefold())
        return code if known.closed else code or value
    if column.type is ColumnType.BOOLEAN:
        return {"Y": True, "N": False}.get(value)
    told = connection.execute(f"SELECT TRY_CAST(? AS {SQL_TYPES[column.type]})", [value]).fetchone()
    return told[0] if told else None
