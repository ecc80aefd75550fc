"""A store looked through again."""

import dataclasses
from pathlib import Path

import duckdb

from goldenthread.childdata.store.manifest import read_manifest, sha256_of
from goldenthread.childdata.store.retention import forget
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.store.verifying import Verified, verify
from tests.factories.child_stores import MAY, NOON, kept_as, loaded, people


def _stored(tmp_path: Path) -> tuple[Store, str, Path]:
    """The store, the snapshot's id, and the file of its one table."""
    store = Store(tmp_path / "store")
    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=people("A")).manifest
    path = store.path_of(manifest.id, manifest.tables[0].path)
    path.chmod(0o600)
    return store, manifest.id, path


def test_a_sound_store_has_no_faults(tmp_path: Path):
    store, _, _ = _stored(tmp_path)

    assert verify(store) == Verified(snapshots=1, files=2, rows=1, tombstones=0, faults=())


def test_a_changed_file_is_found(tmp_path: Path):
    store, snapshot, path = _stored(tmp_path)
    with duckdb.connect() as connection:
        connection.execute(f"COPY (SELECT 'B' AS pers_person_id) TO '{path}'")

    assert verify(store).faults == (
        f"{snapshot}: ssd/ssd_person.parquet was changed after it was stored.",
    )


def test_a_missing_file_is_found(tmp_path: Path):
    store, snapshot, path = _stored(tmp_path)
    path.unlink()

    assert verify(store).faults == (f"{snapshot}: ssd/ssd_person.parquet is missing.",)


def test_a_file_that_no_manifest_lists_is_found(tmp_path: Path):
    store, snapshot, path = _stored(tmp_path)
    (path.parent / "copy.parquet").write_bytes(b"more")

    assert verify(store).faults == (f"{snapshot}: ssd/copy.parquet is in no manifest.",)


def test_a_damaged_manifest_is_found(tmp_path: Path):
    store, snapshot, _ = _stored(tmp_path)
    path = store.path_of(snapshot, "manifest.json")
    path.chmod(0o600)
    path.write_text("{")

    assert len(verify(store).faults) == 1


def test_a_forgotten_snapshot_whose_files_are_still_there_is_found(tmp_path: Path):
    store, snapshot, _ = _stored(tmp_path)
    forget(store, [snapshot], "by hand", NOON)
    store.path_of(snapshot).mkdir()

    found = verify(store)

    assert (found.snapshots, found.tombstones) == (0, 1)
    assert "was forgotten and its folder is still there" in found.faults[0]


def test_a_count_that_is_not_that_of_the_file_is_found(tmp_path: Path):
    store, snapshot, _ = _stored(tmp_path)
    manifest = read_manifest(store.path_of(snapshot))
    table = dataclasses.replace(manifest.tables[0], rows=7)
    other = dataclasses.replace(manifest, tables=(table,), stored_as=None)
    kept_as(store, snapshot, other)

    assert verify(store).faults == (f"{other.id}: ssd/ssd_person.parquet has 1 rows instead of 7.",)


def test_a_file_that_was_stored_damaged_is_found(tmp_path: Path):
    store, snapshot, path = _stored(tmp_path)
    path.write_bytes(b"no Parquet")
    manifest = read_manifest(store.path_of(snapshot))
    table = dataclasses.replace(manifest.tables[0], sha256=sha256_of(path))
    other = dataclasses.replace(manifest, tables=(table,), stored_as=None)
    kept_as(store, snapshot, other)

    assert f"{other.id}: ssd/ssd_person.parquet cannot be read." in verify(store).faults
