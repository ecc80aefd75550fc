"""The Standard Safeguarding Dataset as CSV or Parquet files, one a table, whatever they are called."""

import dataclasses
import functools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import duckdb

from goldenthread.childdata.loaders.loader import Form, Loader, NotUsed, Source, Stage, Stamp
from goldenthread.childdata.schema.table import Status, Table
from goldenthread.childdata.sql import database, literal
from goldenthread.childdata.staging_csv import csv_form
from goldenthread.childdata.tables import all_tables

# Column names have a prefix of their own for each table, so that two of them tell which it is.
_FEWEST = 2


@dataclasses.dataclass(frozen=True, slots=True)
class _Headings:
    """What a file's headings are in our tables: the one table, and its columns by heading."""

    table: str
    columns: dict[str, str]
    not_used: dict[str, str]


def _fits(path: Path) -> bool:
    return _recognised(_headings(path), all_tables()) is not None


def _read(paths: Sequence[Path], stage: Stage) -> None:
    for path in paths:
        told = _recognised(_headings(path), all_tables())
        if told is None:
            continue
        stamp = Stamp(Source.SSD, path.name, Form.EVENT)
        take = stage.take_parquet if _is_parquet(path) else stage.take_csv
        take(told.table, told.columns, path, stamp)
        for heading, why in told.not_used.items():
            stage.say_not_used(NotUsed(path.name, heading, why))


def _headings(path: Path) -> tuple[str, ...]:
    if _is_parquet(path):
        return _parquet_headings(path)
    form = csv_form(path)
    return form.headings if form else ()


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1"


def _parquet_headings(path: Path) -> tuple[str, ...]:
    try:
        with database() as connection:
            described = connection.execute(
                f"SELECT name FROM parquet_schema({literal(str(path))}) WHERE num_children IS NULL"
            )
            return tuple(name for (name,) in described.fetchall())
    except duckdb.Error:
        return ()


def _recognised(headings: Sequence[str], tables: Mapping[str, Table]) -> _Headings | None:
    """The table that most headings belong to, or None where too few belong to any."""
    named = _columns_by_name(tuple(tables))
    found = Counter(
        table for heading in headings for table, _ in set(named.get(_plain(heading), ()))
    )
    if not found:
        return None
    # Of two tables with as many, the one whose key is there.
    table = max(sorted(found), key=lambda name: (found[name], _has_key(tables[name], headings)))
    if found[table] < _FEWEST or found[table] * 3 < sum(1 for one in headings if one):
        return None
    if tables[table].status is Status.ADMIN and not _has_key(tables[table], headings):
        # Its columns have no prefix: a date and a description are in many files.
        return None
    return _matched(table, headings, named)


def _has_key(table: Table, headings: Sequence[str]) -> bool:
    return set(table.key) <= {_plain(heading) for heading in headings}


def _matched(
    table: str, headings: Sequence[str], named: Mapping[str, Sequence[tuple[str, str]]]
) -> _Headings:
    told = _Headings(table, {}, {})
    for place, heading in enumerate(headings, start=1):
        column = dict(named.get(_plain(heading), ())).get(table)
        if column is None:
            shown = heading or f"column {place}, which has no heading"
            told.not_used[shown] = f"{table} has no such column"
        elif column in told.columns.values():
            told.not_used[heading] = f"{column} is there twice, and its first column was taken"
        else:
            told.columns[heading] = column
    return told


@functools.cache
def _columns_by_name(tables: tuple[str, ...]) -> dict[str, list[tuple[str, str]]]:
    """Table and column for each name in plain letters; a present name before a former one."""
    named: dict[str, list[tuple[str, str]]] = {}
    for table, plain, column in sorted(_names(tables), key=lambda name: name[1] != name[2]):
        named.setdefault(plain, [])
        if table not in dict(named[plain]):
            named[plain].append((table, column))
    return named


def _names(tables: tuple[str, ...]) -> Iterator[tuple[str, str, str]]:
    for table in tables:
        for name, column in all_tables()[table].columns.items():
            yield table, _plain(name), name
            if column.former_name:
                yield table, _plain(column.former_name), name


def _plain(heading: str) -> str:
    """A heading without case, spaces, brackets and the table that may stand before a dot."""
    last = heading.casefold().rpartition(".")[2]
    return re.sub(r"[^a-z0-9]+", "_", last).strip("_")


LOADER = Loader(
    title="Standard Safeguarding Dataset",
    source=Source.SSD,
    fits=_fits,
    read=_read,
)
