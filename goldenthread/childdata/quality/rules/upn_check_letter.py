"""Unique pupil numbers whose first letter does not fit their figures; 999 is no authority, and made up."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A unique pupil number with the wrong first letter",
    right="The number from the school: a figure or the letter was mistyped.",
    why_it_matters="The child cannot be found in the school’s data.",
    table="ssd_person",
    column="pers_upn",
    where="""
        regexp_matches(pers_upn, '^[A-Z][0-9]{12}$') AND pers_upn[2:4] <> '999'
        AND pers_upn[1] <> 'ABCDEFGHJKLMNPQRTUVWXYZ'[
            1 + CAST(list_sum(list_transform(range(2, 14), lambda place: place * TRY_CAST(pers_upn[place] AS INTEGER))) % 23 AS INTEGER)
        ]
    """,
    severity=Severity.QUERY,
    source=("CIN 1510",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_upn
                A              | A000000000000
                B              | B000000000000
                C              | A00000000000A
                D              | A999000000000
            """,
        },
        finds=("B",),
    ),
)
