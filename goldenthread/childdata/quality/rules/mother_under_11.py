"""Mothers who were under eleven when their child was born."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A mother under the age of eleven",
    right="The right person, or the right dates of birth.",
    why_it_matters="Young mothers in care are counted wrongly.",
    table="ssd_mother",
    column="moth_childs_dob",
    sql="""
        SELECT moth_table_id AS key, moth_person_id AS person_id, moth_childs_dob || ', born ' || pers_dob AS found
        FROM ssd_mother JOIN ssd_person ON pers_person_id = moth_person_id WHERE moth_childs_dob < pers_dob + INTERVAL 11 YEAR
    """,
    severity=Severity.QUERY,
    source=(
        "903 620",
        "903 621",
    ),
    example=Example(
        given={
            "ssd_mother": """
                moth_table_id | moth_person_id | moth_childs_dob
                M1            | A              | 2021-01-09
                M2            | A              | 2021-01-10
                M3            | A              | 2010-01-09
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2010-01-10
            """,
        },
        finds=(
            "M1",
            "M3",
        ),
    ),
)
