"""Care leavers under 18 in homes that are for adults."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A home that is only for those who are 18",
    right="Where the young person really lives: foyers and staying on with foster carers begin at 18.",
    why_it_matters="The share of care leavers in suitable homes comes out wrong.",
    table="ssd_care_leavers",
    column="clea_care_leaver_accommodation",
    sql="""
        SELECT clea_table_id AS key, clea_person_id AS person_id,
            clea_care_leaver_accommodation || ' on ' || clea_care_leaver_latest_contact || ', born ' || pers_dob AS found
        FROM ssd_care_leavers JOIN ssd_person ON pers_person_id = clea_person_id
        WHERE clea_care_leaver_accommodation IN ('T', 'Z') AND gt_age(pers_dob, clea_care_leaver_latest_contact) < 18
    """,
    severity=Severity.QUERY,
    source=(
        "903 347",
        "903 3001",
    ),
    example=Example(
        given={
            "ssd_care_leavers": """
                clea_table_id | clea_person_id | clea_care_leaver_latest_contact | clea_care_leaver_accommodation
                L1            | A              | 2026-01-09                      | Z
                L2            | A              | 2026-01-10                      | T
                L3            | A              | 2026-01-09                      | U
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-01-10
            """,
        },
        finds=("L1",),
    ),
)
