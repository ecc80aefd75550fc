"""Decisions on adoption before the child was born."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A decision on adoption before birth",
    right="The day of the decision, or the right date of birth.",
    why_it_matters="Time to adoption comes out too long.",
    table="ssd_permanence",
    column="perm_adm_decision_date",
    sql="""
        SELECT perm_table_id AS key, perm_person_id AS person_id, perm_adm_decision_date || ', born ' || pers_dob AS found
        FROM ssd_permanence JOIN ssd_person ON pers_person_id = perm_person_id WHERE perm_adm_decision_date < pers_dob
    """,
    source=("903 184",),
    example=Example(
        given={
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_adm_decision_date
                T1            | A              | 2026-01-09
                T2            | A              | 2026-01-10
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2026-01-10
            """,
        },
        finds=("T1",),
    ),
)
