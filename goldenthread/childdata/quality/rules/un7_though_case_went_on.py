"""Pupil numbers that are missing because of no further action, where there was some."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="No pupil number “for no further action”, though there was some",
    right="The number from the school, or another reason why it is not known.",
    why_it_matters="The child cannot be found in the school’s data, and the census refuses it.",
    table="ssd_person",
    column="pers_upn_unknown",
    sql="""
        SELECT pers_person_id AS key, pers_person_id AS person_id, pers_upn_unknown AS found FROM ssd_person
        WHERE pers_upn_unknown = 'UN7'
            AND pers_person_id IN (SELECT cine_person_id FROM ssd_cin_episodes WHERE NOT coalesce(cine_referral_nfa, false))
    """,
    source=("CIN 8772",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_upn_unknown
                A              | UN7
                B              | UN7
                C              | UN1
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_nfa
                R1               | A              | Y
                R2               | A              | N
                R3               | B              | Y
                R4               | C              | N
            """,
        },
        finds=("A",),
    ),
)
