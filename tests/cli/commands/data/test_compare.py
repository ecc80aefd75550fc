"""`goldenthread data compare`: counts for everybody, rows only into a file."""

import csv
import json
from pathlib import Path

import pytest

from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.factories.child_stores import JUNE, MAY, loaded, people


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons=people("A", "B"))
    loaded(
        store,
        JUNE,
        tmp_path / "june",
        persons=people("B", "C", born="2016-02-03"),
        families="fami_table_id,fami_family_id\n1,F",
    )
    return store


def _compare(store: Store, *told: str) -> int:
    days = ("--from", "2026-05-01", "--to", "2026-06-01")
    return main(["data", "compare", "--store", str(store.folder), *days, *told])


def test_changes_are_counted_by_table_and_field(store: Store, capsys):
    assert _compare(store) == 0
    assert capsys.readouterr().out.splitlines() == [
        "ssd_person: 1 new, 1 corrected, 1 removed",
        "",
        "Corrected:",
        "  ssd_person, pers_dob: 1 record",
        "",
        "Not compared:",
        "  ssd_family: it is only in the later position.",
    ]


def test_changes_are_counted_by_team_where_asked(store: Store, capsys):
    _compare(store, "--by-team")

    assert capsys.readouterr().out.splitlines()[0] == (
        "ssd_person, no team: 1 new, 1 corrected, 1 removed"
    )


def test_as_json_the_counts_are_printed_and_no_row(store: Store, capsys):
    _compare(store, "--json")

    told = json.loads(capsys.readouterr().out)
    assert {one["change"]: one["records"] for one in told["counts"]} == {
        "corrected": 1,
        "new": 1,
        "removed": 1,
    }
    assert "2016-02-03" not in json.dumps(told)


def test_rows_are_written_to_a_file(store: Store, tmp_path: Path, capsys):
    _compare(store, "--rows", str(tmp_path / "changes.csv"))

    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(one["change"], one["key"], one["was"], one["now"]) for one in rows] == [
        ("corrected", "B", "2015-01-05", "2016-02-03"),
        ("new", "C", "", ""),
        ("removed", "A", "", ""),
    ]


def test_the_file_of_rows_is_for_its_owner_alone(store: Store, tmp_path: Path):
    place = tmp_path / "changes.csv"
    place.write_text("old")
    place.chmod(0o644)

    _compare(store, "--rows", str(place))

    assert place.stat().st_mode & 0o077 == 0


def test_what_looks_like_a_formula_is_written_as_text(tmp_path: Path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", persons=people("A"))
    loaded(store, JUNE, tmp_path / "june", persons=people("A", "=1+1"))

    _compare(store, "--rows", str(tmp_path / "changes.csv"))

    with (tmp_path / "changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(one["key"], one["person"]) for one in rows] == [("'=1+1", "'=1+1")]


def test_where_nothing_changed_it_is_said(store: Store, capsys):
    days = ["--from", "2026-06-01", "--to", "2026-06-02"]

    main(["data", "compare", "--store", str(store.folder), *days])

    assert capsys.readouterr().out == "Nothing changed in 2 tables.\n"


@pytest.mark.parametrize(
    ("since", "to", "status", "why"),
    [
        ("2026-06-01", "2026-05-01", 2, "--from is the earlier day"),
        ("2020-01-01", "2020-02-01", 1, "Nothing was known by 2020-02-01"),
    ],
)
def test_days_that_make_no_sense_are_refused(
    store: Store, capsys, since: str, to: str, status: int, why: str
):
    told = ["data", "compare", "--store", str(store.folder), "--from", since, "--to", to]

    assert main(told) == status
    assert why in capsys.readouterr().err


def test_a_folder_that_is_no_store_is_refused(tmp_path: Path, capsys):
    assert main(["data", "compare", "--store", str(tmp_path), "--from", "2026-05-01"]) == 1
    assert "is no store" in capsys.readouterr().err
