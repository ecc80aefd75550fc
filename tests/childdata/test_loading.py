"""A load stored whole, refused whole, or said to be there already."""

import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from goldenthread.childdata import loading
from goldenthread.childdata.loading import LoadRefused, Step, load
from goldenthread.childdata.settling import Wishes
from goldenthread.childdata.store.snapshots import Store, StoreIsBusy
from goldenthread.childdata.store.verifying import verify
from tests.factories.child_stores import (
    JUNE,
    MAY,
    NOON,
    extract,
    loaded,
    people,
    rows_at,
)


def test_the_same_files_are_said_and_not_stored_twice(tmp_path: Path):
    store = Store(tmp_path / "store")
    first = loaded(store, MAY, tmp_path / "extract", ssd_person=people("A"))

    again = loaded(store, JUNE, tmp_path / "extract", ssd_person=people("A"))

    assert (again.is_new, again.manifest) == (False, first.manifest)
    assert len(store.ids()) == 1


def test_the_same_files_settled_in_another_way_are_stored(tmp_path: Path):
    store = Store(tmp_path / "store")
    lines = "pers_person_id,pers_sex\nA,lass"
    loaded(store, MAY, tmp_path / "extract", ssd_person=lines)

    wishes = Wishes(own_values={"sex": {"lass": "F"}})
    again = loaded(store, MAY, tmp_path / "extract", wishes=wishes, ssd_person=lines)

    assert again.is_new
    assert len(store.ids()) == 2


def test_files_that_came_back_after_others_are_stored(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "one", ssd_person=people("A"))
    loaded(store, JUNE, tmp_path / "two", ssd_person=people("B"))

    again = loaded(store, JUNE, tmp_path / "one", NOON.replace(hour=18), ssd_person=people("A"))

    assert again.is_new
    assert rows_at(store, JUNE, "SELECT pers_person_id FROM ssd_person") == [("A",)]


def test_an_older_extract_is_stored_under_its_day_and_said(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, JUNE, tmp_path / "new", ssd_person=people("A", "B"))

    older = loaded(store, MAY, tmp_path / "old", ssd_person=people("A"))

    assert older.newer == (JUNE,)
    assert rows_at(store, MAY, "SELECT count(*) FROM ssd_person") == [(1,)]
    assert rows_at(store, JUNE, "SELECT count(*) FROM ssd_person") == [(2,)]


def test_files_that_contradict_each_other_are_refused(tmp_path: Path):
    store = Store(tmp_path / "store")
    later = people("B", "C", born="2016-01-05")

    with pytest.raises(LoadRefused, match=r"a\.csv and b\.csv contradict .* 1 records of ssd_per"):
        loaded(store, MAY, tmp_path / "extract", a=people("A", "B"), b=later)
    assert store.ids() == []


def test_parts_of_one_table_are_one_table(tmp_path: Path):
    store = Store(tmp_path / "store")

    done = loaded(store, MAY, tmp_path / "extract", a=people("A", "B"), b=people("C"))

    assert dict(done.manifest.tables[0].files) == {"a.csv": 2, "b.csv": 1}


@pytest.mark.parametrize(
    ("files", "why"),
    [
        ({"notes": "one\ntwo"}, "notes.csv cannot be used: it is of no known kind"),
        ({}, "There is no file in there"),
        ({"persons": "pers_person_id,pers_dob"}, "There is no row in any of these files"),
        ({"persons": 'pers_person_id,pers_dob\n1,"2'}, "a quotation mark is opened"),
    ],
)
def test_what_cannot_be_used_at_all_is_refused_and_the_store_stays(
    tmp_path: Path, files: dict[str, str], why: str
):
    store = Store(tmp_path / "store")
    kept = loaded(store, MAY, tmp_path / "before", ssd_person=people("A")).manifest.id

    with pytest.raises(LoadRefused, match=why):
        loaded(store, JUNE, tmp_path / "extract", **files)

    assert store.ids() == [kept]
    assert list((store.folder / ".building").iterdir()) == []


