"""Unaccompanied children after their 18th birthday."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An unaccompanied child after the 18th birthday",
    right="The end of the status, on or before the birthday.",
    why_it_matters="Unaccompanied children are counted who are adults.",
    table="ssd_immigration_status",
    column="immi_immigration_status_end_date",
    sql="""
        SELECT immi_immigration_status_id AS key, immi_person_id AS person_id, immi_immigration_status_end_date || ', born ' || pers_dob AS found
        FROM ssd_immigration_status JOIN ssd_person ON pers_person_id = immi_person_id
        WHERE immi_immigration_status = 'UASC' AND immi_immigration_status_end_date > pers_dob + INTERVAL 18 YEAR
    """,
    severity=Severity.QUERY,
    source=("903 304",),
    example=Example(
        given={
            "ssd_immigration_status": """
                immi_immigration_status_id | immi_person_id | immi_immigration_status | immi_immigration_status_end_date
                I1                         | A              | UASC                    | 2026-01-11
                I2                         | B              | UASC                    | 2026-01-10
                I3                         | A              | Other                   | 2026-01-11
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-01-10
                B              | 2008-01-10
            """,
        },
        finds=("I1",),
    ),
)
