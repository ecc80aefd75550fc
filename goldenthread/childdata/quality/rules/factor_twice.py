"""Assessments with the same factor twice."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="One factor twice",
    right="Each factor once.",
    why_it_matters="Factors are counted more than once.",
    table="ssd_assessment_factors",
    column="cinf_assessment_factors_json",
    where="len(list_distinct(gt_listed(cinf_assessment_factors_json))) < len(gt_listed(cinf_assessment_factors_json))",
    concern=Concern.TWICE,
    source=("CIN 8898",),
    example=Example(
        given={
            "ssd_assessment_factors": """
                cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
                F1            | AS1                | ["1A", "1A"]
                F2            | AS2                | ["1A", "1B"]
            """,
        },
        finds=("F1",),
    ),
)
