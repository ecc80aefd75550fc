"""Care leavers over 25."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A care leaver over 25",
    right="The right date of birth, or the end of support.",
    why_it_matters="Care leavers are counted who have left the service.",
    table="ssd_care_leavers",
    column="clea_person_id",
    sql="""
        SELECT clea_table_id AS key, clea_person_id AS person_id, 'born ' || pers_dob AS found
        FROM ssd_care_leavers JOIN ssd_person ON pers_person_id = clea_person_id WHERE gt_age(pers_dob, gt_day()) >= 26
    """,
    severity=Severity.QUERY,
    source=("903 351",),
    example=Example(
        given={
            "ssd_care_leavers": """
                clea_table_id | clea_person_id | clea_care_leaver_in_touch
                L1            | A              | YES
                L2            | B              | YES
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2000-03-31
                B              | 2000-04-01
            """,
        },
        finds=("L1",),
    ),
)
