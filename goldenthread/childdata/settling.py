"""Text to typed values: each table of a source into one Parquet file, and what could not be read.

Every file is gone through once. What a row had that could not be read is written beside the row:
from there dates get a second look, and the rest is gathered.
"""

import dataclasses
import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import duckdb

from goldenthread.childdata.code_sets.code_set import CodeSet
from goldenthread.childdata.loaders.loader import Source, SourceRefused, Stamp
from goldenthread.childdata.schema.table import SQL_TYPES, Table
from goldenthread.childdata.settling_columns import CodeTypes, Unread, ValueMap, macros, settled
from goldenthread.childdata.settling_dates import in_range
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.staging import Part, Staging

# What a row says of itself, beside the columns of its table.
PROVENANCE = {
    "gt_source": "VARCHAR",
    "gt_file": "VARCHAR",
    "gt_row": "BIGINT",
    "gt_form": "VARCHAR",
    "gt_covers_from": "DATE",
    "gt_covers_to": "DATE",
}
_UNREAD = "gt_unread"


@dataclasses.dataclass(frozen=True, slots=True)
class SettledTable:
    """One table as one source gave it: the columns that it had, and its rows by file."""

    table: str
    source: Source
    path: Path
    rows: int
    columns: tuple[str, ...]
    files: Mapping[str, int]


@dataclasses.dataclass(frozen=True, slots=True)
class UnreadCount:
    """In how many rows of a table a column could not be read, and why."""

    table: str
    column: str
    kind: str
    source: str
    count: int


