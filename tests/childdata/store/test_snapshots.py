"""A store changed by one load at a time, and never left with half of one."""

import threading
from pathlib import Path

import pytest

from goldenthread.childdata.store.snapshots import NotAStore, Store, StoreIsBusy
from tests.factories.child_stores import JUNE, MAY, loaded, people


def test_snapshots_are_listed_by_the_day_they_were_known(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, JUNE, tmp_path / "new", ssd_person=people("A"))
    loaded(store, MAY, tmp_path / "old", ssd_person=people("B"))

    assert [one.known_at for one in store.manifests()] == [MAY, JUNE]


def test_nothing_is_left_of_building(tmp_path: Path):
    store = Store(tmp_path / "store")

    loaded(store, MAY, tmp_path / "extract", ssd_person=people("A"))

    assert list((tmp_path / "store" / ".building").iterdir()) == []


def test_what_a_killed_load_left_is_cleared_by_the_next(tmp_path: Path):
    store = Store(tmp_path / "store")
    store.make()
    left = tmp_path / "store" / ".building" / "left"
    left.mkdir()
    (left / "half.parquet").write_bytes(b"half")

    loaded(store, MAY, tmp_path / "extract", ssd_person=people("A"))

    assert not left.exists()


def test_a_second_change_is_refused_while_one_is_under_way(tmp_path: Path):
    store = Store(tmp_path / "store")
    store.make()

    with (
        store.changing(),
        pytest.raises(StoreIsBusy, match="Another load is under way"),
        store.changing(),
    ):
        pass


def test_a_second_change_takes_its_turn_where_it_has_patience(tmp_path: Path):
    store = Store(tmp_path / "store")
    store.make()
    order: list[str] = []
    held = threading.Event()

    def hold() -> None:
        with store.changing():
            held.set()
            threading.Event().wait(0.3)
            order.append("first")

    first = threading.Thread(target=hold)
    first.start()
    held.wait()
    with store.changing(patience=10):
        order.append("second")
    first.join()

    assert order == ["first", "second"]


def test_a_folder_that_holds_something_else_is_not_made_a_store(tmp_path: Path):
    (tmp_path / "letters.txt").write_text("mine")

    with pytest.raises(NotAStore, match="holds other files and is no store"):
        Store(tmp_path).make()
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]


def test_a_file_is_not_made_a_store(tmp_path: Path):
    (tmp_path / "store").write_text("mine")

    with pytest.raises(NotAStore, match="is a file"):
        Store(tmp_path / "store").make()


def test_a_folder_without_snapshots_is_no_store_to_read(tmp_path: Path):
    with pytest.raises(NotAStore, match="is no store"):
        Store(tmp_path / "nowhere").manifests()
