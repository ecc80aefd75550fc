"""Care leavers in touch of whom nothing is known, or the other way about."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="In touch, and nothing known; or out of touch, and known",
    right="In touch: how the young person lives and what they do. Died or with parents again: neither.",
    why_it_matters="The share of care leavers in suitable homes and in work or education comes out wrong.",
    table="ssd_care_leavers",
    column="clea_care_leaver_in_touch",
    where="""
        CASE
            WHEN clea_care_leaver_in_touch = 'YES' THEN clea_care_leaver_accommodation IS NULL OR clea_care_leaver_activity IS NULL
            WHEN clea_care_leaver_in_touch IN ('DIED', 'RHOM') THEN clea_care_leaver_accommodation IS NOT NULL OR clea_care_leaver_activity IS NOT NULL
        END
    """,
    severity=Severity.QUERY,
    source=(
        "903 153",
        "903 344",
        "903 345",
    ),
    example=Example(
        given={
            "ssd_care_leavers": """
                clea_table_id | clea_person_id | clea_care_leaver_in_touch | clea_care_leaver_accommodation | clea_care_leaver_activity
                L1            | A              | YES                       |                                | F1
                L2            | B              | DIED                      | U                              |
                L3            | C              | YES                       | U                              | F1
                L4            | D              | NO                        |                                |
                L5            | E              | NO                        |                                | G5
            """,
        },
        finds=(
            "L1",
            "L2",
        ),
    ),
)
