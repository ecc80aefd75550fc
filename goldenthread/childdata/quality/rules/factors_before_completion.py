"""Factors of assessments that are not complete."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Factors of an assessment that is not complete",
    right="The day on which the assessment was authorised.",
    why_it_matters="The assessment counts as open though its findings are there.",
    table="ssd_assessment_factors",
    column="cinf_assessment_factors_json",
    sql="""
        SELECT cinf_table_id AS key, cina_person_id AS person_id, len(gt_listed(cinf_assessment_factors_json)) || ' factors' AS found
        FROM ssd_assessment_factors JOIN ssd_cin_assessments ON cina_assessment_id = cinf_assessment_id
        WHERE cina_assessment_auth_date IS NULL AND len(gt_listed(cinf_assessment_factors_json)) > 0
    """,
    source=("CIN 8614",),
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
        finds=("F1",),
    ),
)
