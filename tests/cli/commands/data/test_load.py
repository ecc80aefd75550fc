"""`goldenthread data load`: what is said, and with which status."""

from pathlib import Path

import pytest

from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.cli.calling import called, refusal
from tests.factories.child_stores import extract, people


def _load(*told: str | Path) -> int:
    return main(["data", "load", *map(str, told)])


def test_a_folder_is_loaded_and_said_in_plain_words(tmp_path: Path):
    folder = extract(tmp_path / "in", persons=people("A", "B"))

    finished = called(
        "data", "load", folder, "--store", tmp_path / "store", "--known-at", "2026-05-01"
    )

    told = finished.stdout.decode()
    assert (finished.returncode, finished.stderr) == (0, b"")
    assert ", known on 2026-05-01: 2 rows.\n" in told
    assert "ssd_person: 2 rows, 2 columns (ssd: persons.csv)" in told


def test_the_same_again_is_said_and_no_fault(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons=people("A"))
    _load(folder, "--store", tmp_path / "store")

    assert _load(folder, "--store", tmp_path / "store") == 0
    assert "these files were loaded already" in capsys.readouterr().out
    assert len(Store(tmp_path / "store").ids()) == 1


def test_a_file_of_no_known_kind_is_refused_in_one_line(tmp_path: Path):
    (tmp_path / "notes.txt").write_text("Remember the milk")

    finished = called("data", "load", tmp_path / "notes.txt", "--store", tmp_path / "store")

    assert finished.returncode == 1
    assert refusal(finished).startswith("notes.txt cannot be used: it is of no known kind")


def test_rows_that_were_left_out_are_said_with_status_1(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons=people("A") + "\nB,2015-01-05,more")

    assert _load(folder, "--store", tmp_path / "store") == 1

    told = capsys.readouterr()
    assert told.err.startswith("1 row is not in the snapshot")
    assert "persons.csv, line 3 (1 row)" in told.out


def test_a_file_that_was_named_and_is_of_no_use_is_said_with_status_1(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons=people("A"))
    (tmp_path / "notes.txt").write_text("Remember the milk")

    assert _load(folder, tmp_path / "notes.txt", "--store", tmp_path / "store") == 1
    assert capsys.readouterr().err.startswith("notes.txt could not be used")
    assert len(Store(tmp_path / "store").ids()) == 1


def test_a_file_of_no_use_in_a_folder_is_told_and_no_fault(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons=people("A"))
    (folder / "notes.txt").write_text("Remember the milk")

    assert _load(folder, "--store", tmp_path / "store") == 0
    assert "notes.txt, the whole file: it is of no known kind" in capsys.readouterr().out


def test_a_day_to_come_is_wrong_use(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons=people("A"))

    assert _load(folder, "--store", tmp_path / "store", "--known-at", "2999-01-01") == 2
    assert "nothing can be known on a day to come" in capsys.readouterr().err


def test_an_authority_gives_its_own_words_for_codes(tmp_path: Path, capsys):
    folder = extract(tmp_path / "in", persons="pers_person_id,pers_sex\nA,lass\nB,lad\nC,x")
    words = tmp_path / "words.toml"
    words.write_text('[sex]\nlass = "F"\n["ssd_person.pers_sex"]\nlad = "M"\n')

    assert _load(folder, "--store", tmp_path / "store", "--values", words) == 0
    assert "ssd_person, pers_sex: 1 value is no code" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["[sex", "sex = 1", "[sex]\nlass = 2"])
def test_words_that_are_none_are_refused(tmp_path: Path, capsys, text: str):
    folder = extract(tmp_path / "in", persons=people("A"))
    words = tmp_path / "words.toml"
    words.write_text(text)

    assert _load(folder, "--store", tmp_path / "store", "--values", words) == 1
    assert "words.toml" in capsys.readouterr().err
    assert not (tmp_path / "store").exists()
