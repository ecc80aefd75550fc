"""Short orders that last longer than they can."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A short order that lasts too long",
    right="The end of the order: police protection 3 days, an emergency protection order 21, a child assessment order 7, police detention 21.",
    why_it_matters="The child counts under an order that has lapsed.",
    table="ssd_legal_status",
    column="lega_legal_status_end_date",
    where="""
        date_diff('day', lega_legal_status_start_date, coalesce(lega_legal_status_end_date, gt_day())) > CASE lega_legal_status
            WHEN 'L1' THEN 3 WHEN 'L2' THEN 21 WHEN 'L3' THEN 7 WHEN 'J2' THEN 21 END
    """,
    source=(
        "903 361",
        "903 362",
        "903 363",
        "903 364",
    ),
    example=Example(
        given={
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
                L1                   | A              | L1                | 2026-03-01                   | 2026-03-05
                L2                   | A              | L1                | 2026-03-01                   | 2026-03-04
                L3                   | B              | L2                | 2026-03-01                   |
                L4                   | C              | L3                | 2026-03-01                   | 2026-03-08
                L5                   | D              | J2                | 2026-03-01                   | 2026-03-23
                L6                   | E              | C2                | 2020-03-01                   |
            """,
        },
        finds=(
            "L1",
            "L3",
            "L5",
        ),
    ),
)
