"""Children with a child in need plan and a protection plan at the same time."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="A child in need plan beside a protection plan",
    right="The end of the child in need plan, on or before the day on which the protection plan began.",
    why_it_matters="The child counts in both groups, and visits are asked for twice.",
    table="ssd_cin_plans",
    column="cinp_cin_plan_end_date",
    sql="""
        SELECT cinp_cin_plan_id AS key, any_value(cinp_person_id) AS person_id,
            coalesce('until ' || any_value(cinp_cin_plan_end_date), 'still open') || ', protection plan from ' || min(cppl_cp_plan_start_date) AS found
        FROM ssd_cin_plans JOIN ssd_cp_plans ON cppl_person_id = cinp_person_id
            AND cppl_cp_plan_start_date < coalesce(cinp_cin_plan_end_date, DATE '9999-12-31')
            AND cinp_cin_plan_start_date < coalesce(cppl_cp_plan_end_date, DATE '9999-12-31')
        GROUP BY cinp_cin_plan_id
    """,
    concern=Concern.AT_ONCE,
    source=(
        "CIN 4001",
        "CIN 4003",
        "CIN 4016",
        "CIN 4017",
    ),
    example=Example(
        given={
            "ssd_cin_plans": """
                cinp_cin_plan_id | cinp_person_id | cinp_cin_plan_start_date | cinp_cin_plan_end_date
                N1               | A              | 2026-01-12               |
                N2               | B              | 2026-01-12               | 2026-02-12
                N3               | C              | 2026-04-01               |
            """,
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_start_date | cppl_cp_plan_end_date
                P1              | A              | 2026-02-12              |
                P2              | B              | 2026-02-12              |
                P3              | C              | 2025-02-12              | 2026-04-01
            """,
        },
        finds=("N1",),
    ),
)
