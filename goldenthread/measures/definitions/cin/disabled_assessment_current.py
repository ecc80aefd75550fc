"""Disabled children in need whom a registered social worker assessed within a year."""

from goldenthread.core.periods import Window
from goldenthread.measures.at import At, add_months
from goldenthread.measures.measure import Example, Good, Measure, Rows, Unit, counted_rows
from goldenthread.measures.populations.need_plans import with_need_plan
from goldenthread.measures.populations.people import disabled
from goldenthread.measures.populations.staff import social_workers

_MONTHS = 12


def rows(at: At) -> Rows:
    children = at.once(with_need_plan).semi_join(at.once(disabled), "person_id")
    told = at.table("ssd_cin_assessments")
    recent = told.filter(add_months(told.cina_assessment_auth_date, _MONTHS) >= at.day)
    recent = recent.select(person_id="cina_person_id", worker="cina_assessment_worker_id")
    recent = recent.semi_join(at.once(social_workers), "worker")
    recent = recent.select("person_id").distinct().mutate(assessed=True)
    joined = children.select("person_id").left_join(recent, "person_id", rname="done_{name}")
    return counted_rows(
        joined, id=joined.person_id, person_id=joined.person_id, met=joined.assessed
    )


MEASURE = Measure(
    title="Disabled children in need with a current assessment by a registered social worker",
    why_it_matters="What a disabled child needs changes as they grow, and takes training to see.",
    definition=(
        "Of the disabled children with an open child in need plan: those with an assessment that a "
        "registered social worker made and that was authorised within the last 12 months. A newer "
        "one by somebody who is not registered takes nothing away."
    ),
    counts="children",
    unit=Unit.PERCENT,
    good=Good.HIGHER,
    window=Window.SNAPSHOT,
    needs=("ssd_person", "ssd_cin_plans", "ssd_disability", "ssd_cin_assessments",
           "ssd_professionals"),
    rows=rows,
    breakdowns=("team", "worker", "age_band", "sex", "ethnicity", "disability", "uasc"),
    source="Local definition, from a recommendation of inspectors",
    target=100,
    notes=("A child without any record of disability is not known to be disabled, and not counted.",),
    examples=(
        Example(
            as_at="2026-03-31",
            given={
                "ssd_person": "\n".join(
                    [
                        "pers_person_id | pers_dob",
                        *(f"{one} | 2015-01-01" for one in "ABCDEFG"),
                        "H | 2008-03-31",
                    ]
                ),
                "ssd_disability": """
                    disa_table_id | disa_person_id | disa_disability_code
                    1             | A              | NONE
                    2             | A              | AUT
                    3             | A              | LD
                    4             | B              | MOB
                    5             | C              | MOB
                    6             | D              | MOB
                    7             | E              | NONE
                    8             | G              | MOB
                    9             | H              | MOB
                """,
                "ssd_cin_plans": "\n".join(
                    [
                        "cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date",
                        *(f"N{one} | {one} | 2025-06-01 | " for one in "ABCDEFH"),
                        "NG | G | 2025-06-01 | 2026-03-31",
                    ]
                ),
                "ssd_professionals": """
                    prof_professional_id | prof_social_worker_registration_no
                    W1                   | SW100
                    W2                   |
                """,
                "ssd_cin_assessments": """
                    cina_assessment_id | cina_person_id | cina_assessment_start_date | cina_assessment_auth_date | cina_assessment_worker_id
                    A1                 | A              | 2025-03-01                 | 2025-03-31                | W1
                    A2                 | A              | 2026-01-01                 | 2026-02-01                | W2
                    B1                 | B              | 2025-03-01                 | 2025-03-30                | W1
                    C1                 | C              | 2026-01-01                 | 2026-02-01                | W3
                    D1                 | D              | 2026-01-01                 | 2026-04-01                | W1
                """,
            },
            gives="""
                id | met
                A  | yes
                B  | no
                C  | no
                D  | no
            """,
        ),
    ),
)  # fmt: skip
