"""Children placed for adoption with no decision that they should be."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Placed for adoption with no decision",
    right="The day of the decision that the child should be placed for adoption.",
    why_it_matters="Time from decision to placement cannot be told.",
    table="ssd_cla_placement",
    column="clap_cla_placement_type",
    sql="""
        SELECT clap_cla_placement_id AS key, clap_person_id AS person_id, clap_cla_placement_type || ' from ' || clap_cla_placement_start_date AS found
        FROM ssd_cla_placement WHERE clap_cla_placement_type IN ('A3', 'A4', 'A5', 'A6') AND NOT EXISTS (
            SELECT 1 FROM ssd_permanence WHERE perm_person_id = clap_person_id
                AND perm_adm_decision_date <= clap_cla_placement_start_date
        )
    """,
    source=(
        "903 551",
        "903 552",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                P1                    | A              | 2026-01-10                    | A6
                P2                    | B              | 2026-01-10                    | A4
                P3                    | C              | 2026-01-10                    | U6
                P4                    | D              | 2026-01-10                    | A3
            """,
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_adm_decision_date
                T1            | B              | 2025-05-01
                T2            | D              | 2026-01-11
            """,
        },
        finds=(
            "P1",
            "P4",
        ),
    ),
)
