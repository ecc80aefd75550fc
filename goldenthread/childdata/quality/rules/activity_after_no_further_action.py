"""Referrals with no further action that were acted upon all the same."""

from goldenthread.childdata.quality.rule import Example, Rule
from goldenthread.childdata.quality.under_referral import DONE

RULE = Rule(
    title="No further action, and yet something was done",
    right="No for “no further action”, or the assessment, enquiry or plan under the referral it belongs to.",
    why_it_matters="The share of referrals with no further action comes out too high.",
    table="ssd_cin_episodes",
    column="cine_referral_nfa",
    sql=f"""
        SELECT cine_referral_id AS key, any_value(cine_person_id) AS person_id,
            string_agg(DISTINCT what, ', ' ORDER BY what) AS found
        FROM ssd_cin_episodes JOIN (
            {DONE}
        ) AS did ON did.referral = cine_referral_id
        WHERE cine_referral_nfa GROUP BY cine_referral_id
    """,
    source=(
        "CIN 4000",
        "CIN 8831",
        "CIN 8832",
    ),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_nfa
                R1               | A              | Y
                R2               | B              | N
                R3               | C              | Y
                R4               | D              | Y
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
        finds=(
            "R1",
            "R3",
        ),
    ),
)
