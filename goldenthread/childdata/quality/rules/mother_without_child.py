"""Mothers with no child named."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A mother without a child",
    right="The child and its date of birth, or no for “is a mother”.",
    why_it_matters="Young mothers in care are counted wrongly.",
    table="ssd_person",
    column="pers_is_mother",
    sql="""
        SELECT pers_person_id AS key, pers_person_id AS person_id, 'no child' AS found FROM ssd_person
        WHERE pers_is_mother AND pers_person_id NOT IN (SELECT moth_person_id FROM ssd_mother WHERE moth_person_id IS NOT NULL)
    """,
    severity=Severity.QUERY,
    source=("903 611",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_is_mother
                A              | Y
                B              | Y
                C              | N
            """,
            "ssd_mother": """
                moth_table_id | moth_person_id | moth_childs_dob
                M1            | B              | 2025-01-01
            """,
        },
        finds=("A",),
    ),
)
