"""Snapshots forgotten whole, and what proves it."""

from pathlib import Path

import pytest

from goldenthread.childdata.store.manifest import sha256_of
from goldenthread.childdata.store.retention import NoSuchSnapshot, due, forget, read_tombstones
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import JULY, JUNE, MAY, NOON, loaded, people


def _three_months(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    family = "fami_table_id,fami_family_id,fami_person_id\n1,F,A"
    loaded(store, MAY, tmp_path / "may", ssd_person=people("A"), ssd_family=family)
    loaded(store, JUNE, tmp_path / "june", ssd_person=people("A", "B"))
    loaded(store, JULY, tmp_path / "july", ssd_person=people("A", "B", "C"))
    return store


def test_old_snapshots_are_due_unless_they_speak_today(tmp_path: Path):
    manifests = _three_months(tmp_path).manifests()

    to_go, to_stay = due(manifests, before=JULY, today=JULY)

    assert [one.known_at for one in to_go] == [JUNE]
    assert [one.known_at for one in to_stay] == [MAY]


def test_a_forgotten_snapshot_leaves_a_tombstone_and_nothing_else(tmp_path: Path):
    store = _three_months(tmp_path)
    manifest = store.manifests()[1]
    path = store.path_of(manifest.id, "ssd/ssd_person.parquet")
    digest = sha256_of(path)

    (tombstone,) = forget(store, [manifest.id], "known before 1 July 2026", NOON)

    assert not store.path_of(manifest.id).exists()
    assert read_tombstones(store) == [tombstone]
    assert tombstone.rule == "known before 1 July 2026"
    assert tombstone.forgotten_at == NOON
    assert tombstone.rows == {"ssd_person": 2}
    assert tombstone.files["ssd/ssd_person.parquet"] == digest
    assert [one.known_at for one in store.manifests()] == [MAY, JULY]


def test_a_deletion_that_was_cut_short_is_finished_by_the_next_change(tmp_path: Path):
    store = _three_months(tmp_path)
    snapshot = store.ids()[0]
    (store.tombstones_folder / f"{snapshot}.json").write_text("{}")

    assert snapshot not in store.ids()
    with store.changing():
        pass

    assert not store.path_of(snapshot).exists()


def test_a_snapshot_that_is_not_there_is_refused_and_nothing_goes(tmp_path: Path):
    store = _three_months(tmp_path)

    with pytest.raises(NoSuchSnapshot, match="no snapshot 2020-01-01-x"):
        forget(store, [store.ids()[0], "2020-01-01-x"], "by hand", NOON)

    assert len(store.ids()) == 3
