"""Child in need plans that end on the day they begin."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A child in need plan of one day",
    right="The day on which the plan ended, or no plan.",
    why_it_matters="Plans that lasted no time at all make the average too short.",
    table="ssd_cin_plans",
    column="cinp_cin_plan_end_date",
    where="cinp_cin_plan_start_date = cinp_cin_plan_end_date",
    severity=Severity.QUERY,
    source=("CIN 4012Q",),
    example=Example(
        given={
            "ssd_cin_plans": """
                cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                N1               | A              | 2026-01-12               | 2026-01-12
                N2               | B              | 2026-01-12               | 2026-01-13
            """,
        },
        finds=("N1",),
    ),
)
