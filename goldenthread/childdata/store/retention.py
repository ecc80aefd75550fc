"""Snapshots forgotten whole when their time is over, and the tombstone that proves it."""

import dataclasses
import datetime
import json
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

from goldenthread.childdata.store.manifest import Manifest
from goldenthread.childdata.store.position import speakers
from goldenthread.childdata.store.snapshots import Store


class NoSuchSnapshot(Exception):
    """A snapshot is named that the store does not have."""


@dataclasses.dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a snapshot: its hashes and counts, when it went, and by which rule.

    `files` has the hash of each file, so that a copy that turns up can be recognised. No row and
    no value of one is in it.
    """

    snapshot: str
    known_at: datetime.date
    loaded_at: datetime.datetime
    forgotten_at: datetime.datetime
    rule: str
    rows: dict[str, int]
    files: dict[str, str]


def due(
    manifests: Sequence[Manifest], before: datetime.date, today: datetime.date
) -> tuple[list[Manifest], list[Manifest]]:
    """Snapshots known before a day: those to forget, and those that speak today and so stay."""
    speaking = {one.snapshot for one in speakers(manifests, today).values()}
    old = [one for one in manifests if one.known_at < before]
    return (
        [one for one in old if one.id not in speaking],
        [one for one in old if one.id in speaking],
    )


def forget(
    store: Store, snapshots: Sequence[str], rule: str, now: datetime.datetime
) -> list[Tombstone]:
    """Forget these snapshots, each for good. Its tombstone stands before the first file goes."""
    with store.changing():
        known = {one.id: one for one in store.manifests()}
        missing = [each for each in snapshots if each not in known]
        if missing:
            raise NoSuchSnapshot(f"There is no snapshot {missing[0]} in the store.")
        return [_forget(store, known[each], rule, now) for each in dict.fromkeys(snapshots)]


def read_tombstones(store: Store) -> list[Tombstone]:
    """Every tombstone, the oldest deletion first."""
    found = [_tombstone(path) for path in store.tombstones_folder.glob("*.json")]
    return sorted(found, key=lambda one: (one.forgotten_at, one.snapshot))


def _forget(store: Store, manifest: Manifest, rule: str, now: datetime.datetime) -> Tombstone:
    rows: dict[str, int] = {}
    for table in manifest.tables:
        rows[table.table] = rows.get(table.table, 0) + table.rows
    tombstone = Tombstone(
        snapshot=manifest.id,
        known_at=manifest.known_at,
        loaded_at=manifest.loaded_at,
        forgotten_at=now,
        rule=rule,
        rows=rows,
        files={file.path: file.sha256 for file in manifest.files},
    )
    path = store.tombstones_folder / f"{manifest.id}.json"
    beside = path.with_suffix(".part")
    told = json.dumps(dataclasses.asdict(tombstone), default=str, indent=1)
    with beside.open("w", encoding="utf-8") as file:
        file.write(told)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)
    shutil.rmtree(store.path_of(manifest.id))
    return tombstone


def _tombstone(path: Path) -> Tombstone:
    told = json.loads(path.read_text(encoding="utf-8"))
    return Tombstone(
        **{
            **told,
            "known_at": datetime.date.fromisoformat(told["known_at"]),
            "loaded_at": datetime.datetime.fromisoformat(told["loaded_at"]),
            "forgotten_at": datetime.datetime.fromisoformat(told["forgotten_at"]),
        }
    )
