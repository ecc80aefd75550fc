"""Protection plans that begin or go on after the 18th birthday."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A protection plan after the 18th birthday",
    right="The end of the plan, on or before the birthday, or the right date of birth.",
    why_it_matters="The number of children on a plan, and how long plans last, come out too high.",
    table="ssd_cp_plans",
    column="cppl_cp_plan_end_date",
    sql="""
        SELECT cppl_cp_plan_id AS key, cppl_person_id AS person_id,
            coalesce('until ' || cppl_cp_plan_end_date, 'still open') || ', born ' || pers_dob AS found
        FROM ssd_cp_plans JOIN ssd_person ON pers_person_id = cppl_person_id
        WHERE coalesce(cppl_cp_plan_end_date, gt_day()) > pers_dob + INTERVAL 18 YEAR
    """,
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
                P1              | A              | 2025-05-01              |
                P2              | B              | 2025-05-01              |
                P3              | A              | 2024-05-01              | 2026-01-10
                P4              | A              | 2023-05-01              | 2026-01-11
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-01-10
                B              | 2008-04-01
            """,
        },
        finds=(
            "P1",
            "P4",
        ),
    ),
)
