"""`goldenthread data snapshots`: what a store has, and had."""

import json
from pathlib import Path

from goldenthread.childdata.store.retention import forget
from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.factories.child_stores import JUNE, MAY, NOON, loaded, people


def _store(tmp_path: Path) -> tuple[Store, str, str]:
    store = Store(tmp_path / "store")
    old = loaded(store, MAY, tmp_path / "old", persons=people("A")).manifest.id
    new = loaded(store, JUNE, tmp_path / "new", persons=people("A", "B")).manifest.id
    forget(store, [old], "known before 2026-06-01", NOON)
    return store, old, new


def test_snapshots_and_what_was_forgotten_are_a_line_each(tmp_path: Path, capsys):
    store, old, new = _store(tmp_path)

    assert main(["data", "snapshots", "--store", str(store.folder)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{new}  known on 2026-06-01, loaded 2026-07-01 12:00, ssd: 1 tables, 2 rows",
        f"{old}  forgotten 2026-07-01 12:00 (known before 2026-06-01): 1 rows",
    ]


def test_as_json_all_that_is_kept_is_printed(tmp_path: Path, capsys):
    store, old, new = _store(tmp_path)

    main(["data", "snapshots", "--store", str(store.folder), "--json"])

    told = json.loads(capsys.readouterr().out)
    assert [one["id"] for one in told["snapshots"]] == [new]
    assert told["snapshots"][0]["tables"][0]["table"] == "ssd_person"
    assert [one["snapshot"] for one in told["forgotten"]] == [old]


def test_an_empty_store_is_said_to_be_empty(tmp_path: Path, capsys):
    Store(tmp_path / "store").make()

    main(["data", "snapshots", "--store", str(tmp_path / "store")])

    assert capsys.readouterr().out == "There is no snapshot in this store yet.\n"


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path, capsys):
    assert main(["data", "snapshots", "--store", str(tmp_path)]) == 1
    assert "is no store" in capsys.readouterr().err
