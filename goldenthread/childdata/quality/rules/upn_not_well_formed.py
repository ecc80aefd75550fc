"""Unique pupil numbers that are not built as one."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="No well-formed unique pupil number",
    right="The number from the school: a letter, then twelve figures, or eleven and a letter.",
    why_it_matters="The child cannot be found in the school’s data.",
    table="ssd_person",
    column="pers_upn",
    where="NOT regexp_matches(pers_upn, '^([A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]|UN[1-9])$')",
    severity=Severity.QUERY,
    source=(
        "CIN 1540",
        "CIN 1550",
        "903 168",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_upn
                A              | A12345678901
                B              | A1234567890123
                C              | I123456789012
                D              | A123456789012
                E              | A12345678901B
                F              | UN1
                G              |
            """,
        },
        finds=(
            "A",
            "B",
            "C",
        ),
    ),
)
