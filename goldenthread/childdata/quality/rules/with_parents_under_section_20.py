"""Children placed with their parents under section 20."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="With parents and under section 20",
    right="The care order under which the child lives at home, or the end of care.",
    why_it_matters="Children at home count as in care who are not.",
    table="ssd_cla_placement",
    column="clap_cla_placement_type",
    sql="""
        SELECT DISTINCT clap_cla_placement_id AS key, clap_person_id AS person_id, 'from ' || clap_cla_placement_start_date AS found
        FROM ssd_cla_placement JOIN ssd_legal_status ON lega_person_id = clap_person_id
            AND lega_legal_status_start_date <= clap_cla_placement_start_date
            AND coalesce(lega_legal_status_end_date > clap_cla_placement_start_date, true)
        WHERE clap_cla_placement_type = 'P1' AND lega_legal_status = 'V2'
    """,
    source=("903 378",),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                P1                    | A              | 2026-01-10                    | P1
                P2                    | B              | 2026-01-10                    | P1
                P3                    | A              | 2025-01-09                    | P1
            """,
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
                L1                   | A              | V2                | 2025-01-10                   |
                L2                   | B              | C2                | 2025-01-10                   |
            """,
        },
        finds=("P1",),
    ),
)
