"""How many children are on a child protection plan, of those who live in the area."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.protection import open_plan_spells


def rows(at: At) -> Rows:
    plans = at.once(open_plan_spells)
    return counted_rows(plans, id=plans.person_id, person_id=plans.person_id)


MEASURE = Measure(
    title="Children on a child protection plan per 10,000",
    why_it_matters="It tells how many children are thought to be at risk of significant harm.",
    definition=(
        "Children with an open child protection plan of this authority at the end of the day, for "
        "10,000 aged 0 to 17 in the area. The unborn count, and children in care who still have a "
        "plan; temporary plans held for another authority and people who are 18 do not."
    ),
    counts="children",
    unit=Unit.PER_10000,
    good=Good.NEUTRAL,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cp_plans", "ext_population"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc",
                "category_of_abuse"),
    source="Children in need statistics (Department for Education)",
    benchmark="LAIT: child protection plans per 10,000",
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": """
                    pers_person_id | pers_dob   | pers_expected_dob | pers_death_date
                    A              | 2015-01-01 |                   |
                    B              | 2015-01-01 |                   |
                    C              |            | 2026-06-01        |
                    D              | 2008-03-31 |                   |
                    E              | 2008-04-01 |                   |
                    F              | 2015-01-01 |                   | 2026-03-31
                    G              | 2015-01-01 |                   |
                    H              | 2015-01-01 |                   |
                """,
                "ssd_cp_plans": """
                    cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date | cppl_cp_plan_ola
                    KA              | A              | 2025-06-01              | 2026-04-01            | N
                    KA2             | A              | 2026-01-01              |                       | N
                    KB              | B              | 2025-06-01              | 2026-03-31            | N
                    KC              | C              | 2026-03-31              |                       |
                    KD              | D              | 2025-06-01              |                       | N
                    KE              | E              | 2025-06-01              |                       | N
                    KF              | F              | 2025-06-01              |                       | N
                    KG              | G              | 2025-06-01              |                       | Y
                    KH              | H              | 2026-04-01              |                       | N
                """,
                "ext_population": """
                    expo_year | expo_age_from | expo_age_to | expo_count
                    2025      | 0             | 17          | 10000
                """,
            },
            gives="""
                id | met
                A  | yes
                C  | yes
                E  | yes
            """,
        ),
    ),
)  # fmt: skip
