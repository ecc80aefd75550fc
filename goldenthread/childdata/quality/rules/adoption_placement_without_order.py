"""Children placed for adoption under an order that there is not."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Placed for adoption under an order that there is not",
    right="The placement order as a legal status, or the type of placement by consent.",
    why_it_matters="Time from order to placement cannot be told.",
    table="ssd_cla_placement",
    column="clap_cla_placement_type",
    sql="""
        SELECT clap_cla_placement_id AS key, clap_person_id AS person_id, clap_cla_placement_type || ' from ' || clap_cla_placement_start_date AS found
        FROM ssd_cla_placement WHERE clap_cla_placement_type IN ('A5', 'A6') AND NOT EXISTS (
            SELECT 1 FROM ssd_legal_status WHERE lega_person_id = clap_person_id AND lega_legal_status = 'E1'
                AND lega_legal_status_start_date <= clap_cla_placement_start_date
        )
    """,
    source=("903 408",),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                P1                    | A              | 2026-01-10                    | A6
                P2                    | B              | 2026-01-10                    | A6
                P3                    | C              | 2026-01-10                    | A4
            """,
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
                L1                   | A              | C2                | 2025-01-10
                L2                   | B              | E1                | 2026-01-10
            """,
        },
        finds=("P1",),
    ),
)
