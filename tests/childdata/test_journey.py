"""What is known of one child."""

import datetime

import pytest

from goldenthread.childdata.journey import Fact, journey_of
from goldenthread.childdata.store.position import Position
from goldenthread.childdata.store.snapshots import Store
from tests.factories.child_stores import MAY, loaded

TABLES = {
    "ssd_person": "pers_person_id,pers_dob,pers_sex\nA,2015-01-05,F\nB,2016-01-05,M",
    "ssd_cin_episodes": (
        "cine_referral_id,cine_person_id,cine_referral_date,cine_cin_primary_need_code,"
        "cine_referral_outcome_json\n"
        'R1,A,2026-02-01 14:30:00,N1,"{""NEW_REFERRAL_FLAG"": ""Y"", ""COMMENTS"": """"}"\n'
        "R2,B,2026-02-01,N1,"
    ),
    "ssd_cin_visits": (
        "cinv_cin_visit_id,cinv_person_id,cinv_cin_visit_date,cinv_cin_visit_seen\n"
        "V1,A,2026-01-10,Y\nV2,A,,N"
    ),
    "ssd_involvements": (
        "invo_involvements_id,invo_person_id,invo_professional_team,invo_involvement_start_date,"
        "invo_involvement_end_date\nI1,A,T1,2026-01-01,\nI2,A,T2,2026-02-01,2026-03-01"
    ),
    "ssd_department": "dept_team_id,dept_team_name\nT1,Family help",
}


@pytest.fixture
def told(tmp_path):
    store = Store(tmp_path / "store")
    loaded(store, MAY, tmp_path / "may", **TABLES)
    with Position(store, MAY) as position:
        yield lambda person: journey_of(position.cursor(), position.speakers, person)


def test_events_stand_in_their_order_and_what_names_no_day_comes_last(told):
    days = [(one.table, one.on) for one in told("A").events]

    assert days == [
        ("ssd_involvements", datetime.date(2026, 1, 1)),
        ("ssd_cin_visits", datetime.date(2026, 1, 10)),
        ("ssd_cin_episodes", datetime.date(2026, 2, 1)),
        ("ssd_involvements", datetime.date(2026, 2, 1)),
        ("ssd_cin_visits", None),
    ]


def test_codes_days_and_answers_are_said_in_words(told):
    said = {fact.said for one in told("A").events for fact in one.facts}

    assert "1 February 2026, 14:30" in said
    assert "10 January 2026" in said
    assert {"Yes", "No"} <= said
    assert any(one.endswith("(N1)") and len(one) > 4 for one in said)


def test_identifiers_are_no_facts(told):
    journey = told("A")

    said = {fact.said for one in journey.events for fact in one.facts}
    assert not said & {"A", "R1", "V1", "I1"}
    assert Fact("Date of birth", "5 January 2015") in journey.person


def test_the_teams_are_those_that_work_with_the_child_now(told):
    assert told("A").teams == {"T1": "Family help"}
    assert told("B").teams == {}


def test_what_a_json_column_holds_is_said_in_words(told):
    [fact] = [one.said for one in told("A").events[2].facts if "flag" in one.said]

    assert fact == "New referral flag: Y"


def test_another_child_s_rows_are_not_among_them(told):
    assert [one.table for one in told("B").events] == ["ssd_cin_episodes"]


@pytest.mark.parametrize("person", ["C", "", "A' OR '1'='1"])
def test_nothing_is_known_of_whom_there_is_not(told, person):
    assert told(person) is None
