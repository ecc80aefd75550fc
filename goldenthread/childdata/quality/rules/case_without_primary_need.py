"""Cases that went on with no primary need."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A case that went on without a primary need",
    right="The main reason why the child needs help.",
    why_it_matters="The child is missing from the count of needs, and the census refuses the case.",
    table="ssd_cin_episodes",
    column="cine_cin_primary_need_code",
    where="cine_cin_primary_need_code IS NULL AND NOT cine_referral_nfa",
    source=("CIN 8610",),
    example=Example(
        given={
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_nfa | cine_cin_primary_need_code
                R1               | A              | N                 |
                R2               | B              | N                 | N1
                R3               | C              | Y                 |
            """,
        },
        finds=("R1",),
    ),
)
