"""Placement orders for children with no decision that they should be adopted."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A placement order with no decision",
    right="The day of the decision that the child should be placed for adoption.",
    why_it_matters="Time from decision to placement cannot be told.",
    table="ssd_legal_status",
    column="lega_legal_status",
    sql="""
        SELECT lega_legal_status_id AS key, lega_person_id AS person_id, lega_legal_status || ' from ' || lega_legal_status_start_date AS found
        FROM ssd_legal_status WHERE lega_legal_status = 'E1' AND NOT EXISTS (
            SELECT 1 FROM ssd_permanence WHERE perm_person_id = lega_person_id
                AND perm_adm_decision_date <= lega_legal_status_start_date
        )
    """,
    severity=Severity.QUERY,
    source=(
        "903 553",
        "903 554",
    ),
    example=Example(
        given={
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date
                L1                   | A              | E1                | 2026-01-10
                L2                   | B              | E1                | 2026-01-10
                L3                   | C              | C2                | 2026-01-10
            """,
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_adm_decision_date
                T1            | B              | 2026-01-10
            """,
        },
        finds=("L1",),
    ),
)
