"""Assessments left open in cases that are closed."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="An open assessment in a closed case",
    right="The day on which the assessment was authorised, or an open case.",
    why_it_matters="The assessment counts as overdue for ever.",
    table="ssd_cin_assessments",
    column="cina_assessment_auth_date",
    sql="""
        SELECT cina_assessment_id AS key, cina_person_id AS person_id, 'open, its case closed ' || cine_close_date AS found
        FROM ssd_cin_assessments JOIN ssd_cin_episodes ON cine_referral_id = cina_referral_id
        WHERE cina_assessment_auth_date IS NULL AND cine_close_date IS NOT NULL
    """,
    source=("CIN 8867",),
    example=Example(
        given={
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_auth_date
                AS1                | A              | R1               |
                AS2                | A              | R1               | 2026-01-10
                AS3                | B              | R2               |
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date
                R1               | A              | 2026-01-11
                R2               | B              |
            """,
        },
        finds=("AS1",),
    ),
)
