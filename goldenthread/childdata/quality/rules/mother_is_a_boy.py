"""Boys who are said to be a child’s mother."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A mother who is male",
    right="The right person, or the right sex.",
    why_it_matters="Young mothers in care are counted wrongly.",
    table="ssd_mother",
    column="moth_person_id",
    sql="""
        SELECT moth_table_id AS key, moth_person_id AS person_id, pers_sex AS found
        FROM ssd_mother JOIN ssd_person ON pers_person_id = moth_person_id WHERE pers_sex = 'M'
    """,
    source=("903 174",),
    example=Example(
        given={
            "ssd_mother": """
                moth_table_id | moth_person_id | moth_childs_person_id
                M1            | A              | C
                M2            | B              | D
            """,
            "ssd_person": """
                pers_person_id | pers_sex
                A              | M
                B              | F
            """,
        },
        finds=("M1",),
    ),
)
