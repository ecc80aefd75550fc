"""Children on child protection plans whom somebody saw in time."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, Variant, counted_rows
from goldenthread.measures.populations.protection_visits import (
    interval_of_visits,
    passed,
    plans_last_seen,
)


def rows(at: At) -> Rows:
    return _rows(at, alone=False)


def rows_seen_alone(at: At) -> Rows:
    return _rows(at, alone=True)


def _rows(at: At, *, alone: bool) -> Rows:
    told = plans_last_seen(at, alone=alone)
    plans = told.filter(passed(at, told.start, at.day) >= interval_of_visits(at))
    return counted_rows(
        plans,
        id=plans.person_id,
        person_id=plans.person_id,
        met=passed(at, plans.latest, at.day) <= interval_of_visits(at),
    )


MEASURE = Measure(
    title="Children on plans visited on time",
    why_it_matters="A child at risk who is not seen cannot say that something is wrong.",
    definition=(
        "Of the children whose plan of this authority has been open for a visit interval (28 days, "
        "or as the authority sets it) or longer: those who were seen within one, or whose plan "
        "began within one. Only visits at which the child was seen count, since the plan began, "
        "whichever plan they name; for the unborn any visit does."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cp_plans", "ssd_cp_visits"),
    rows=rows,
    parameters=("cp_visit_interval", "bank_holiday_calendar"),
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Local definition; there is no national interval",
    target=95,
    variants={"seen_alone": Variant("Children aged 4 and over seen alone", rows_seen_alone)},
    notes=("Seen alone: children under 4 and the unborn are counted too, and need only be seen.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2015-01-01 |                   |
                    E              | 2015-01-01 |                   |
                    F              | 2015-01-01 |                   | 2026-03-31
                    G              | 2015-01-01 |                   |
                    H              | 2008-03-31 |                   |
                    I              | 2015-01-01 |                   |
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2025-06-01              |                       | N
                    KB              | B              | 2025-06-01              |                       | N
                    KC              | C              | 2026-01-01              |                       |
                    KD              | D              | 2026-03-03              |                       | N
                    KE              | E              | 2026-03-04              |                       | N
                    KF              | F              | 2025-06-01              |                       | N
                    KG              | G              | 2025-06-01              |                       | Y
                    KH              | H              | 2025-06-01              |                       | N
                    KI              | I              | 2026-03-01              |                       | N
                """,
                "ssd_cp_visits": """
                    cppv_cp_visit_id | cppv_person_id | cppv_cp_plan_id | cppv_cp_visit_date | cppv_cp_visit_seen
                    1                | A              | KX              | 2026-03-03         | Y
                    2                | B              | KB              | 2026-03-02         | Y
                    3                | B              | KB              | 2026-03-20         | N
                    4                | B              | KB              | 2026-03-20         |
                    5                | B              | KB              | 2026-04-01         | Y
                    6                | C              | KC              | 2026-03-20         | N
                    7                | I              | KI              | 2026-02-28         | Y
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
                D  | yes
                I  | no
            """,
        ),
        Example(
            as_at="2026-04-12",
            parameters={"cp_visit_interval": {"working_days": 10}},
            bank_holidays=("2026-04-03", "2026-04-06"),
            given={
                "ssd_person": """
                    pers_person_id | pers_dob
                    A              | 2015-01-01
                    B              | 2015-01-01
                    C              | 2015-01-01
                    D              | 2015-01-01
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                    KA              | A              | 2025-06-01
                    KB              | B              | 2025-06-01
                    KC              | C              | 2026-03-25
                    KD              | D              | 2026-03-26
                """,
                "ssd_cp_visits": """
                    cppv_cp_visit_id | cppv_person_id | cppv_cp_visit_date | cppv_cp_visit_seen
                    1                | A              | 2026-03-25         | Y
                    2                | B              | 2026-03-24         | Y
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | yes
            """,
        ),
    ),
)  # fmt: skip
