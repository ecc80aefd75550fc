"""Cases said to be closed after assessment in which more was done."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Closed after assessment, though more was done",
    right="The reason for which the case was really closed.",
    why_it_matters="Cases that had a plan or an enquiry count among those with nothing further.",
    table="ssd_cin_episodes",
    column="cine_close_reason",
    sql="""
        SELECT cine_referral_id AS key, any_value(cine_person_id) AS person_id,
            string_agg(DISTINCT what, ', ' ORDER BY what) AS found
        FROM ssd_cin_episodes JOIN (
            SELECT s47e_referral_id AS referral, 'section 47 enquiry' AS what FROM ssd_s47_enquiry
            UNION ALL SELECT cppl_referral_id, 'protection plan' FROM ssd_cp_plans
            UNION ALL SELECT cinp_referral_id, 'child in need plan' FROM ssd_cin_plans
        ) AS did ON did.referral = cine_referral_id
        WHERE cine_close_reason IN ('RC8', 'RC9') GROUP BY cine_referral_id
    """,
    source=("CIN 2990",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_reason
                R1               | A              | RC8
                R2               | B              | RC8
                R3               | C              | RC7
            """,
            "ssd_s47_enquiry": """
                s47e_s47_enquiry_id | s47e_person_id | s47e_referral_id | s47e_s47_start_date
                S1                  | B              | R2               | 2026-01-11
            """,
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_referral_id | cppl_cp_plan_start_date
                P1              | B              | R2               | 2026-01-20
            """,
            "ssd_cin_plans": """
                cinp_cin_plan_id | cinp_person_id | cinp_referral_id | cinp_cin_plan_start_date
                N1               | C              | R3               | 2026-01-20
            """,
        },
        finds=("R2",),
    ),
)
