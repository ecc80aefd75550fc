"""Two positions compared record by record: new, late, corrected field by field, removed."""

import dataclasses
import datetime
import enum
from collections.abc import Iterator, Sequence
from types import TracebackType

from goldenthread.childdata.schema.table import ColumnType, Table
from goldenthread.childdata.sql import literal, quoted
from goldenthread.childdata.store.position import Speaker, contained, speakers, view_of
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.tables import all_tables, person_column


class Change(enum.StrEnum):
    """What became of a record. A late one is of an event before the earlier load, which lacked it."""

    NEW = "new"
    LATE = "late"
    CORRECTED = "corrected"
    REMOVED = "removed"


@dataclasses.dataclass(frozen=True, slots=True)
class ChangeCount:
    """How many records of a table changed in one way; `team` is that of the child at the later day."""

    table: str
    team: str | None
    change: Change
    records: int


@dataclasses.dataclass(frozen=True, slots=True)
class FieldCount:
    """In how many records a column was corrected."""

    table: str
    column: str
    records: int


@dataclasses.dataclass(frozen=True, slots=True)
class ChangedField:
    """One corrected column of one record; or a record that is new, late or gone, with no column."""

    table: str
    change: Change
    key: str
    person: str | None
    team: str | None
    happened_on: datetime.date | None
    column: str | None
    was: str | None
    now: str | None


@dataclasses.dataclass(frozen=True, slots=True)
class NotCompared:
    """A table of which nobody can say what changed, and why."""

    table: str
    why: str


_SUMMED = (
    'SELECT "table", team, change, count(DISTINCT record) FROM changes '
    "GROUP BY ALL ORDER BY 1, 2 NULLS FIRST, 3"
)
_BY_FIELD = (
    'SELECT "table", "column", count(*) FROM changes WHERE "column" IS NOT NULL '
    "GROUP BY ALL ORDER BY ALL"
)
_ROWS = (
    'SELECT "table", change, "key", person, team, happened_on, "column", was, now '
    "FROM changes ORDER BY ALL"
)


