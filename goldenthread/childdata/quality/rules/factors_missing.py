"""Complete assessments with no factors."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="A complete assessment without factors",
    right="The factors that were found, or the one that says none.",
    why_it_matters="What worries are found in families is told for too few of them.",
    table="ssd_cin_assessments",
    column="cina_assessment_auth_date",
    sql="""
        SELECT cina_assessment_id AS key, cina_person_id AS person_id, 'no factors' AS found FROM ssd_cin_assessments
        WHERE cina_assessment_auth_date IS NOT NULL AND cina_assessment_id NOT IN (
            SELECT cinf_assessment_id FROM ssd_assessment_factors
            WHERE cinf_assessment_id IS NOT NULL AND len(gt_listed(cinf_assessment_factors_json)) > 0
        )
    """,
    concern=Concern.MISSING,
    severity=Severity.QUERY,
    source=("CIN 8897Q",),
    example=Example(
        given={
            "ssd_cin_assessments": """
                cina_assessment_id | cina_person_id | cina_assessment_auth_date
                AS1                | A              |
                AS2                | B              | 2026-02-10
                AS3                | C              | 2026-02-10
                AS4                | D              | 2026-02-10
            """,
            "ssd_assessment_factors": """
                cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
                F1            | AS1                | ["1A"]
                F2            | AS2                | ["1A"]
                F3            | AS3                | []
            """,
        },
        finds=(
            "AS3",
            "AS4",
        ),
    ),
)
