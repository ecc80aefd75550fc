"""Reasons for closure of cases that are open."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A reason for closure without a day",
    right="The day on which the case was closed, or no reason while it is open.",
    why_it_matters="The case counts as open, with a worker, for as long as the day is missing.",
    table="ssd_cin_episodes",
    column="cine_close_date",
    where="cine_close_reason IS NOT NULL AND cine_close_date IS NULL",
    source=("CIN 8810",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_date | cine_close_reason
                R1               | A              |                 | RC7
                R2               | B              | 2026-01-10      | RC7
                R3               | C              |                 |
            """,
        },
        finds=("R1",),
    ),
)
