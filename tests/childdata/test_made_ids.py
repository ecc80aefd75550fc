"""Ids for rows that carry none."""

import duckdb

from goldenthread.childdata.made_ids import IdsOfAChild, child_key, child_key_sql


def test_the_same_event_has_the_same_id_in_every_load():
    first, second = (IdsOfAChild("0042").next("ssd_cp_plans", "2025-05-01") for _ in range(2))

    assert first == second == f"{child_key('0042')}-2025-05-01"


def test_events_of_one_day_are_numbered_within_their_table():
    ids = IdsOfAChild("0042")

    assert ids.next("ssd_cp_plans", "2025-05-01") == f"{child_key('0042')}-2025-05-01"
    assert ids.next("ssd_cp_plans", "2025-05-01") == f"{child_key('0042')}-2025-05-01-2"
    assert ids.next("ssd_cp_visits", "2025-05-01") == f"{child_key('0042')}-2025-05-01"


def test_a_child_is_not_named_by_an_id():
    assert "0042" not in IdsOfAChild("0042").next("ssd_cp_plans", "2025-05-01")


def test_the_database_makes_the_same_key():
    number = "'0042'"

    assert duckdb.sql(f"SELECT {child_key_sql(number)}").fetchone() == (child_key("0042"),)
