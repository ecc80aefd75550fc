"""Children still said to be expected a month after they should have been born."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="Still expected, long after the day",
    right="The date of birth.",
    why_it_matters="The child counts as unborn and is in no age group.",
    table="ssd_person",
    column="pers_dob",
    where="pers_dob IS NULL AND (pers_expected_dob < gt_day() - 30 OR pers_expected_dob > gt_day() + 280)",
    severity=Severity.QUERY,
    source=("CIN 8530Q",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob   | pers_expected_dob
                A              |            | 2026-02-28
                B              |            | 2026-03-01
                C              | 2026-02-20 | 2026-02-28
                D              |            | 2027-01-06
            """,
        },
        finds=(
            "A",
            "D",
        ),
    ),
)
