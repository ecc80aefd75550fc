"""What was done before the referral that led to it."""

from goldenthread.childdata.quality.rule import Example, Rule
from goldenthread.childdata.quality.under_referral import DONE

RULE = Rule(
    title="Something done before its referral",
    right="The day of the referral, or the assessment, enquiry or plan under the referral it belongs to.",
    why_it_matters="How long a child waited after the referral comes out below nought.",
    table="ssd_cin_episodes",
    column="cine_referral_date",
    sql=f"""
        SELECT cine_referral_id AS key, any_value(cine_person_id) AS person_id,
            'referred ' || any_value(CAST(cine_referral_date AS DATE)) || ', ' || arg_min(what, day) || ' from ' || min(day) AS found
        FROM ssd_cin_episodes JOIN (
            {DONE}
        ) AS did ON did.referral = cine_referral_id
        WHERE day < CAST(cine_referral_date AS DATE) GROUP BY cine_referral_id
    """,
    source=(
        "CIN 1103",
        "CIN 1105",
        "CIN 2889",
        "CIN 4015",
    ),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_date
                R1               | A              | 2026-01-13
                R2               | B              | 2026-01-11
                R3               | C              | 2026-01-20 15:00
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
