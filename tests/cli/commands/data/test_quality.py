"""`goldenthread data quality`: a summary that a person can read, the worst first."""

import datetime
import json

import pytest

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.store.snapshots import Store
from goldenthread.cli import main
from tests.factories.child_stores import JULY, JUNE, loaded

VISITS = "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date"
TABLES = {
    "ssd_person": "pers_person_id,pers_dob\nA,2015-01-05\nB,2015-01-05",
    "ssd_involvements": """
        invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_team,invo_involvement_start_date
        I1,A,W1,T1,2026-01-05
    """,
    "ssd_department": "dept_team_id,dept_team_name\nT1,North",
}


@pytest.fixture
def folder(tmp_path):
    store = Store(tmp_path / "store")
    loaded(store, JUNE, tmp_path / "june", **TABLES, ssd_cin_visits=f"{VISITS}\nV1,A,2026-01-05")
    loaded(
        store, JULY, tmp_path / "july", **TABLES, ssd_cin_visits=f"{VISITS}\nV1,A,\nV2,B,\nV3,A,tbc"
    )
    return store.folder


def called(folder, *more):
    return main(["data", "quality", "--store", str(folder), "--known-at", "2026-07-01", *more])


def test_the_summary_says_the_worst_whose_it_is_and_what_could_not_be_asked(folder, capsys):
    assert called(folder) == 0

    told = capsys.readouterr().out
    assert told.startswith(
        "As known on 2026-07-01: 7 rows in 4 tables, 3 faults (3 errors, 0 queries)."
    )
    assert (
        "2  error  Nothing where something is needed (ssd_cin_visits.cinv_cin_visit_date)" in told
    )
    assert "2  T1 North" in told
    assert "1  nobody’s case now" in told
    assert "2026-06-01  5 " in told
    assert "A visit to a child in need was never recorded." in told
    assert "rules could not be asked, which says nothing of the data" in told
    assert "others: see --json." in told
    assert "ssd_person was loaded without pers_death_date, pers_ethnicity and " in told
    assert "tbc" not in told


def test_a_team_is_shown_by_worker_and_its_fix_list_written(folder, tmp_path, capsys):
    place = tmp_path / "fix.csv"

    assert called(folder, "--team", "T1", "--csv", str(place)) == 0

    told = capsys.readouterr()
    assert "2 faults of children whose case T1 has now (2 errors, 0 queries)" in told.out
    assert "By worker of T1:\n       2  W1" in told.out
    assert "2 lines to put right" in told.err
    assert place.read_text("utf-8-sig").count("\n") == 3


def test_json_is_printed_alone(folder, capsys):
    assert called(folder, "--json") == 0

    assert json.loads(capsys.readouterr().out)["faults"] == 3


def test_what_is_as_it_should_be_is_said(tmp_path, capsys):
    store = Store(tmp_path / "store")
    loaded(store, JULY, tmp_path / "july", ssd_cin_visits=f"{VISITS}\nV1,A,2026-07-01")

    assert called(store.folder) == 0

    told = capsys.readouterr().out
    assert ", 0 faults" in told
    assert "Worst first" not in told
    assert "By table" not in told
    assert "The newest of every table is as new as it should be." in told


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--team", "T9"), "No team has the id T9"),
        (("--csv", "/nowhere/at/all.csv"), "cannot be written"),
        (("--known-at", "2020-01-01"), "knew nothing on 2020-01-01"),
    ],
)
def test_what_cannot_be_done_is_refused_in_a_line(folder, more, said, capsys):
    assert called(folder, *more) == 1

    assert said in capsys.readouterr().err


def test_a_folder_that_is_no_store_is_refused(tmp_path, capsys):
    assert called(tmp_path) == 1

    assert "is no store" in capsys.readouterr().err


def test_the_day_is_today_unless_another_is_given(folder, capsys, time_machine):
    time_machine.move_to(datetime.datetime(2026, 6, 15, 12))

    assert main(["data", "quality", "--store", str(folder)]) == 0

    assert "As known on 2026-06-01" in capsys.readouterr().out


def test_where_somebody_is_looking_it_is_said_which_load_is_looked_at(folder, capsys, monkeypatch):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)

    assert called(folder) == 0

    assert "Load of 2026-06-01, 1 of 1" in capsys.readouterr().err


def test_what_is_more_than_a_person_reads_is_counted(folder, capsys, monkeypatch):
    monkeypatch.setattr("goldenthread.cli.commands.data.quality._SHOWN", 1)

    assert called(folder) == 0

    assert "1  of 1 other rules: see --json." in capsys.readouterr().out


def test_a_store_that_is_damaged_is_refused_in_a_line(folder, capsys):
    for path in folder.rglob("ssd_cin_visits.parquet"):
        path.chmod(0o600)
        path.write_bytes(b"nothing")

    assert called(folder) == 1

    assert "“goldenthread data verify” says what is damaged." in capsys.readouterr().err


def test_it_is_said_where_nobody_can_tell_whose_case_a_child_is(tmp_path, capsys):
    store = Store(tmp_path / "store")
    loaded(store, JULY, tmp_path / "july", ssd_cin_visits=f"{VISITS}\nV1,A,")

    assert called(store.folder) == 0

    told = capsys.readouterr().out
    assert "1 fault (1 error, 0 queries)." in told
    assert "By team whose case the child is now (ssd_involvements was not loaded):" in told


def test_it_is_said_where_every_rule_was_asked(folder, capsys, monkeypatch):
    one = {"missing.cinv_cin_visit_date": all_rules()["missing.cinv_cin_visit_date"]}
    monkeypatch.setattr("goldenthread.childdata.quality.looking.all_rules", lambda: one)

    assert called(folder) == 0

    assert capsys.readouterr().out.endswith("Every rule was asked.\n")
