"""Remand or police detention of children under ten."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="On remand under the age of ten",
    right="The right legal status, or the right date of birth.",
    why_it_matters="The child counts under a status that nobody so young can have.",
    table="ssd_legal_status",
    column="lega_legal_status",
    sql="""
        SELECT lega_legal_status_id AS key, lega_person_id AS person_id,
            lega_legal_status || ' from ' || lega_legal_status_start_date || ', born ' || pers_dob AS found
        FROM ssd_legal_status JOIN ssd_person ON pers_person_id = lega_person_id
        WHERE lega_legal_status IN ('J1', 'J2', 'J3') AND lega_legal_status_start_date <= pers_dob + INTERVAL 10 YEAR
    """,
    source=("903 358",),
    example=Example(
        given={
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
                L1                   | A              | J1                | 2026-01-09
                L2                   | A              | J1                | 2026-01-11
                L3                   | A              | C2                | 2026-01-09
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2016-01-10
            """,
        },
        finds=("L1",),
    ),
)
