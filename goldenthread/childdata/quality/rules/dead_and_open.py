"""Cases that are open though the child has died."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An open case of a child who has died",
    right="The day on which the case was closed, and reason RC2.",
    why_it_matters="Caseloads come out too high, and the family may be written to.",
    table="ssd_cin_episodes",
    column="cine_close_date",
    sql="""
        SELECT cine_referral_id AS key, cine_person_id AS person_id, 'open, died ' || pers_death_date AS found
        FROM ssd_cin_episodes JOIN ssd_person ON pers_person_id = cine_person_id
        WHERE cine_close_date IS NULL AND NOT coalesce(cine_referral_nfa, false) AND pers_death_date < gt_day() - 31
    """,
    severity=Severity.QUERY,
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date | cine_referral_nfa
                R1               | A              |                 | N
                R2               | B              |                 | N
                R3               | A              | 2025-01-01      | N
            """,
            "ssd_person": """
                pers_person_id | pers_death_date
                A              | 2026-02-10
                B              |
            """,
        },
        finds=("R1",),
    ),
)
