"""Care leavers under 16."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A care leaver under 16",
    right="The right date of birth, or no row of a care leaver.",
    why_it_matters="Care leavers are counted who are children in care or at home.",
    table="ssd_care_leavers",
    column="clea_person_id",
    sql="""
        SELECT clea_table_id AS key, clea_person_id AS person_id, 'born ' || pers_dob AS found
        FROM ssd_care_leavers JOIN ssd_person ON pers_person_id = clea_person_id WHERE gt_age(pers_dob, gt_day()) < 16
    """,
    source=("903 391",),
    example=Example(
        given={
            "ssd_care_leavers": """
                clea_table_id | clea_person_id | clea_care_leaver_in_touch
                L1            | A              | YES
                L2            | B              | YES
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2010-04-01
                B              | 2010-03-31
            """,
        },
        finds=("L1",),
    ),
)
