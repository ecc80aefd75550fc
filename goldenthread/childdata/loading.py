"""A load: files told apart, read, settled and stored as one snapshot, or nothing at all."""

import dataclasses
import datetime
import errno
import hashlib
import json
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import duckdb

from goldenthread import __version__
from goldenthread.childdata.code_sets.code_set import all_code_sets
from goldenthread.childdata.loaders.loader import NotUsed, Source, SourceRefused
from goldenthread.childdata.settling import SettledLoad, SettledTable, Settling, Wishes
from goldenthread.childdata.sql import database, literal, quoted
from goldenthread.childdata.staging import Staging
from goldenthread.childdata.store.manifest import (
    Manifest,
    StoredFile,
    TableFile,
    sha256_of,
)
from goldenthread.childdata.store.snapshots import NotAStore, Store
from goldenthread.childdata.tables import all_tables
from goldenthread.childdata.telling_apart import NoSuchPath, ToldApart, all_loaders, told_apart

# Enough for a hundred thousand children; what needs more goes to disk beside the snapshot.
_MEMORY = "512MB"
_AS_USUAL = Wishes()
_DISK_FULL = "The disk is full. Nothing was stored: make room and load again."


class LoadRefused(Exception):
    """Nothing was stored. Its text says why and what to do."""


@dataclasses.dataclass(frozen=True, slots=True)
class Load:
    """What a load came to.

    `is_new` is false where the same files are already stored, as `manifest` says. `newer` are days
    of snapshots of the same sources that were known later.
    """

    manifest: Manifest
    is_new: bool
    newer: tuple[datetime.date, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class Step:
    """How far a load is: what is being done, and how many of how many."""

    doing: str
    done: int
    of: int


Tell = Callable[[Step], None]


def load(
    paths: Sequence[Path],
    store: Store,
    known_at: datetime.date,
    now: datetime.datetime,
    wishes: Wishes = _AS_USUAL,
    tell: Tell = lambda step: None,
    patience: float = 0,
) -> Load:
    """Load all these files, and those in these folders, as one snapshot known on that day."""
    try:
        found = told_apart(paths, _telling(tell, "Telling files apart"))
        if not found.inputs:
            raise LoadRefused(_nothing_known(found.not_used))
        store.make()
        with store.changing(patience), store.building() as folder:
            return _Loading(store, folder, wishes, tell).load(found, known_at, now)
    except (SourceRefused, NoSuchPath, NotAStore) as refused:
        raise LoadRefused(str(refused)) from None
    except OSError as failed:
        raise LoadRefused(_why_not_written(failed)) from None
    except duckdb.Error as failed:
        # Its own words may quote a row.
        raise LoadRefused(_why_not_settled(failed)) from None


class _Loading:
    """One load on its way, in a folder of the store that goes when it ends."""

    def __init__(self, store: Store, folder: Path, wishes: Wishes, tell: Tell) -> None:
        self._store = store
        self._wishes = wishes
        self._tell = tell
        self._texts = folder / "texts"
        self._built = folder / "snapshot"
        self._texts.mkdir()
        self._built.mkdir()

    def load(self, found: ToldApart, known_at: datetime.date, now: datetime.datetime) -> Load:
        sources = {file.source for file in found.inputs}
        earlier = [one for one in self._store.manifests() if sources & set(one.sources)]
        same = self._same(found, [one for one in earlier if one.known_at <= known_at])
        if same is not None:
            return Load(same, is_new=False, newer=())
        staging = self._read(found)
        settled = self._settle(staging)
        manifest = Manifest(
            known_at=known_at,
            loaded_at=now,
            version=__version__,
            settings=_settings(self._wishes),
            inputs=found.inputs,
            tables=tuple(self._table_file(one) for one in settled.tables),
            unread=self._unread_file(settled),
            unread_counts=settled.unread_counts,
            not_used=(*found.not_used, *staging.not_used),
            dropped=settled.dropped,
        )
        self._store.keep(self._built, manifest)
        newer = sorted({one.known_at for one in earlier if one.known_at > known_at})
        return Load(manifest, is_new=True, newer=tuple(newer))

    def _same(self, found: ToldApart, earlier: Sequence[Manifest]) -> Manifest | None:
        """The newest snapshot of these sources, where it came from the same files in the same way."""
        if not earlier:
            return None
        newest = earlier[-1]
        hashes = [{one.sha256 for one in inputs} for inputs in (newest.inputs, found.inputs)]
        is_same = hashes[0] == hashes[1] and newest.settings == _settings(self._wishes)
        return newest if is_same else None

    def _read(self, found: ToldApart) -> Staging:
        staging = Staging(self._texts)
        for done, (loader_id, files) in enumerate(found.by_loader.items()):
            loader = all_loaders()[loader_id]
            _telling(self._tell, f"Reading {loader.title}")(done, len(found.by_loader))
            loader.read(files, staging)
        return staging

    def _settle(self, staging: Staging) -> SettledLoad:
        spilt = str(self._texts / "spilt")
        with database(memory_limit=_MEMORY, temp_directory=spilt) as connection:
            settling = Settling(
                connection, self._built, self._wishes, all_tables(), all_code_sets()
            )
            settled = settling.settle(staging, _telling(self._tell, "Settling tables"))
            if not any(table.rows for table in settled.tables):
                raise LoadRefused("There is no row in any of these files. Nothing was stored.")
            refuse_contradictions(connection, settled.tables)
        return settled

    def _table_file(self, table: SettledTable) -> TableFile:
        return TableFile(
            path=str(table.path.relative_to(self._built)),
            rows=table.rows,
            size=table.path.stat().st_size,
            sha256=sha256_of(table.path),
            table=table.table,
            source=table.source,
            columns=table.columns,
            files=table.files,
        )

    def _unread_file(self, settled: SettledLoad) -> StoredFile:
        return StoredFile(
            path=settled.unread.name,
            rows=sum(one.count for one in settled.unread_counts),
            size=settled.unread.stat().st_size,
            sha256=sha256_of(settled.unread),
        )


def _telling(tell: Tell, doing: str) -> Callable[[int, int], None]:
    return lambda done, of: tell(Step(doing, done, of))


def refuse_contradictions(
    connection: duckdb.DuckDBPyConnection, tables: Sequence[SettledTable]
) -> None:
    """Refuse two files of one SSD table that say different things of the same records.

    An extract is one whole, so nobody could say which of the two holds. A return comes in parts
    and years that may well overlap.
    """
    for table in tables:
        key = [one for one in all_tables()[table.table].key if one in table.columns]
        if table.source is not Source.SSD or len(table.files) < 2 or not key:
            continue
        keys = ", ".join(map(quoted, key))
        columns = ", ".join(map(quoted, table.columns))
        found = connection.execute(
            f"SELECT count(*) FROM (SELECT {keys} FROM read_parquet({literal(str(table.path))}) "
            f"GROUP BY {keys} HAVING count(DISTINCT gt_file) > 1 "
            f"AND count(DISTINCT hash({columns})) > 1)"
        ).fetchone()
        if found and found[0]:
            files = " and ".join(sorted(table.files))
            raise LoadRefused(
                f"{files} contradict each other: {found[0]} records of {table.table} are in more "
                "than one of them with different content. Load one extract at a time."
            )


def _settings(wishes: Wishes) -> str:
    told = json.dumps([__version__, wishes.own_values, wishes.keep_names], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()


def _nothing_known(not_used: Sequence[NotUsed]) -> str:
    if not not_used:
        return "There is no file in there. Nothing was stored."
    first = not_used[0]
    others = f" Nor could {len(not_used) - 1} others be used." if len(not_used) > 1 else ""
    return f"{first.where} cannot be used: {first.why}.{others} Nothing was stored."


def _why_not_written(failed: OSError) -> str:
    if failed.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
        return _DISK_FULL
    where = f" ({Path(failed.filename).name})" if isinstance(failed.filename, str) else ""
    why = os.strerror(failed.errno) if failed.errno else type(failed).__name__
    return f"A file could not be read or written{where}: {why}. Nothing was stored."


def _why_not_settled(failed: duckdb.Error) -> str:
    words = str(failed)
    if any(os.strerror(code) in words for code in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)):
        return _DISK_FULL
    if isinstance(failed, duckdb.OutOfMemoryException):
        return (
            f"There is not enough memory or space for temporary files (the load itself may take "
            f"{_MEMORY}). Nothing was stored."
        )
    return (
        f"The database could not settle what was read ({type(failed).__name__}). Nothing was "
        "stored. Please report this, with the file's headings."
    )
