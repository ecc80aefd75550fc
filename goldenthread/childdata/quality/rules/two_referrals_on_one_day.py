"""Referrals of the same child on the same day."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="Two referrals on one day",
    right="One referral, unless the child was really referred twice.",
    why_it_matters="Referrals are counted twice, and the second as a re-referral.",
    table="ssd_cin_episodes",
    column="cine_referral_date",
    sql="""
        SELECT key, person_id, day || ', ' || referrals || ' referrals' AS found FROM (
            SELECT cine_referral_id AS key, cine_person_id AS person_id, CAST(cine_referral_date AS DATE) AS day,
                count(DISTINCT cine_referral_id) OVER (PARTITION BY cine_person_id, CAST(cine_referral_date AS DATE)) AS referrals
            FROM ssd_cin_episodes WHERE cine_person_id IS NOT NULL AND cine_referral_date IS NOT NULL
        ) WHERE referrals > 1
    """,
    concern=Concern.TWICE,
    severity=Severity.QUERY,
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_date
                R1               | A              | 2026-01-10 09:00
                R2               | A              | 2026-01-10 11:00
                R3               | A              | 2026-01-11
                R4               | B              | 2026-01-10
            """,
        },
        finds=(
            "R1",
            "R2",
        ),
    ),
)
