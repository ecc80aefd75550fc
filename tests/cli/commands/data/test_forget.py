"""`goldenthread data forget`: nothing goes before somebody says yes."""

import datetime
from pathlib import Path

import pytest

from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.factories.child_stores import loaded, people

MARCH = datetime.date(2026, 3, 1)
APRIL = datetime.date(2026, 4, 1)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    loaded(store, MARCH, tmp_path / "old", persons=people("A"))
    loaded(store, APRIL, tmp_path / "new", persons=people("A", "B"))
    return store


def _forget(store: Store, *told: str) -> int:
    return main(["data", "forget", "--store", str(store.folder), *told])


def test_without_yes_it_is_only_said_what_would_go(store: Store, capsys):
    old, new = store.ids()

    assert _forget(store, "--before", "2026-05-01") == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{new} stays: some table has nothing newer.",
        f"{old} would go.",
        "Nothing was changed. Add --yes to forget for good.",
    ]
    assert store.ids() == [old, new]


def test_with_yes_old_snapshots_go(store: Store, capsys):
    old, new = store.ids()

    assert _forget(store, "--before", "2026-04-01", "--yes") == 0
    assert capsys.readouterr().out == f"{old} is forgotten: 1 rows.\n"
    assert store.ids() == [new]


def test_a_snapshot_named_goes_though_it_still_speaks(store: Store):
    old, new = store.ids()

    assert _forget(store, "--snapshot", new, "--yes") == 0
    assert store.ids() == [old]


def test_where_nothing_is_old_it_is_said(store: Store, capsys):
    assert _forget(store, "--before", "2020-01-01", "--yes") == 0
    assert capsys.readouterr().out == "There is nothing to forget.\n"


def test_a_snapshot_that_is_not_there_is_refused(store: Store, capsys):
    assert _forget(store, "--snapshot", "2020-01-01-x", "--yes") == 1
    assert "There is no snapshot 2020-01-01-x" in capsys.readouterr().err


@pytest.mark.parametrize("told", [["--before", "2026-04-01"], ["--snapshot", "x", "--yes"]])
def test_a_folder_that_is_no_store_is_refused(tmp_path: Path, capsys, told: list[str]):
    assert _forget(Store(tmp_path / "nowhere"), *told) == 1
    assert "is no store" in capsys.readouterr().err
