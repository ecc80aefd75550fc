"""The same rules over load after load, and a fix list that says since when."""

import csv
import datetime

import pytest

from goldenthread.childdata.quality.csv_form import HEADINGS, write_fix_list
from goldenthread.childdata.quality.freshness import freshness
from goldenthread.childdata.quality.json_form import looked_as_json
from goldenthread.childdata.quality.looking import look
from goldenthread.childdata.quality.material import NothingKnown, material_of
from goldenthread.childdata.quality.over_loads import days_of_loads, fix_list, trend
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import JULY, JUNE, MAY, loaded

PEOPLE = "pers_person_id,pers_dob,pers_sex,pers_ethnicity\nA,2015-01-05,F,WBRI\nB,2015-01-05,M,WBRI"
VISITS = "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen"
ALLOCATED = """
    invo_involvements_id,invo_person_id,invo_professional_id,invo_professional_team,invo_involvement_start_date
    I1,A,W1,T1,2026-01-05
"""
TEAMS = "dept_team_id,dept_team_name\nT1,North"

AUGUST = datetime.date(2026, 8, 1)


@pytest.fixture
def store(tmp_path):
    """Three loads: V1 lacks its day in all, V2 in the last alone, V3 in the first and the last."""
    store = Store(tmp_path / "store")
    days = {MAY: ("", "2026-01-05", ""), JUNE: ("", "2026-01-05", "2026-01-05"), JULY: ("", "", "")}
    for day, visited in days.items():
        rows = [f"V{at},{who},{on},Y" for at, who, on in zip("123", "ABA", visited, strict=True)]
        loaded(
            store,
            day,
            tmp_path / str(day),
            ssd_person=PEOPLE,
            ssd_cin_visits="\n".join([VISITS, *rows, "V4,A,2026-01-06,perhaps"]),
            ssd_involvements=ALLOCATED,
            ssd_department=TEAMS,
        )
    return store


def test_the_last_loads_by_a_day_are_looked_back_upon(store):
    assert days_of_loads(store, JULY) == [MAY, JUNE, JULY]
    assert days_of_loads(store, JUNE) == [MAY, JUNE]
    assert days_of_loads(store, JULY, 2) == [JUNE, JULY]


def test_a_trend_has_a_point_for_each_load(store):
    told = []

    points = trend(store, [MAY, JUNE, JULY], told.append)

    missing = "missing.cinv_cin_visit_date"
    assert told == [one.known_at for one in points] == [MAY, JUNE, JULY]
    assert [one.by_rule.get(missing) for one in points] == [2, 1, 3]
    assert [one.errors for one in points] == [3, 2, 4]
    assert {one.rows for one in points} == {8}
    assert {one.queries for one in points} == {0}


def test_a_trend_of_a_team_has_what_was_its_own(store):
    points = trend(store, [MAY, JUNE, JULY], team="T1")

    assert [one.errors for one in points] == [3, 2, 3]


def test_a_line_to_put_right_says_since_which_load_it_is_there(store):
    with material_of(store, JULY) as material:
        lines = list(fix_list(store, material, look(material)))

    told = {one.fault.key: (one.since, one.may_be_older) for one in lines}
    assert told == {
        "V1": (MAY, True),
        "V2": (JULY, False),
        "V3": (JULY, False),
        "V4": (MAY, True),
    }


def test_what_was_known_of_one_load_alone_is_as_old_as_that(store):
    with material_of(store, MAY) as material:
        lines = list(fix_list(store, material, look(material)))

    assert {(one.since, one.may_be_older) for one in lines} == {(MAY, False)}


def test_a_fault_that_a_table_could_not_be_asked_for_before_begins_with_the_load_that_had_it(
    store, tmp_path
):
    loaded(
        store,
        AUGUST,
        tmp_path / "august",
        ssd_person=PEOPLE,
        ssd_contacts="cont_contact_id,cont_person_id,cont_contact_date\nC1,A,",
    )

    with material_of(store, AUGUST) as material:
        lines = list(fix_list(store, material, look(material)))

    assert {one.fault.key: one.since for one in lines}["C1"] == AUGUST


def test_many_lines_keep_their_order_and_their_days(store, tmp_path, monkeypatch):
    monkeypatch.setattr("goldenthread.childdata.quality.over_loads._BATCH", 2)

    with material_of(store, JULY) as material:
        lines = list(fix_list(store, material, look(material)))

    assert [one.fault.key for one in lines] == ["V1", "V3", "V2", "V4"]


def test_a_store_that_knew_nothing_by_then_is_refused(store):
    with pytest.raises(NothingKnown), material_of(store, MAY - datetime.timedelta(1)):
        pass


def test_a_fix_list_is_a_file_for_its_owner_alone(store, tmp_path):
    place = tmp_path / "fix.csv"

    with material_of(store, JULY) as material:
        lines = fix_list(store, material, look(material), "T1")
        assert write_fix_list(place, lines, material.team_names()) == 3

    rows = list(csv.reader(place.read_text("utf-8-sig").splitlines()))
    assert rows[0] == list(HEADINGS)
    assert rows[1][:9] == [
        "T1", "North", "W1", "A", "ssd_cin_visits", "V1", "cinv_cin_visit_date",
        "Nothing where something is needed", "nothing",
    ]  # fmt: skip
    assert rows[1][11] == "2026-05-01 or before"
    assert [row[5] for row in rows[1:]] == ["V1", "V3", "V4"]
    assert place.stat().st_mode & 0o077 == 0


def test_a_fix_list_that_cannot_be_finished_leaves_the_old_one(tmp_path):
    place = tmp_path / "fix.csv"
    place.write_text("old")

    def broken():
        raise OSError("full")
        yield

    with pytest.raises(OSError, match="full"):
        write_fix_list(place, broken(), {})

    assert place.read_text() == "old"
    assert list(tmp_path.iterdir()) == [place]


def test_what_looks_like_a_formula_is_written_as_text(store, tmp_path):
    loaded(
        store,
        AUGUST,
        tmp_path / "formula",
        ssd_cin_visits=f"{VISITS}\n=1+1,A,,Y",
    )
    place = tmp_path / "fix.csv"

    with material_of(store, AUGUST) as material:
        write_fix_list(place, fix_list(store, material, look(material)), {})

    assert "'=1+1" in place.read_text("utf-8-sig")


def test_the_json_has_counts_and_no_value_of_a_row(store):
    with material_of(store, JULY) as material:
        looked = look(material)
        told = looked_as_json(
            looked, freshness(material, JULY), trend(store, [JUNE]), material.team_names()
        )

    assert (told["known_at"], told["faults"], told["errors"]) == ("2026-07-01", 4, 4)
    assert told["by_rule"][0]["rule"] == "missing.cinv_cin_visit_date"
    assert told["by_team"] == [
        {"team": "T1", "name": "North", "faults": 3},
        {"team": "nobody’s case now", "name": None, "faults": 1},
    ]
    assert told["trend"][0]["known_at"] == "2026-06-01"
    assert told["freshness"][0]["is_late"]
    assert len(told["not_asked"]) > 500
    assert "perhaps" not in str(told)
