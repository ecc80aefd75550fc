"""Protection plans that begin on another day than their conference."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A protection plan from another day than its conference",
    right="The day of the conference.",
    why_it_matters="Reviews of the plan are counted from the wrong day.",
    table="ssd_cp_plans",
    column="cppl_cp_plan_start_date",
    sql="""
        SELECT cppl_cp_plan_id AS key, cppl_person_id AS person_id, cppl_cp_plan_start_date || ', conference on ' || icpc_icpc_date AS found
        FROM ssd_cp_plans JOIN ssd_initial_cp_conference ON icpc_icpc_id = cppl_icpc_id
        WHERE cppl_cp_plan_start_date <> icpc_icpc_date AND NOT coalesce(icpc_icpc_transfer_in, false)
    """,
    severity=Severity.QUERY,
    source=("CIN 2885",),
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_icpc_id | cppl_cp_plan_start_date
                P1              | A              | I1           | 2026-01-13
                P2              | B              | I2           | 2026-01-12
                P3              | C              | I3           | 2026-01-20
            """,
            "ssd_initial_cp_conference": """
                icpc_icpc_id | icpc_person_id | icpc_icpc_date | icpc_icpc_transfer_in
                I1           | A              | 2026-01-12     | N
                I2           | B              | 2026-01-12     | N
                I3           | C              | 2026-01-12     | Y
            """,
        },
        finds=("P1",),
    ),
)
