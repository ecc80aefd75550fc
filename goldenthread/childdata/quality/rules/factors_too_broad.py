"""Factors that have been split into narrower ones."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A factor that has been split",
    right="Instead of 18A one of 18B and 18C, instead of 19A one of 19B and 19C.",
    why_it_matters="Nobody can tell which of the two narrower factors it was.",
    table="ssd_assessment_factors",
    column="cinf_assessment_factors_json",
    where="list_has_any(gt_listed(cinf_assessment_factors_json), ['18A', '19A'])",
    severity=Severity.QUERY,
    source=(
        "CIN 8945Q",
        "CIN 8950Q",
    ),
    example=Example(
        given={
            "ssd_assessment_factors": """
                cinf_table_id | cinf_assessment_id | cinf_assessment_factors_json
                F1            | AS1                | ["18A"]
                F2            | AS2                | ["18B", "19A"]
                F3            | AS3                | ["18C"]
            """,
        },
        finds=(
            "F1",
            "F2",
        ),
    ),
)
