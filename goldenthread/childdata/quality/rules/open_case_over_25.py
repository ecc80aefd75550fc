"""Open cases of people over 25."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An open case of somebody over 25",
    right="The day on which the case was closed, or the right date of birth.",
    why_it_matters="Caseloads and the number of children in need come out too high.",
    table="ssd_cin_episodes",
    column="cine_close_date",
    sql="""
        SELECT cine_referral_id AS key, cine_person_id AS person_id, 'open, born ' || pers_dob AS found
        FROM ssd_cin_episodes JOIN ssd_person ON pers_person_id = cine_person_id
        WHERE cine_close_date IS NULL AND NOT coalesce(cine_referral_nfa, false) AND gt_age(pers_dob, gt_day()) >= 26
    """,
    severity=Severity.QUERY,
    source=("CIN 8775Q",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date | cine_referral_nfa
                R1               | A              |                 | N
                R2               | B              |                 | N
                R3               | C              | 2024-01-01      | N
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2000-03-31
                B              | 2000-04-01
                C              | 1999-01-01
            """,
        },
        finds=("R1",),
        as_at="2026-03-31",
    ),
)
