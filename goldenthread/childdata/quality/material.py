"""The tables as they were known on a day, made ready for rules to be asked of them."""

import contextlib
import dataclasses
import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping

import duckdb

from goldenthread.childdata.quality.people import way_to_person
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.store.position import Position, blank
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.tables import all_tables

# What an authority's extract calls the worker whose case it is; where nobody is called so, anybody.
ALLOCATED_ROLE = "CW"
UNREAD_COLUMNS = '"table", "column", kind, "value", gt_file, gt_row'
# The codes that a JSON column lists, in either form that it comes in.
_LISTED = """
    CREATE TEMP MACRO gt_listed(told) AS CASE json_type(told)
        WHEN 'ARRAY' THEN json_extract_string(told, '$[*]')
        WHEN 'OBJECT' THEN list_filter(
            json_keys(told),
            lambda code: lower(json_extract_string(told, '$."' || code || '"')) IN ('yes', 'y', 'true', '1')
        )
    END
"""


class NothingKnown(Exception):
    """No snapshot of the store was known by the day that was asked for."""


@dataclasses.dataclass(frozen=True, slots=True)
class Material:
    """Tables as views of a database, `gt_unread` with what could not be read, and whose case it is.

    `columns` are those loaded of each table; `day` is the last on which any of them was known.
    """

    cursor: duckdb.DuckDBPyConnection
    columns: Mapping[str, frozenset[str]]
    day: datetime.date

    def team_names(self) -> dict[str, str]:
        """What each team is called, by its id."""
        told = self.cursor.execute(
            "SELECT dept_team_id, any_value(dept_team_name) FROM ssd_department "
            "WHERE dept_team_id IS NOT NULL AND dept_team_name IS NOT NULL GROUP BY 1"
        )
        return dict(told.fetchall())

    def unread(self) -> dict[str, frozenset[str]]:
        """The columns of each table in which something could not be read."""
        found: dict[str, set[str]] = {}
        asked = self.cursor.execute('SELECT DISTINCT "table", "column" FROM gt_unread').fetchall()
        for table, column in asked:
            found.setdefault(table, set()).add(column)
        return {table: frozenset(columns) for table, columns in found.items()}


@contextlib.contextmanager
def material_of(store: Store, known_at: datetime.date) -> Iterator[Material]:
    """What the store knew on a day. Raises NothingKnown."""
    with Position(store, known_at) as position:
        if not position.speakers:
            raise NothingKnown(f"The store knew nothing on {known_at}.")
        cursor = position.cursor()
        cursor.execute(f"CREATE TEMP VIEW gt_unread AS {_unread(store, position)}")
        columns = {
            table: frozenset(speaker.file.columns) for table, speaker in position.speakers.items()
        }
        day = max(speaker.known_at for speaker in position.speakers.values())
        yield made_ready(cursor, columns, day)


def made_ready(
    cursor: duckdb.DuckDBPyConnection,
    columns: Mapping[str, Collection[str]],
    day: datetime.date,
) -> Material:
    """Material of a database that has a view or table for each that is loaded, and `gt_unread`."""
    told = {table: frozenset(each) for table, each in columns.items()}
    cursor.execute(f"CREATE TEMP MACRO gt_day() AS DATE '{day}'")
    cursor.execute(
        "CREATE TEMP MACRO gt_age(born, day) AS date_sub('year', born, CAST(day AS DATE))"
    )
    cursor.execute(_LISTED)
    for table in _on_the_way(told) - told.keys():
        cursor.execute(_empty(table))
    cursor.execute(_allocated())
    return Material(cursor, told, day)


def _unread(store: Store, position: Position) -> str:
    """What could not be read of the tables that speak, out of each snapshot that speaks."""
    files = {one.id: one.unread for one in position.manifests}
    spoken: dict[tuple[str, str], list[str]] = {}
    for table, speaker in position.speakers.items():
        spoken.setdefault((speaker.snapshot, speaker.file.source.value), []).append(table)
    return " UNION ALL ".join(
        f"SELECT {UNREAD_COLUMNS} "
        f"FROM read_parquet({literal(str(store.path_of(snapshot, files[snapshot].path)))}) "
        f'WHERE gt_source = {literal(source)} AND "table" IN ({", ".join(map(literal, tables))})'
        for (snapshot, source), tables in spoken.items()
    )


def _on_the_way(tables: Iterable[str]) -> set[str]:
    """What is asked by way of these tables: where a row's person stands, and whose the case is."""
    steps = {to for table in tables for _, to, _ in way_to_person(table) or ()}
    return steps | {"ssd_involvements", "ssd_department"}


def _empty(table: str) -> str:
    """A view of a table that is not loaded, so that what may be asked by way of it finds nothing."""
    columns = [blank(name, told) for name, told in all_tables()[table].columns.items()]
    return (
        f"CREATE TEMP VIEW {quoted(table)} AS SELECT {', '.join(columns)}, "
        "CAST(NULL AS VARCHAR) AS gt_file, CAST(NULL AS BIGINT) AS gt_row WHERE false"
    )


def _allocated() -> str:
    """Whose case each child is: the worker of the newest involvement that is open on the day."""
    order = (
        f"ROW(coalesce(invo_professional_role_id = {literal(ALLOCATED_ROLE)}, false), "
        "invo_involvement_start_date, invo_involvements_id)"
    )
    return (
        "CREATE TEMP TABLE gt_allocated AS SELECT invo_person_id AS person_id, "
        f"arg_max(invo_professional_team, {order}) AS team, "
        f"arg_max(invo_professional_id, {order}) AS worker "
        "FROM ssd_involvements WHERE invo_person_id IS NOT NULL "
        "AND invo_involvement_start_date <= gt_day() "
        "AND coalesce(invo_involvement_end_date > gt_day(), true) GROUP BY 1"
    )
