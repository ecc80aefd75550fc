"""Unaccompanied children under eleven."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An unaccompanied child under eleven",
    right="The right immigration status, or the right date of birth.",
    why_it_matters="Unaccompanied children are counted wrongly.",
    table="ssd_immigration_status",
    column="immi_immigration_status",
    sql="""
        SELECT immi_immigration_status_id AS key, immi_person_id AS person_id, 'born ' || pers_dob AS found
        FROM ssd_immigration_status JOIN ssd_person ON pers_person_id = immi_person_id
        WHERE immi_immigration_status = 'UASC' AND gt_age(pers_dob, gt_day()) < 11
    """,
    severity=Severity.QUERY,
    source=("903 231",),
    example=Example(
        given={
            "ssd_immigration_status": """
                immi_immigration_status_id | immi_person_id | immi_immigration_status
                I1                         | A              | UASC
                I2                         | B              | UASC
                I3                         | A              | Other
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2015-04-01
                B              | 2015-03-31
            """,
        },
        finds=("I1",),
    ),
)
