"""People with no date of birth and none expected."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="Neither a date of birth nor an expected one",
    right="The date of birth, or for an unborn child the expected one.",
    why_it_matters="The child is in no age group.",
    table="ssd_person",
    column="pers_dob",
    where="pers_dob IS NULL AND pers_expected_dob IS NULL",
    concern=Concern.MISSING,
    source=(
        "CIN 8525Q",
        "903 102",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob   | pers_expected_dob
                A              |            |
                B              | 2015-01-05 |
                C              |            | 2026-05-05
            """,
        },
        finds=("A",),
    ),
)
