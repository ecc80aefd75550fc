"""Unborn children whose sex is told."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="The sex of an unborn child",
    right="U (not known) until the child is born.",
    why_it_matters="The census refuses the child.",
    table="ssd_person",
    column="pers_sex",
    where="pers_dob IS NULL AND pers_expected_dob IS NOT NULL AND pers_sex <> 'U'",
    severity=Severity.QUERY,
    source=("CIN 8750",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_sex | pers_dob   | pers_expected_dob
                A              | M        |            | 2026-05-05
                B              | U        |            | 2026-05-05
                C              | M        | 2026-01-05 | 2026-01-04
            """,
        },
        finds=("A",),
    ),
)
