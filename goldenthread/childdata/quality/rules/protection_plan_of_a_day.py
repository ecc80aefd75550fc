"""Protection plans that end on the day they begin."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A protection plan of one day",
    right="The day on which the plan ended, or no plan.",
    why_it_matters="Plans that lasted no time at all make the average too short, and the census refuses them.",
    table="ssd_cp_plans",
    column="cppl_cp_plan_end_date",
    where="cppl_cp_plan_start_date = cppl_cp_plan_end_date",
    source=("CIN 8840",),
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
                P1              | A              | 2026-01-12              | 2026-01-12
                P2              | B              | 2026-01-12              | 2026-01-13
            """,
        },
        finds=("P1",),
    ),
)
