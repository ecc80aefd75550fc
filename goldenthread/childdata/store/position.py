"""What was known on a day: for each table the snapshot that speaks, opened for reading only."""

import dataclasses
import datetime
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType

import duckdb

from goldenthread.childdata.loaders.loader import Source
from goldenthread.childdata.schema.table import SQL_TYPES, Column
from goldenthread.childdata.settling import PROVENANCE
from goldenthread.childdata.sql import database, literal, quoted
from goldenthread.childdata.store.manifest import Manifest, TableFile
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.tables import all_tables


@dataclasses.dataclass(frozen=True, slots=True)
class Speaker:
    """Which snapshot speaks for a table, and the file that says it."""

    table: str
    snapshot: str
    known_at: datetime.date
    file: TableFile


def speakers(manifests: Iterable[Manifest], known_at: datetime.date) -> dict[str, Speaker]:
    """For each table the newest snapshot known by that day, of the most trusted source that has it.

    A source whose newest table is empty speaks only where no other has rows: extracts come with
    tables that nobody fills.
    """
    newest: dict[tuple[str, Source], Speaker] = {}
    known = [one for one in manifests if one.known_at <= known_at]
    for manifest in sorted(known, key=lambda one: (one.known_at, one.loaded_at)):
        for file in manifest.tables:
            speaker = Speaker(file.table, manifest.id, manifest.known_at, file)
            newest[file.table, file.source] = speaker
    trust = list(Source)
    told: dict[str, Speaker] = {}
    for (table, _), speaker in sorted(
        newest.items(), key=lambda one: (one[1].file.rows == 0, trust.index(one[0][1]))
    ):
        told.setdefault(table, speaker)
    return dict(sorted(told.items()))


class Position:
    """The tables as they were known on a day, as views of a database of their own.

    A view has every column of its table, blank where the source had none, and what each row says
    of itself. A table that no snapshot gives is not there. Each thread takes a cursor of its own.
    """

    def __init__(self, store: Store, known_at: datetime.date) -> None:
        self.known_at = known_at
        self.manifests = store.manifests()
        self.speakers = speakers(self.manifests, known_at)
        self._connection = contained(store.folder)
        for table, speaker in self.speakers.items():
            self._connection.execute(view_of(store, speaker, quoted(table)))

    def cursor(self) -> duckdb.DuckDBPyConnection:
        return self._connection.cursor()

    def close(self) -> None:
        self._connection.close()

    def __enter__(self) -> "Position":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def view_of(store: Store, speaker: Speaker, name: str) -> str:
    """The SQL that makes the view of one table under a name."""
    present = set(speaker.file.columns)
    columns = [
        quoted(column) if column in present else blank(column, told)
        for column, told in all_tables()[speaker.table].columns.items()
    ]
    path = store.path_of(speaker.snapshot, speaker.file.path)
    return (
        f"CREATE VIEW {name} AS SELECT {', '.join([*columns, *PROVENANCE])}, "
        f"{literal(speaker.snapshot)} AS gt_snapshot FROM read_parquet({literal(str(path.resolve()))})"
    )


def blank(name: str, column: Column) -> str:
    """The SQL of a column that says nothing, of its own type."""
    return f"CAST(NULL AS {SQL_TYPES[column.type]}) AS {quoted(name)}"


def contained(folder: Path) -> duckdb.DuckDBPyConnection:
    """A database that can read the store and nothing else, and write nowhere."""
    connection = database(temp_directory="")
    connection.execute(f"SET allowed_directories = [{literal(str(folder.resolve()) + '/')}]")
    connection.execute("SET enable_external_access = false")
    # No variable of ours is a table, and a moment is the same wherever the site runs.
    connection.execute("SET python_enable_replacements = false")
    connection.execute("SET TimeZone = 'UTC'")
    connection.execute("SET lock_configuration = true")
    return connection
