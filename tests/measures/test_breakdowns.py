"""The group that each person is in at the end of a day."""

import datetime

import pytest

from goldenthread.childdata.tables import all_tables
from goldenthread.core.drawn_tables import rows_of_text
from goldenthread.core.periods import Period
from goldenthread.core.working_days import WorkingDays
from goldenthread.measures.at import At
from goldenthread.measures.evaluating import all_measures
from goldenthread.measures.parameters import Parameters
from goldenthread.measures.running import all_breakdowns
from goldenthread.measures.worked_examples import tables_of

DAY = datetime.date(2026, 3, 31)
TABLES = {
    "ssd_person": """
        pers_person_id | pers_dob   | pers_expected_dob | pers_sex | pers_ethnicity
        A              | 2015-04-01 |                   | F        | WBRI
        B              |            | 2026-06-01        |          | NOBT
        C              | 2008-03-31 |                   | M        |
        D              | 2025-05-01 |                   | M        | BCRB
    """,
    "ssd_disability": """
        disa_table_id | disa_person_id | disa_disability_code
        D1            | A              | NONE
        D2            | C              | LD
    """,
    "ssd_immigration_status": """
        immi_immigration_status_id | immi_person_id | immi_immigration_status | immi_immigration_status_start_date
        I1                         | A              | UASC                    | 2025-01-01
    """,
    "ssd_involvements": """
        invo_involvements_id | invo_person_id | invo_professional_id | invo_professional_team | invo_professional_role_id | invo_involvement_start_date
        V1                   | A              | W1                   | T1                     | CW                        | 2025-01-01
        V2                   | A              | W2                   | T2                     | CW                        | 2025-06-01
        V3                   | A              | W3                   | T3                     | IRO                       | 2025-09-01
    """,
    "ssd_department": """
        dept_team_id | dept_team_parent_name
        T2           | Family help
    """,
    "ssd_cla_episodes": """
        clae_cla_episode_id | clae_person_id | clae_cla_id | clae_cla_episode_start_date
        E1                  | A              | L1          | 2024-06-01
    """,
    "ssd_legal_status": """
        lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
        S1                   | A              | C2                | 2024-06-01
    """,
    "ssd_cla_placement": """
        clap_cla_placement_id | clap_cla_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
        P1                    | L1          | A              | 2024-06-01                    | U6
    """,
    "ssd_cp_plans": """
        cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_latest_category
        K1              | D              | 2026-01-01              | NEG
    """,
    "ssd_cin_episodes": """
        cine_referral_id | cine_person_id | cine_referral_date | cine_cin_primary_need_code
        R1               | D              | 2026-01-01         | N1
    """,
}


def groups(name: str) -> dict[str, str]:
    given = {table: rows_of_text(text) for table, text in TABLES.items()}
    with tables_of(given) as tables:
        at = At(tables, Period(DAY, DAY), Parameters.of({}), WorkingDays({}))
        rows = tables.run(all_breakdowns()[name].groups(at)).to_pylist()
    return {row["person_id"]: row["group"] for row in rows}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("age_band", {"A": "10 to 15", "B": "unborn", "C": "18 and over", "D": "under 1"}),
        ("sex", {"A": "F", "B": None, "C": "M", "D": "M"}),
        ("ethnicity", {"A": "white", "B": "not_obtained", "C": None, "D": "black"}),
        ("disability", {"A": "not disabled", "C": "disabled"}),
        (
            "uasc",
            {
                "A": "unaccompanied",
                "B": "other children",
                "C": "other children",
                "D": "other children",
            },
        ),
        ("team", {"A": "T2"}),
        ("worker", {"A": "W2"}),
        ("service", {"A": "Family help"}),
        ("legal_status", {"A": "care_order"}),
        ("placement_type", {"A": "foster"}),
        ("time_in_care", {"A": "1 to 2 years"}),
        ("category_of_abuse", {"D": "NEG"}),
        ("primary_need", {"D": "N1"}),
    ],
)
def test_each_person_is_in_the_group_of_the_day(name, told):
    assert groups(name) == told


def test_every_breakdown_names_tables_that_there_are():
    assert [
        table
        for one in all_breakdowns().values()
        for table in one.needs
        if table not in all_tables()
    ] == []


def test_every_measure_names_breakdowns_that_there_are():
    assert {
        name: unknown
        for name, measure in all_measures().items()
        if (unknown := set(measure.breakdowns) - set(all_breakdowns()))
    } == {}
