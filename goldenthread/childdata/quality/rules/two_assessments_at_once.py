"""Assessments under one referral that run at the same time."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="Two assessments of one referral at once",
    right="The day on which the first was authorised, or one of the two alone.",
    why_it_matters="Assessments are counted twice, and the first as overdue.",
    table="ssd_cin_assessments",
    column="cina_assessment_auth_date",
    sql="""
        SELECT key, person_id, coalesce('until ' || ends, 'still open') || ', though another began on ' || next AS found FROM (
            SELECT *, lead(began) OVER (PARTITION BY referral ORDER BY began, ends, key) AS next FROM (
                SELECT cina_assessment_id AS key, any_value(cina_person_id) AS person_id, any_value(cina_referral_id) AS referral,
                    any_value(cina_assessment_start_date) AS began, any_value(cina_assessment_auth_date) AS ends
                FROM ssd_cin_assessments WHERE cina_referral_id IS NOT NULL AND cina_assessment_start_date IS NOT NULL
                GROUP BY cina_assessment_id
            )
        ) WHERE next <= coalesce(ends, gt_day())
    """,
    concern=Concern.AT_ONCE,
    severity=Severity.QUERY,
    source=(
        "CIN 8863Q",
        "CIN 8896",
    ),
    example=Example(
        given={
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_referral_id | cina_assessment_start_date | cina_assessment_auth_date
                AS1                | A              | R1               | 2026-01-10                 |
                AS2                | A              | R1               | 2026-02-10                 |
                AS3                | B              | R2               | 2026-01-10                 | 2026-02-10
                AS4                | B              | R2               | 2026-02-11                 |
                AS5                | C              | R3               | 2026-01-10                 |
                AS6                | C              | R4               | 2026-02-10                 |
            """,
        },
        finds=("AS1",),
    ),
)
