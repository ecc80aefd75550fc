"""Whether the store still is what its manifests say: every file there, unchanged, and no other."""

import dataclasses
from collections.abc import Callable

import duckdb

from goldenthread.childdata.sql import database, literal
from goldenthread.childdata.store.manifest import (
    Manifest,
    ManifestDamaged,
    read_manifest,
    sha256_of,
)
from goldenthread.childdata.store.retention import read_tombstones
from goldenthread.childdata.store.snapshots import Store


@dataclasses.dataclass(frozen=True, slots=True)
class Verified:
    """What was looked at, and each thing that is not as it should be, in a sentence."""

    snapshots: int
    files: int
    rows: int
    tombstones: int
    faults: tuple[str, ...]


def verify(store: Store, tell: Callable[[int, int], None] = lambda done, of: None) -> Verified:
    """Read every file of every snapshot again, and compare with its manifest."""
    faults: list[str] = []
    sound: list[Manifest] = []
    snapshots = store.ids()
    with database() as connection:
        for done, snapshot in enumerate(snapshots):
            tell(done, len(snapshots))
            try:
                manifest = read_manifest(store.path_of(snapshot))
            except ManifestDamaged as damaged:
                faults.append(str(damaged))
                continue
            sound.append(manifest)
            faults += _faults(store, manifest, connection)
    tombstones = read_tombstones(store)
    faults += [
        f"{one.snapshot} was forgotten and its folder is still there. The next load clears it away."
        for one in tombstones
        if store.path_of(one.snapshot).exists()
    ]
    return Verified(
        snapshots=len(snapshots),
        files=sum(len(one.files) for one in sound),
        rows=sum(one.rows for one in sound),
        tombstones=len(tombstones),
        faults=tuple(faults),
    )


def _faults(store: Store, manifest: Manifest, connection: duckdb.DuckDBPyConnection) -> list[str]:
    faults = []
    folder = store.path_of(manifest.id)
    for file in manifest.files:
        path = folder / file.path
        if not path.is_file():
            faults.append(f"{manifest.id}: {file.path} is missing.")
        elif sha256_of(path) != file.sha256:
            faults.append(f"{manifest.id}: {file.path} was changed after it was stored.")
        elif (rows := _rows(connection, str(path))) is None:
            faults.append(f"{manifest.id}: {file.path} cannot be read.")
        elif rows != file.rows:
            faults.append(f"{manifest.id}: {file.path} has {rows} rows instead of {file.rows}.")
    listed = {"manifest.json", *(file.path for file in manifest.files)}
    there = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    faults += [f"{manifest.id}: {name} is in no manifest." for name in sorted(there - listed)]
    return faults


def _rows(connection: duckdb.DuckDBPyConnection, path: str) -> int | None:
    try:
        found = connection.execute(f"SELECT count(*) FROM read_parquet({literal(path)})").fetchone()
    except duckdb.Error:
        return None
    return int(found[0]) if found else None
