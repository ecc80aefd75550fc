"""What began after the case had been closed."""

from goldenthread.childdata.quality.rule import Example, Rule
from goldenthread.childdata.quality.under_referral import DONE

RULE = Rule(
    title="Something begun after its case was closed",
    right="The day of closure, or the assessment, enquiry or plan under the case it belongs to.",
    why_it_matters="Work is done that no open case accounts for, and the case counts as closed too early.",
    table="ssd_cin_episodes",
    column="cine_close_date",
    sql=f"""
        SELECT cine_referral_id AS key, any_value(cine_person_id) AS person_id,
            'closed ' || any_value(cine_close_date) || ', ' || arg_max(what, day) || ' from ' || max(day) AS found
        FROM ssd_cin_episodes JOIN (
            {DONE}
        ) AS did ON did.referral = cine_referral_id
        WHERE day > cine_close_date GROUP BY cine_referral_id
    """,
    source=("CIN 8565",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date
                R1               | A              | 2026-01-11
                R2               | B              | 2026-01-20
                R3               | C              |
            """,
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date
                AS1                | A              | R1               | 2026-01-12
                AS2                | B              | R2               | 2026-01-12
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
        finds=("R1",),
    ),
)