@dataclasses.dataclass(frozen=True, slots=True)
class SettledLoad:
    """All that a load came to. Each row of `unread` is one value that could not be read."""

    tables: tuple[SettledTable, ...]
    unread: Path
    unread_counts: tuple[UnreadCount, ...]
    dropped: tuple[str, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Wishes:
    """What an authority asks of settling: its own spellings of codes, and whether names are kept."""

    own_values: ValueMap = dataclasses.field(default_factory=dict)
    keep_names: bool = False


class Settling:
    """Turns what was staged into Parquet files in a folder."""

    def __init__(
        self,
        connection: duckdb.DuckDBPyConnection,
        folder: Path,
        wishes: Wishes,
        tables: Mapping[str, Table],
        code_sets: Mapping[str, CodeSet],
    ) -> None:
        self._connection = connection
        self._folder = folder
        self._tables = tables
        self._keep_names = wishes.keep_names
        self._codes = CodeTypes(code_sets, wishes.own_values)
        self._dropped: set[str] = set()
        # Lists of words would become joins, a hundred a table, which take longer than all the rest.
        connection.execute("SET disabled_optimizers = 'in_clause'")
        for statement in macros():
            connection.execute(statement)

    def settle(
        self, staging: Staging, tell: Callable[[int, int], None] = lambda done, of: None
    ) -> SettledLoad:
        """Raises SourceRefused where a file turns out to be damaged. `tell` hears of each table."""
        grouped: dict[tuple[Source, str], list[Part]] = {}
        for part in staging.parts():
            grouped.setdefault((part.stamp.source, part.table), []).append(part)
        tables = []
        for done, ((source, table), parts) in enumerate(grouped.items()):
            tell(done, len(grouped))
            tables.append(self._settle_table(table, source, parts, staging))
        self._look_again_at(tables)
        unread = self._folder / "unread.parquet"
        counts = self._gather_unread(tables, unread)
        return SettledLoad(tuple(tables), unread, counts, tuple(sorted(self._dropped)))

    def _settle_table(
        self, name: str, source: Source, parts: Sequence[Part], staging: Staging
    ) -> SettledTable:
        path = self._folder / source.value / f"{name}.parquet"
        path.parent.mkdir(exist_ok=True)
        try:
            rows = self._write(name, parts, path)
        except duckdb.InvalidInputException:
            # Only ragged rows and the like are left: take the slower way, which names the lines.
            rows = self._write_slowly(name, [staging.made_clean(part) for part in parts], path)
        taken = dict.fromkeys(itertools.chain.from_iterable(part.columns for part in parts))
        columns = tuple(one for one in taken if self._is_kept(name, one))
        files = {part.stamp.file: rows for part in parts}
        if len(files) > 1:
            files = self._rows_by_file(path)
        return SettledTable(name, source, path, rows, columns, files)

    def _rows_by_file(self, path: Path) -> dict[str, int]:
        counted = self._connection.execute(
            f"SELECT gt_file, count(*) FROM read_parquet({literal(str(path))}) GROUP BY 1 ORDER BY 1"
        )
        return dict(counted.fetchall())

    def _write_slowly(self, name: str, parts: Sequence[Part], path: Path) -> int:
        try:
            return self._write(name, parts, path)
        except duckdb.InvalidInputException:
            files = ", ".join(dict.fromkeys(part.stamp.file for part in parts))
            raise SourceRefused(
                f"{files} cannot be read to the end: the file is damaged. Export it again."
            ) from None

    def _write(self, name: str, parts: Sequence[Part], path: Path) -> int:
        selects = [self._select(name, self._tables[name], part) for part in parts]
        for statement in self._codes.statements:
            self._connection.execute(statement)
        self._codes.statements.clear()
        written = self._connection.execute(
            f"COPY ({' UNION ALL BY NAME '.join(selects)}) TO {literal(str(path))} (FORMAT parquet)"
        ).fetchone()
        return int(written[0]) if written else 0

    def _select(self, name: str, table: Table, part: Part) -> str:
        """One part of a table: the text, the plain casts, the values, and what was unreadable."""
        kept = [one for one in part.columns if self._is_kept(name, one)]
        ways = {column: settled(name, table, column, self._codes, kept) for column in kept}
        texts = "".join(f", {quoted(one)} AS {quoted(one + '?')}" for one in kept)
        fast = "".join(
            f", {way.fast} AS {quoted(one + '#')}" for one, way in ways.items() if way.fast
        )
        values = "".join(f", {way.value} AS {quoted(one)}" for one, way in ways.items())
        checked = [one for one, way in ways.items() if way.kind]
        raw = "".join(f", {quoted(one + '?')}" for one in checked)
        raw += "".join(f", {quoted(one + '#')}" for one in checked if ways[one].fast)
        suspect = {
            one: f"{quoted(one)} IS NULL AND {quoted(one + '?')} IS NOT NULL" for one in checked
        }
        found = ", ".join(
            f"CASE WHEN {suspect[one]} AND NOT ({ways[one].is_blank}) THEN "
            f"{{'column': {literal(one)}, 'kind': {literal(str(ways[one].kind))}, "
            f"'value': {quoted(one + '?')}}} END"
            for one in checked
        )
        empty = 'CAST(NULL AS STRUCT("column" VARCHAR, kind VARCHAR, "value" VARCHAR)[])'
        unread = (
            f"CASE WHEN {' OR '.join(f'({each})' for each in suspect.values())} "
            f"THEN list_filter([{found}], lambda one: one IS NOT NULL) END"
            if checked
            else empty
        )
        names = "".join(f"{quoted(one)}, " for one in kept)
        return (
            f"SELECT {names}{_provenance(part.stamp)}, {unread} AS {_UNREAD} FROM ("
            f"SELECT gt_row{values}{raw} FROM ("
            f"SELECT *{fast} FROM (SELECT gt_row{texts} FROM ({part.relation}))))"
        )

    def _look_again_at(self, tables: Sequence[SettledTable]) -> None:
        """Read dates in their rarer forms, in those columns that have any."""
        each = [
            f'SELECT DISTINCT {place} AS place, one."column" FROM (SELECT unnest({_UNREAD}) AS one '
            f"FROM read_parquet({literal(str(table.path))}) WHERE {_UNREAD} IS NOT NULL) "
            f"WHERE one.kind = '{Unread.NOT_A_DATE}'"
            for place, table in enumerate(tables)
        ]
        left: dict[int, list[str]] = {}
        found = self._connection.execute(f"{' UNION ALL '.join(each)} ORDER BY ALL").fetchall()
        for place, column in found:
            left.setdefault(place, []).append(column)
        for place, columns in left.items():
            self._look_again(tables[place].path, self._tables[tables[place].table], columns)

    def _look_again(self, path: Path, table: Table, columns: Sequence[str]) -> None:
        file = f"read_parquet({literal(str(path))})"
        looked = (
            f"SELECT *, list_transform({_UNREAD}, lambda one: {{'one': one, 'moment': "
            f"CASE WHEN one.kind = '{Unread.NOT_A_DATE}' THEN gt_moment(one.value) END}}) AS gt_again "
            f"FROM {file}"
        )
        found = 'list_filter(gt_again, lambda one: one.one."column" = {})[1].moment'
        values = ", ".join(
            f"coalesce({quoted(name)}, CAST({in_range(found.format(literal(name)))} "
            f"AS {SQL_TYPES[table.columns[name].type]})) AS {quoted(name)}"
            for name in columns
        )
        still = "list_filter(gt_again, lambda one: one.moment IS NULL OR one.moment < DATE '1900-01-01')"
        unread = (
            f"CASE WHEN len({still}) > 0 THEN list_transform({still}, lambda one: one.one) END "
            f"AS {_UNREAD}"
        )
        beside = path.with_suffix(".again")
        self._connection.execute(
            f"COPY (SELECT * EXCLUDE (gt_again) REPLACE ({values}, {unread}) FROM ({looked})) "
            f"TO {literal(str(beside))} (FORMAT parquet)"
        )
        beside.replace(path)

    def _is_kept(self, table: str, column: str) -> bool:
        if self._keep_names or not self._tables[table].columns[column].is_identity:
            return True
        self._dropped.add(f"{table}.{column}")
        return False

    def _gather_unread(self, tables: Iterable[SettledTable], to: Path) -> tuple[UnreadCount, ...]:
        each = [
            f'SELECT {literal(one.table)} AS "table", gt_source, gt_file, gt_row, '
            f"unnest({_UNREAD}, recursive := true) FROM read_parquet({literal(str(one.path))}) "
            f"WHERE {_UNREAD} IS NOT NULL"
            for one in tables
        ]
        self._connection.execute(
            f"COPY ({' UNION ALL '.join(each)}) TO {literal(str(to))} (FORMAT parquet)"
        )
        counted = self._connection.execute(
            'SELECT "table", "column", kind, gt_source, count(*) '
            f"FROM read_parquet({literal(str(to))}) GROUP BY ALL ORDER BY ALL"
        )
        return tuple(UnreadCount(*row) for row in counted.fetchall())


def _provenance(stamp: Stamp) -> str:
    told: Mapping[str, str | None] = {
        "gt_source": stamp.source.value,
        "gt_file": stamp.file,
        "gt_row": None,
        "gt_form": stamp.form.value,
        "gt_covers_from": stamp.covers_from.isoformat() if stamp.covers_from else None,
        "gt_covers_to": stamp.covers_to.isoformat() if stamp.covers_to else None,
    }
    return ", ".join(
        name
        if name == "gt_row"
        else f"CAST({'NULL' if value is None else literal(value)} AS {PROVENANCE[name]}) AS {name}"
        for name, value in told.items()
    )
