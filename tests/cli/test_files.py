"""Files that a command reads and replaces: what is said where the system refuses."""

import errno
import os

import pytest

from goldenthread.cli.command import CommandRefused
from goldenthread.cli.files import read_file, replace_file


def test_what_else_the_system_says_is_passed_on(tmp_path):
    with pytest.raises(CommandRefused, match="cannot be written: file name too long"):
        replace_file(tmp_path / ("a" * 300), b"new")


def test_a_folder_is_no_file_to_read(tmp_path):
    with pytest.raises(CommandRefused, match="it is a folder, not a file"):
        read_file(tmp_path)


def test_a_file_is_replaced_whole(tmp_path):
    replace_file(tmp_path / "plan.md", b"new")

    assert (tmp_path / "plan.md").read_bytes() == b"new"


def test_a_file_name_of_the_longest_kind_can_be_written(tmp_path):
    replace_file(tmp_path / f"{'a' * 252}.md", b"new")

    assert (tmp_path / f"{'a' * 252}.md").read_bytes() == b"new"


def test_a_right_that_is_missing_is_said_in_words(tmp_path, monkeypatch):
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("os.replace", refuse)

    with pytest.raises(CommandRefused, match="cannot be written: you are not allowed to"):
        replace_file(tmp_path / "plan.md", b"new")
    assert list(tmp_path.iterdir()) == []


@pytest.fixture
def _usual_rights():
    # The site's settings keep everything from others; the command has no such help.
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("_usual_rights")
def test_a_file_for_its_owner_alone_is_so_even_where_the_old_one_was_not(tmp_path):
    place = tmp_path / "changes.csv"
    place.write_bytes(b"old")
    place.chmod(0o644)

    replace_file(place, b"new", for_owner_alone=True)

    assert place.read_bytes() == b"new"
    assert place.stat().st_mode & 0o777 == 0o600


def test_any_other_file_keeps_who_may_read_it(tmp_path):
    place = tmp_path / "plan.md"
    place.write_bytes(b"old")
    place.chmod(0o640)

    replace_file(place, b"new")

    assert place.stat().st_mode & 0o777 == 0o640
