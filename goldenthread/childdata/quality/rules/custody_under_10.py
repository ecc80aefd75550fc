"""Placements that ended by custody of a child under ten."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Custody under the age of ten",
    right="Another reason for the change, or the right date of birth.",
    why_it_matters="Moves are counted for a reason that nobody so young can have.",
    table="ssd_cla_placement",
    column="clap_cla_placement_change_reason",
    sql="""
        SELECT clap_cla_placement_id AS key, clap_person_id AS person_id, 'ended ' || clap_cla_placement_end_date || ', born ' || pers_dob AS found
        FROM ssd_cla_placement JOIN ssd_person ON pers_person_id = clap_person_id
        WHERE clap_cla_placement_change_reason = 'CUSTOD' AND gt_age(pers_dob, clap_cla_placement_end_date) < 10
    """,
    source=("903 234",),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_end_date | clap_cla_placement_change_reason
                P1                    | A              | 2026-01-09                  | CUSTOD
                P2                    | A              | 2026-01-10                  | CUSTOD
                P3                    | A              | 2026-01-09                  | CARPL
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2016-01-10
            """,
        },
        finds=("P1",),
    ),
)
