"""What a snapshot says of itself, kept so that a change shows."""

import dataclasses
import json
from pathlib import Path

import pytest

from goldenthread.childdata.store.manifest import ManifestDamaged, read_manifest, sha256_of
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import MAY, NOON, loaded, people


def test_a_manifest_tells_inputs_tables_and_what_could_not_be_used(tmp_path: Path):
    store = Store(tmp_path / "store")
    lines = "pers_person_id,pers_dob,shoe_size\nA,soon,31"

    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=lines).manifest

    path = tmp_path / "extract" / "ssd_person.csv"
    table = manifest.tables[0]
    assert (manifest.known_at, manifest.loaded_at, manifest.rows) == (MAY, NOON, 1)
    assert [(one.name, one.sha256) for one in manifest.inputs] == [(path.name, sha256_of(path))]
    assert (table.table, table.rows, dict(table.files)) == ("ssd_person", 1, {path.name: 1})
    assert table.columns == ("pers_person_id", "pers_dob")
    assert [one.what for one in manifest.not_used] == ["shoe_size"]
    assert [(one.column, one.count) for one in manifest.unread_counts] == [("pers_dob", 1)]


def test_a_manifest_is_read_as_it_was_written(tmp_path: Path):
    store = Store(tmp_path / "store")
    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=people("A")).manifest

    assert read_manifest(store.path_of(manifest.id)) == manifest


def test_no_value_of_a_row_is_in_a_manifest(tmp_path: Path):
    store = Store(tmp_path / "store")
    lines = "pers_person_id,pers_dob\nSECRET-7,soon"
    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=lines).manifest

    told = store.path_of(manifest.id, "manifest.json").read_text("utf-8")

    assert "SECRET-7" not in told
    assert "soon" not in told


def test_a_manifest_that_was_changed_does_not_pass(tmp_path: Path):
    store = Store(tmp_path / "store")
    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=people("A")).manifest
    path = store.path_of(manifest.id, "manifest.json")
    told = json.loads(path.read_text("utf-8"))
    path.chmod(0o600)
    path.write_text(json.dumps({**told, "version": "0"}), encoding="utf-8")

    with pytest.raises(ManifestDamaged, match="was changed after it was stored"):
        read_manifest(store.path_of(manifest.id))


@pytest.mark.parametrize("text", ["", "{}", "[1"])
def test_a_manifest_that_is_none_is_said(tmp_path: Path, text: str):
    (tmp_path / "manifest.json").write_text(text)

    with pytest.raises(ManifestDamaged, match="cannot be read"):
        read_manifest(tmp_path)


def test_an_id_is_of_all_that_a_manifest_says(tmp_path: Path):
    store = Store(tmp_path / "store")
    manifest = loaded(store, MAY, tmp_path / "extract", ssd_person=people("A")).manifest

    assert manifest.id.startswith("2026-05-01-")
    assert dataclasses.replace(manifest, version="0").id != manifest.id
