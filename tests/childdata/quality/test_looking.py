"""Rules asked of tables: whose faults they are, what is not asked, and what is judged once only."""

import dataclasses
import datetime

from goldenthread.childdata.quality.all_rules import all_rules
from goldenthread.childdata.quality.examples import drawn
from goldenthread.childdata.quality.looking import (
    NO_CHILD,
    NOBODYS,
    Count,
    NotRun,
    can_run,
    faults,
    look,
)
from goldenthread.childdata.quality.tallies import (
    by_concern,
    by_table,
    by_team,
    by_worker,
    errors_of,
)

DAY = datetime.date(2026, 3, 31)
VISITS = """
    cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
    V1                | A              |
    V2                | A              | 2026-04-01
    V3                | B              | 2026-04-01
    V4                |                | 2026-01-01
    V5                | C              | 2026-01-01
"""
ALLOCATED = """
    invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_role_id | invo_professional_team | invo_involvement_start_date | invo_involvement_end_date
    I1                   | A              | W1                   | CW                        | T1                     | 2025-01-10                  | 2025-05-10
    I2                   | A              | W2                   | CW                        | T2                     | 2025-05-10                  |
    I3                   | A              | W3                   | IRO                       | T3                     | 2025-06-10                  |
    I4                   | B              | W4                   | CW                        | T4                     | 2026-04-01                  |
"""
RULES = {
    rule_id: all_rules()[rule_id]
    for rule_id in (
        "day_ahead.cinv_cin_visit_date",
        "missing.cinv_cin_visit_date",
        "missing.cinv_person_id",
        "twice.cinv_cin_visit_id",
        "no_such_row.cinv_person_id",
        "missing.cont_contact_date",
    )
}


def seen(**tables):
    with drawn(tables, DAY) as material:
        return look(material, RULES)


def test_faults_are_counted_for_the_worker_whose_case_the_child_is():
    looked = seen(ssd_cin_visits=VISITS, ssd_involvements=ALLOCATED)

    assert looked.counts == (
        Count("day_ahead.cinv_cin_visit_date", True, "T2", "W2", 1),
        Count("day_ahead.cinv_cin_visit_date", True, None, None, 1),
        Count("missing.cinv_cin_visit_date", True, "T2", "W2", 1),
        Count("missing.cinv_person_id", False, None, None, 1),
    )


def test_those_that_nobody_has_now_are_a_group_of_their_own_and_so_are_those_of_no_child():
    looked = seen(ssd_cin_visits=VISITS, ssd_involvements=ALLOCATED)

    assert by_team(looked) == {"T2": 2, NO_CHILD: 1, NOBODYS: 1}
    assert by_worker(looked.of_team("T2")) == {("T2", "W2"): 2}
    assert looked.of_team(None) is looked
    assert by_worker(looked)[(NOBODYS, NOBODYS)] == 1


def test_each_group_lists_as_many_rows_as_it_counts():
    with drawn({"ssd_cin_visits": VISITS, "ssd_involvements": ALLOCATED}, DAY) as material:
        looked = look(material, RULES)
        listed = {
            group: len(list(faults(material, looked, group, rules=RULES)))
            for group in by_team(looked)
        }

    assert listed == by_team(looked)
    assert looked.of_team(NOBODYS).faults == 1


def test_faults_are_counted_by_table_and_by_kind():
    looked = seen(ssd_cin_visits=VISITS)

    assert by_table(looked) == {"ssd_cin_visits": 4}
    assert by_concern(looked) == {"in the future": 2, "missing": 2}
    assert (looked.faults, errors_of(looked)) == (4, 4)


def test_a_rule_that_cannot_be_asked_is_said_and_not_passed():
    looked = seen(ssd_cin_visits=VISITS)

    assert looked.not_run == (
        NotRun("no_such_row.cinv_person_id", "ssd_person", "ssd_person was not loaded"),
        NotRun("missing.cont_contact_date", "ssd_contacts", "ssd_contacts was not loaded"),
    )
    assert looked.ran == (
        "day_ahead.cinv_cin_visit_date",
        "missing.cinv_cin_visit_date",
        "missing.cinv_person_id",
        "twice.cinv_cin_visit_id",
    )