class Differences:
    """What differs between what was known on two days. Worked out once, then asked."""

    def __init__(self, store: Store, earlier: datetime.date, later: datetime.date) -> None:
        manifests = store.manifests()
        self._store = store
        self._connection = contained(store.folder)
        self.not_compared: list[NotCompared] = []
        self.compared: list[str] = []
        before, after = speakers(manifests, earlier), speakers(manifests, later)
        self._prepare(after.get("ssd_involvements"))
        for table in sorted(before.keys() | after.keys()):
            self._look_at(table, before.get(table), after.get(table))

    def counts(self) -> list[ChangeCount]:
        return [
            ChangeCount(table, team, Change(change), records)
            for table, team, change, records in self._connection.execute(_SUMMED).fetchall()
        ]

    def fields(self) -> list[FieldCount]:
        return [FieldCount(*row) for row in self._connection.execute(_BY_FIELD).fetchall()]

    def rows(self) -> Iterator[ChangedField]:
        """Every change, in the order of tables and keys."""
        found = self._connection.execute(_ROWS)
        while batch := found.fetchmany(10_000):
            for table, change, *others in batch:
                yield ChangedField(table, Change(change), *others)

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Differences":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _prepare(self, involvements: Speaker | None) -> None:
        self._connection.execute("CREATE SCHEMA before")
        self._connection.execute("CREATE SCHEMA after")
        self._connection.execute(
            'CREATE TABLE changes ("table" VARCHAR, record BIGINT, change VARCHAR, "key" VARCHAR, '
            'person VARCHAR, team VARCHAR, happened_on DATE, "column" VARCHAR, was VARCHAR, '
            "now VARCHAR)"
        )
        teams = "SELECT CAST(NULL AS VARCHAR) AS child, CAST(NULL AS VARCHAR) AS team LIMIT 0"
        if involvements is not None:
            self._connection.execute(view_of(self._store, involvements, "involvements"))
            # The team of what began last; of what is still open before what has ended.
            teams = (
                "SELECT invo_person_id AS child, arg_max(invo_professional_team, "
                "(invo_involvement_end_date IS NULL, invo_involvement_start_date)) AS team "
                "FROM involvements WHERE invo_professional_team IS NOT NULL "
                "AND invo_involvement_start_date IS NOT NULL GROUP BY 1"
            )
        self._connection.execute(f"CREATE TABLE teams AS {teams}")

    def _look_at(self, name: str, before: Speaker | None, after: Speaker | None) -> None:
        if before is None or after is None:
            day = "later" if before is None else "earlier"
            self.not_compared.append(NotCompared(name, f"it is only in the {day} position"))
        elif before.file.source is not after.file.source:
            why = f"it came from {before.file.source} and then from {after.file.source}"
            self.not_compared.append(NotCompared(name, why))
        elif not (key := _shared(all_tables()[name].key, before, after)):
            self.not_compared.append(NotCompared(name, "its key was not given both times"))
        elif before.snapshot == after.snapshot:
            self.compared.append(name)
        else:
            self.compared.append(name)
            for schema, speaker in (("before", before), ("after", after)):
                view = f"{schema}.{quoted(name)}"
                self._connection.execute(view_of(self._store, speaker, view))
            columns = [
                one for one in _shared(list(all_tables()[name].columns), before, after)
                if one not in key
            ]  # fmt: skip
            self._compare(name, key, columns, before.known_at)

    def _compare(
        self, name: str, key: Sequence[str], columns: Sequence[str], known_at: datetime.date
    ) -> None:
        both = [f"{schema}.{quoted(name)}" for schema in ("before", "after")]
        number = self._telling_doubles_apart(both, key)
        sides = [f"(SELECT *, {number} AS gt_n FROM {view})" for view in both]
        same = " AND ".join(
            f"b.{each} IS NOT DISTINCT FROM a.{each}" for each in [*map(quoted, key), "gt_n"]
        )
        fields = ", ".join(_field(all_tables()[name], column) for column in columns)
        differs = " OR ".join(
            f"b.{quoted(one)} IS DISTINCT FROM a.{quoted(one)}" for one in columns
        )
        happened = _either(_happened(all_tables()[name]), "DATE")
        self._connection.execute(
            f"""INSERT INTO changes
            SELECT {literal(name)}, record, change, told_key, person, team, happened_on,
                field."column", field.was, field.now
            FROM (
                SELECT row_number() OVER () AS record, *, unnest(coalesce(fields, [NULL])) AS field
                FROM (
                    SELECT CASE WHEN b.gt_n IS NULL AND {happened} < DATE '{known_at}'
                            THEN '{Change.LATE}' WHEN b.gt_n IS NULL THEN '{Change.NEW}'
                            WHEN a.gt_n IS NULL THEN '{Change.REMOVED}'
                            ELSE '{Change.CORRECTED}' END AS change,
                        concat_ws(' / ', {", ".join(_either(each, "VARCHAR") for each in key)})
                            AS told_key,
                        {_either(person_column(name), "VARCHAR")} AS person,
                        {happened} AS happened_on,
                        CASE WHEN a.gt_n IS NOT NULL AND b.gt_n IS NOT NULL
                            THEN list_filter([{fields}], lambda one: one IS NOT NULL) END AS fields
                    FROM {sides[0]} b FULL JOIN {sides[1]} a ON {same}
                    WHERE b.gt_n IS NULL OR a.gt_n IS NULL{f" OR {differs}" if differs else ""}
                )
            ) LEFT JOIN teams ON child = person"""
        )

    def _telling_doubles_apart(self, views: Sequence[str], key: Sequence[str]) -> str:
        """A number for each of the records that share a key: mostly there are none."""
        keys = ", ".join(map(quoted, key))
        for view in views:
            doubled = self._connection.execute(
                f"SELECT 1 FROM {view} GROUP BY {keys} HAVING count(*) > 1 LIMIT 1"
            ).fetchone()
            if doubled:
                return f"row_number() OVER (PARTITION BY {keys} ORDER BY gt_file, gt_row)"
        return "1"


def _shared(columns: Sequence[str], before: Speaker, after: Speaker) -> list[str]:
    both = set(before.file.columns) & set(after.file.columns)
    return [one for one in columns if one in both]


def _field(table: Table, column: str) -> str:
    name = quoted(column)
    is_flag = table.columns[column].type is ColumnType.BOOLEAN
    text = (
        "CASE WHEN {0} THEN 'yes' WHEN NOT {0} THEN 'no' END" if is_flag else "CAST({0} AS VARCHAR)"
    )
    return (
        f"CASE WHEN b.{name} IS DISTINCT FROM a.{name} THEN {{'column': {literal(column)}, "
        f"'was': {text.format('b.' + name)}, 'now': {text.format('a.' + name)}}} END"
    )


def _either(column: str | None, type_: str) -> str:
    """The column as it is now, or as it was where the record is gone."""
    if column is None:
        return f"CAST(NULL AS {type_})"
    return f"CAST(coalesce(a.{quoted(column)}, b.{quoted(column)}) AS {type_})"


def _happened(table: Table) -> str | None:
    """The day without which a record counts in no measure: that on which its event happened."""
    days = (ColumnType.DATE, ColumnType.DATETIME)
    return next(
        (
            one
            for one in table.minimum_useful
            if table.columns[one].type in days and not one.endswith("_dob")
        ),
        None,
    )
