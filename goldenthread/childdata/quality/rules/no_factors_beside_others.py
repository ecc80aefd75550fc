"""Assessments that found no factors, and some."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="No factors, and some",
    right="The factors alone, or 21 alone.",
    why_it_matters="The assessment counts among those with a factor and among those without.",
    table="ssd_assessment_factors",
    column="cinf_assessment_factors_json",
    where="list_contains(gt_listed(cinf_assessment_factors_json), '21') AND len(gt_listed(cinf_assessment_factors_json)) > 1",
    source=("CIN 8869",),
    example=Example(
        given={
            "ssd_assessment_factors": """
                cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
                F1            | AS1                | ["21", "1A"]
                F2            | AS2                | ["21"]
                F3            | AS3                | {"1A": "Yes", "21": "Yes"}
                F4            | AS4                | {"1A": "Yes", "21": "No"}
            """,
        },
        finds=(
            "F1",
            "F3",
        ),
    ),
)
