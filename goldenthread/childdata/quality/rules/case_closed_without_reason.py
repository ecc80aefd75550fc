"""Cases closed with no reason."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A case closed without a reason",
    right="The reason for closure, or no day of closure while the case is open.",
    why_it_matters="Nobody can tell how many cases closed because help was no longer needed, and the census refuses the case.",
    table="ssd_cin_episodes",
    column="cine_close_reason",
    where="cine_close_date IS NOT NULL AND cine_close_reason IS NULL",
    source=("CIN 8805",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date | cine_close_reason
                R1               | A              | 2026-01-10      |
                R2               | B              | 2026-01-10      | RC7
                R3               | C              |                 |
            """,
        },
        finds=("R1",),
    ),
)
