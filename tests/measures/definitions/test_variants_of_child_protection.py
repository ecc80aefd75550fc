"""Other readings of the measures of child protection."""

import datetime

import pytest

from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.measures.evaluating import all_measures, evaluated
from goldenthread.measures.worked_examples import Case, tables_of

DAY = datetime.date(2026, 3, 31)


def counted(name, variant, **told):
    """The identifiers in numerator and denominator of a variant, over tables drawn as text."""
    tables = {key: rows_of_text(text) for key, text in told.items() if key.startswith("ssd_")}
    parameters = {key: value for key, value in told.items() if key not in tables}
    measure, case = all_measures()[name], Case(DAY, tables, parameters=parameters)
    with tables_of(case.tables) as held:
        found = evaluated(measure, case.at(held, measure), held.run, variant)
    return " ".join(found.numerator_ids), " ".join(found.denominator_ids)


def test_all_conferences_take_in_transfers_and_those_before_the_enquiry_but_are_not_in_time_for_it():
    assert counted(
        "cp.icpc_15wd",
        "all_conferences",
        ssd_s47_enquiry="""
            s47e_s47_enquiry_id | s47e_person_id | s47e_s47_start_date
            SA                  | A              | 2026-03-02
            SB                  | B              | 2026-03-02
            SC                  | C              | 2026-03-02
        """,
        ssd_initial_cp_conference="""
            icpc_icpc_id | icpc_person_id | icpc_s47_enquiry_id | icpc_icpc_date | icpc_icpc_transfer_in
            CA           | A              | SA                  | 2026-03-10     | N
            CB           | B              | SB                  | 2026-03-10     | Y
            CC           | C              | SC                  | 2026-03-01     | N
            CD           | D              |                     | 2026-03-10     | Y
            CE           | E              |                     | 2026-03-10     | N
        """,
    ) == ("CA", "CA CB CC CD")


def test_a_plan_24_months_after_the_last_one_is_a_repeat_within_them_and_a_day_later_is_not():
    assert counted(
        "cp.repeat_plan",
        "within_24m",
        ssd_cp_plans="""
            cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
            KA1             | A              | 2023-01-01              | 2023-06-01
            KA2             | A              | 2025-06-01              |
            KB1             | B              | 2023-01-01              | 2023-05-31
            KB2             | B              | 2025-06-01              |
        """,
    ) == ("KA2", "KA2 KB2")


@pytest.mark.parametrize(
    ("band", "plans"),
    [("first_band", "KA KB"), ("second_band", "KC KD"), ("third_band", "KE")],
)
def test_an_open_plan_is_in_the_highest_band_that_it_has_reached(band, plans):
    people = "\n".join(["pers_person_id | pers_dob", *(f"{one} | 2015-01-01" for one in "ABCDEF")])
    in_band, of = counted(
        "cp.open_drift",
        band,
        ssd_person=people,
        ssd_cp_plans="""
            cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
            KA              | A              | 2024-12-31
            KB              | B              | 2024-10-01
            KC              | C              | 2024-09-30
            KD              | D              | 2024-04-01
            KE              | E              | 2024-03-31
            KF              | F              | 2025-01-01
        """,
    )

    assert (in_band, of) == (plans, "KA KB KC KD KE KF")


def test_with_two_thresholds_the_second_band_is_the_last():
    told = {
        "ssd_person": "pers_person_id | pers_dob\nA | 2015-01-01",
        "ssd_cp_plans": """
            cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
            KA              | A              | 2023-01-01
        """,
        "cp_drift_months": [15, 18],
    }

    assert counted("cp.open_drift", "second_band", **told) == ("KA", "KA")
    assert counted("cp.open_drift", "third_band", **told) == ("", "KA")


def test_seen_alone_is_asked_of_children_from_four_on_and_not_of_the_unborn():
    assert counted(
        "cp.visit_timely",
        "seen_alone",
        ssd_person="""
            pers_person_id | pers_dob   | pers_expected_dob
            A              | 2022-03-31 |
            B              | 2022-03-31 |
            C              | 2022-04-01 |
            D              |            | 2026-06-01
            E              | 2022-04-01 |
            F              | 2015-01-01 |
        """,
        ssd_cp_plans="""
            cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
            KA              | A              | 2025-06-01
            KB              | B              | 2025-06-01
            KC              | C              | 2025-06-01
            KD              | D              | 2025-06-01
            KE              | E              | 2025-06-01
            KF              | F              | 2025-06-01
        """,
        ssd_cp_visits="""
            cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen | cppv_cp_visit_seen_alone
            1                | A              | 2026-03-20         | Y                  | Y
            2                | B              | 2026-03-20         | Y                  |
            3                | C              | 2026-03-20         | Y                  | N
            4                | D              | 2026-03-20         | N                  | N
            5                | E              | 2026-03-20         | N                  | Y
            6                | F              | 2026-03-20         | N                  | Y
        """,
    ) == ("A C D", "A B C D E F")
