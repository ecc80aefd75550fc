"""Cases said to be closed after assessment that had none."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="Closed after assessment, with no assessment",
    right="The reason for which the case was really closed, or the assessment.",
    why_it_matters="Assessments that led to nothing further are counted where there was none.",
    table="ssd_cin_episodes",
    column="cine_close_reason",
    sql="""
        SELECT cine_referral_id AS key, cine_person_id AS person_id, cine_close_reason AS found
        FROM ssd_cin_episodes
        WHERE cine_close_reason IN ('RC8', 'RC9')
            AND cine_referral_id NOT IN (SELECT cina_referral_id FROM ssd_cin_assessments WHERE cina_referral_id IS NOT NULL)
    """,
    severity=Severity.QUERY,
    source=("CIN 8825Q",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_reason
                R1               | A              | RC8
                R2               | B              | RC9
                R3               | C              | RC7
            """,
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_referral_id
                AS1                | A              | R1
            """,
        },
        finds=("R2",),
    ),
)