def test_a_rule_is_not_asked_where_a_column_of_it_was_not_loaded():
    with drawn({"ssd_cin_visits": "cinv_cin_visit_id | cinv_person_id\nV1 | A"}, DAY) as material:
        looked = look(
            material, {"missing.cinv_cin_visit_date": RULES["missing.cinv_cin_visit_date"]}
        )

        assert not can_run(material, "", RULES["missing.cinv_cin_visit_date"])
    assert [one.why for one in looked.not_run] == [
        "ssd_cin_visits was loaded without cinv_cin_visit_date"
    ]


def test_a_value_that_could_not_be_read_is_told_as_that_alone():
    visits = """
        cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date
        V1                | A              | 2026-02-31
        V2                | A              |
    """
    plans = """
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
        P1              | A              | 2025-01-10              | tbc
        P2              | A              | 2025-02-10              |
        P3              | B              | 2025-01-10              |
        P4              | B              | 2025-02-10              |
    """
    with drawn({"ssd_cin_visits": visits, "ssd_cp_plans": plans}, DAY) as material:
        found = {(one.rule, one.key) for one in faults(material, look(material))}

    assert found >= {
        ("unreadable.cinv_cin_visit_date", "V1"),
        ("missing.cinv_cin_visit_date", "V2"),
        ("unreadable.cppl_cp_plan_end_date", "P1"),
        ("two_at_once.cppl_cp_plan_end_date", "P3"),
    }
    assert ("missing.cinv_cin_visit_date", "V1") not in found
    assert ("two_at_once.cppl_cp_plan_end_date", "P1") not in found


def test_a_row_at_fault_says_what_stands_there_and_whose_it_is():
    with drawn({"ssd_cin_visits": VISITS, "ssd_involvements": ALLOCATED}, DAY) as material:
        looked = look(material, RULES)
        told = list(faults(material, looked, rules=RULES))
        of_team = list(faults(material, looked, "T2", RULES))

    first = told[0]
    assert (first.key, first.person_id, first.found) == ("V2", "A", "2026-04-01")
    assert (first.team, first.worker) == ("T2", "W2")
    assert [one.key for one in of_team] == ["V2", "V1"]
    assert of_team[1].found == "nothing"


def test_a_row_without_a_key_is_told_by_its_place():
    visits = "cinv_cin_visit_id | cinv_person_id | cinv_cin_visit_date\n | A | 2026-04-01"

    with drawn({"ssd_cin_visits": visits}, DAY) as material:
        told = list(faults(material, look(material, RULES), rules=RULES))

    assert [one.key for one in told] == ["example row 1"]


def test_errors_come_before_queries_however_many_there_are():
    people = """
        pers_person_id | pers_sex | pers_ethnicity | pers_dob
        A              |          |                | 2015-01-05
        B              | U        |                | 2015-01-05
    """

    with drawn({"ssd_person": people}, DAY) as material:
        looked = look(material)

    assert list(looked.by_rule()) == ["sex_not_recorded", "ethnicity_not_recorded"]


def test_a_rule_that_the_database_cannot_work_out_is_told_without_what_stands_there():
    fails = dataclasses.replace(
        all_rules()["ethnicity_not_recorded"], where="CAST(pers_ethnicity AS INTEGER) > 0"
    )
    rules = {"fails": fails, "works": all_rules()["sex_not_recorded"]}
    people = """
        pers_person_id | pers_sex | pers_ethnicity
        A              |          | WBRI
    """

    with drawn({"ssd_person": people}, DAY) as material:
        looked = look(material, rules)

    assert looked.ran == ("works",)
    assert looked.by_rule() == {"works": 1}
    assert looked.not_run == (
        NotRun("fails", "ssd_person", "it could not be worked out (ConversionException)"),
    )
