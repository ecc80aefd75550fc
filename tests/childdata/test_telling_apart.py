"""Each file to the loader whose content it has."""

from pathlib import Path

import pytest

from goldenthread.childdata.telling_apart import NoSuchPath, told_apart
from tests.factories.child_stores import extract, people


def test_files_go_to_their_loader_by_content(tmp_path: Path):
    folder = extract(tmp_path / "in", anything=people("A"))

    found = told_apart([folder])

    assert found.by_loader == {"ssd": [folder / "anything.csv"]}
    assert [one.name for one in found.inputs] == ["anything.csv"]


def test_a_file_of_no_known_kind_and_an_empty_one_are_said(tmp_path: Path):
    folder = extract(tmp_path / "in", persons=people("A"))
    (folder / "notes.txt").write_text("Remember the milk")
    (folder / "nothing.csv").write_text("")

    found = told_apart([folder])

    assert [(one.where, one.what) for one in found.not_used] == [
        ("notes.txt", "the whole file"),
        ("nothing.csv", "the whole file"),
    ]
    assert found.not_used[0].why.startswith("it is of no known kind")
    assert found.not_used[1].why == "it is empty"


def test_a_file_that_comes_twice_is_taken_once(tmp_path: Path):
    folder = extract(tmp_path / "in", one=people("A"), two=people("A"))

    found = told_apart([folder, folder / "one.csv"])

    assert found.by_loader == {"ssd": [folder / "one.csv"]}
    assert [one.why for one in found.not_used] == ["it is the same as one.csv, which was read"]


def test_hidden_files_are_passed_over(tmp_path: Path):
    folder = extract(tmp_path / "in", persons=people("A"))
    extract(folder / ".trash", persons=people("B"))

    found = told_apart([folder])

    assert found.by_loader == {"ssd": [folder / "persons.csv"]}


def test_a_path_where_there_is_nothing_is_refused(tmp_path: Path):
    with pytest.raises(NoSuchPath, match="There is no file or folder"):
        told_apart([tmp_path / "nowhere"])
