"""`goldenthread data verify`: a sound store, and one that is not."""

from pathlib import Path

from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.factories.child_stores import MAY, loaded, people


def test_a_sound_store_is_said_to_be_one(tmp_path: Path, capsys):
    loaded(Store(tmp_path / "store"), MAY, tmp_path / "in", persons=people("A"))

    assert main(["data", "verify", "--store", str(tmp_path / "store")]) == 0
    assert capsys.readouterr().out == (
        "Snapshots: 1, with 2 files and 1 rows. Forgotten: 0.\n"
        "Every file is there and as it was stored.\n"
    )


def test_what_is_not_as_stored_is_told_with_status_1(tmp_path: Path, capsys):
    store = Store(tmp_path / "store")
    manifest = loaded(store, MAY, tmp_path / "in", persons=people("A")).manifest
    store.path_of(manifest.id, "unread.parquet").unlink()

    assert main(["data", "verify", "--store", str(store.folder)]) == 1

    told = capsys.readouterr()
    assert f"{manifest.id}: unread.parquet is missing." in told.out
    assert told.err.startswith("1 thing is not as stored.")


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path, capsys):
    assert main(["data", "verify", "--store", str(tmp_path)]) == 1
    assert "is no store" in capsys.readouterr().err
