"""Child protection reviews held before or on the day their plan began."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="A protection review before its plan",
    right="The day of the review, or the plan it belongs to.",
    why_it_matters="Reviews count as held in time that were not.",
    table="ssd_cp_reviews",
    column="cppr_cp_review_date",
    sql="""
        SELECT cppr_cp_review_id AS key, cppr_person_id AS person_id, cppr_cp_review_date || ', plan from ' || cppl_cp_plan_start_date AS found
        FROM ssd_cp_reviews JOIN ssd_cp_plans ON cppl_cp_plan_id = cppr_cp_plan_id
        WHERE cppr_cp_review_date <= cppl_cp_plan_start_date
    """,
    concern=Concern.OUT_OF_ORDER,
    source=("CIN 8841",),
    example=Example(
        given={
            "ssd_cp_reviews": """
                cppr_cp_review_id | cppr_person_id | cppr_cp_plan_id | cppr_cp_review_date
                V1                | A              | P1              | 2026-01-12
                V2                | A              | P1              | 2026-01-13
            """,
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date
                P1              | A              | 2026-01-12
            """,
        },
        finds=("V1",),
    ),
)
