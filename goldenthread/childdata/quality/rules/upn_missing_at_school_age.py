"""Children of school age in a case that went on, with no pupil number and no reason."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="No unique pupil number at school age",
    right="The number from the school, or the reason why it is not known.",
    why_it_matters="Attendance and exclusions of the child cannot be told.",
    table="ssd_person",
    column="pers_upn",
    sql="""
        SELECT pers_person_id AS key, pers_person_id AS person_id, coalesce(pers_upn_unknown, 'nothing') AS found FROM ssd_person
        WHERE (pers_upn IS NULL OR pers_upn LIKE 'UN_') AND coalesce(pers_upn_unknown, 'UN1') = 'UN1'
            AND gt_age(pers_dob, gt_day()) BETWEEN 5 AND 15
            AND pers_person_id IN (SELECT cine_person_id FROM ssd_cin_episodes WHERE NOT coalesce(cine_referral_nfa, false))
    """,
    concern=Concern.MISSING,
    severity=Severity.QUERY,
    source=(
        "CIN 8770Q",
        "903 209",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob   | pers_upn      | pers_upn_unknown
                A              | 2021-03-31 |               |
                B              | 2021-03-31 | A123456789012 |
                C              | 2021-03-31 |               | UN2
                D              | 2021-04-01 |               |
                E              | 2015-03-31 |               | UN1
                F              | 2015-03-31 |               |
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_referral_nfa
                R1               | A              | N
                R2               | D              | N
                R3               | E              | N
                R4               | F              | Y
                R5               | B              | N
                R6               | C              | N
            """,
        },
        finds=(
            "A",
            "E",
        ),
    ),
)
