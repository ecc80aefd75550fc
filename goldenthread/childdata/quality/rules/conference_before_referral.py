"""Initial conferences held before the referral."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="An initial conference before its referral",
    right="The day of the conference, or the referral it belongs to.",
    why_it_matters="How long a child waited after the referral comes out below nought.",
    table="ssd_initial_cp_conference",
    column="icpc_icpc_date",
    sql="""
        SELECT icpc_icpc_id AS key, icpc_person_id AS person_id, icpc_icpc_date || ', referred ' || CAST(cine_referral_date AS DATE) AS found
        FROM ssd_initial_cp_conference JOIN ssd_cin_episodes ON cine_referral_id = icpc_referral_id
        WHERE icpc_icpc_date < CAST(cine_referral_date AS DATE)
    """,
    concern=Concern.OUT_OF_ORDER,
    source=("CIN 1104",),
    example=Example(
        given={
            "ssd_initial_cp_conference": """
                icpc_icpc_id | icpc_person_id | icpc_referral_id | icpc_icpc_date
                I1           | A              | R1               | 2026-01-09
                I2           | B              | R2               | 2026-01-10
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_date
                R1               | A              | 2026-01-10 14:00
                R2               | B              | 2026-01-10 14:00
            """,
        },
        finds=("I1",),
    ),
)