def test_a_path_where_there_is_nothing_is_refused(tmp_path: Path):
    with pytest.raises(LoadRefused, match="There is no file or folder"):
        load([tmp_path / "nowhere"], Store(tmp_path / "store"), MAY, NOON)
    assert not (tmp_path / "store").exists()


def test_a_store_that_cannot_be_made_is_said(tmp_path: Path):
    (tmp_path / "file").write_text("mine")
    folder = extract(tmp_path / "extract", ssd_person=people("A"))

    with pytest.raises(LoadRefused, match=r"could not be read or written.*: Not a directory"):
        load([folder], Store(tmp_path / "file" / "store"), MAY, NOON)


def test_a_parquet_file_damaged_in_the_middle_is_refused_by_name(tmp_path: Path):
    path = tmp_path / "persons.parquet"
    with duckdb.connect() as connection:
        connection.execute(
            "COPY (SELECT 'P' || hash(range) AS pers_person_id, hash(range + 1) AS pers_upn "
            f"FROM range(20000)) TO '{path}'"
        )
    data = bytearray(path.read_bytes())
    data[1000:60_000] = bytes(59_000)
    path.write_bytes(data)

    with pytest.raises(LoadRefused, match=r"persons\.parquet cannot be read to the end"):
        load([path], Store(tmp_path / "store"), MAY, NOON)


def test_a_machine_with_too_little_memory_is_said(tmp_path: Path, monkeypatch):
    monkeypatch.setattr(loading, "_MEMORY", "1MB")
    folder = extract(tmp_path / "extract", ssd_person=people(*map(str, range(50_000))))

    with pytest.raises(LoadRefused, match="not enough memory"):
        load([folder], Store(tmp_path / "store"), MAY, NOON)


def test_a_load_while_another_is_under_way_is_refused(tmp_path: Path):
    store = Store(tmp_path / "store")
    store.make()

    with store.changing(), pytest.raises(StoreIsBusy, match="Nothing was changed"):
        loaded(store, MAY, tmp_path / "extract", ssd_person=people("A"))


def test_how_far_a_load_is_can_be_heard(tmp_path: Path):
    steps: list[Step] = []
    folder = extract(tmp_path / "extract", ssd_person=people("A"))

    load([folder], Store(tmp_path / "store"), MAY, NOON, tell=steps.append)

    assert [one.doing for one in steps] == [
        "Telling files apart",
        "Reading Standard Safeguarding Dataset",
        "Settling tables",
    ]


_ON_A_SMALL_DISK = """
import datetime, resource, signal, sys
from pathlib import Path
from goldenthread.childdata.loading import LoadRefused, load
from goldenthread.childdata.store.snapshots import Store
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
day = datetime.date(2026, 6, 1)
try:
    load([Path(sys.argv[2])], Store(Path(sys.argv[1])), day, datetime.datetime(2026, 6, 1, 12))
except LoadRefused as refused:
    print(refused)
"""


@pytest.mark.parametrize(
    "start", ["", "\ufeff\n"], ids=["read by the database", "made clean first"]
)
def test_a_disk_that_fills_up_leaves_the_store_as_it_was(tmp_path: Path, start: str):
    store = Store(tmp_path / "store")
    kept = loaded(store, MAY, tmp_path / "before", ssd_person=people("A")).manifest.id
    folder = extract(tmp_path / "extract")
    rows = "".join(f"P{one * 7919 % 100_003},{one % 9999}\n" for one in range(20_000))
    (folder / "persons.csv").write_text(f"{start}pers_person_id,pers_legacy_id\n{rows}")

    finished = subprocess.run(
        [sys.executable, "-c", _ON_A_SMALL_DISK, str(store.folder), str(folder)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
    )

    assert finished.stdout.startswith("The disk is full. Nothing was stored")
    assert store.ids() == [kept]
    assert verify(store).faults == ()
    assert list((store.folder / ".building").iterdir()) == []
