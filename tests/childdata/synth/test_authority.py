"""A made-up authority: as many children as wanted, the same for the same wishes, known by a day."""

import dataclasses
import datetime

from goldenthread.childdata.synth.authority import Authority, Wanted
from goldenthread.childdata.tables import all_tables
from tests.childdata.synth.making_up import LARGER, families, tables_of

WANTED = Wanted(children=80, years=3, seed=7, until=datetime.date(2026, 3, 31))


def rows_of(wanted):
    return [(family.id, family.rows.by_table) for family in Authority(wanted).families()]


def test_as_many_children_are_told_as_were_wanted():
    rows = rows_of(WANTED)

    people = [row["pers_person_id"] for _, tables in rows for row in tables.get("ssd_person", ())]
    assert len(people) == len(set(people)) == 80


def test_the_same_wishes_give_the_same_rows_and_another_seed_gives_others():
    assert rows_of(WANTED) == rows_of(WANTED)
    assert rows_of(dataclasses.replace(WANTED, seed=8)) != rows_of(WANTED)


def test_a_family_is_the_same_whichever_is_made_first():
    authority = Authority(WANTED)
    tenth = authority.family(10).rows.by_table
    authority.family(3)

    assert authority.family(10).rows.by_table == tenth


def test_nothing_is_dated_after_the_last_day_but_what_is_due():
    for _, tables in rows_of(WANTED):
        for table, rows in tables.items():
            late = [
                (table, column)
                for row in rows
                for column, value in row.items()
                if value[4:5] == "-" and value[:10] > "2026-03-31" and "due" not in column
            ]
            assert [one for one in late if one[1] not in MAY_LIE_AHEAD] == []


MAY_LIE_AHEAD = {
    "icpc_icpc_target_date",
    "pers_expected_dob",
    "exau_planned_date",
    # Checks that are booked.
    "clah_health_check_date",
}


def test_an_earlier_day_knows_no_row_that_a_later_one_does_not():
    earlier = dataclasses.replace(LARGER, known_at=datetime.date(2025, 9, 10))

    for family, later in zip(families(earlier), families(LARGER), strict=True):
        for table, rows in family.rows.by_table.items():
            key = all_tables()[table].key
            known = {tuple(row[c] for c in key) for row in later.rows.by_table.get(table, ())}
            assert {tuple(row[c] for c in key) for row in rows} <= known, (family.id, table)


def test_an_earlier_day_knows_fewer_rows_and_has_more_open():
    earlier = tables_of(dataclasses.replace(LARGER, known_at=datetime.date(2025, 9, 10)))
    later = tables_of(LARGER)

    for table in ("ssd_person", "ssd_contacts", "ssd_cin_episodes", "ssd_cp_visits"):
        assert len(earlier[table]) < len(later[table])
    still_open = {
        row["cine_referral_id"] for row in earlier["ssd_cin_episodes"] if not row["cine_close_date"]
    }
    closed = {
        row["cine_referral_id"] for row in later["ssd_cin_episodes"] if row["cine_close_date"]
    }
    assert still_open & closed


def test_what_is_known_on_an_earlier_day_began_as_it_is_known_later():
    earlier = dataclasses.replace(WANTED, known_at=datetime.date(2026, 2, 10))
    later_rows = dict(rows_of(WANTED))

    for family, tables in rows_of(earlier):
        for table, columns in BEGAN.items():
            later = {tuple(row[c] for c in columns) for row in later_rows[family].get(table, ())}
            known = {tuple(row[c] for c in columns) for row in tables.get(table, ())}
            assert known <= later, table


def test_the_years_begin_on_the_day_after_the_last_day_of_so_many_years_before():
    wanted = dataclasses.replace(WANTED, until=datetime.date(2028, 2, 28))

    assert WANTED.start == datetime.date(2023, 4, 1)
    assert wanted.start == datetime.date(2025, 2, 28)


BEGAN = {
    "ssd_contacts": ("cont_contact_id", "cont_contact_date", "cont_contact_outcome_json"),
    "ssd_cin_episodes": ("cine_referral_id", "cine_referral_date", "cine_referral_source_code"),
    "ssd_cla_episodes": ("clae_cla_episode_id", "clae_cla_episode_start_date", "clae_cla_id"),
    "ssd_cp_visits": ("cppv_cp_visit_id", "cppv_cp_visit_date", "cppv_cp_visit_seen"),
    "ext_supervision": ("exsu_supervision_id", "exsu_worker_id", "exsu_recorded_date"),
}
