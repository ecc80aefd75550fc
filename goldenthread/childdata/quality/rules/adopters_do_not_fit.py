"""Adopters whose number, sex and legal status do not go together."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Adopters whose number, sex and legal status do not fit",
    right="The number, sex and legal status of the adopters, as on the adoption order.",
    why_it_matters="Who adopts is told wrongly, and the return refuses the child.",
    table="ssd_permanence",
    column="perm_adopter_legal_status",
    where="""
        (perm_number_of_adopters = 2 AND perm_adopter_sex IN ('M1', 'F1'))
        OR (perm_number_of_adopters = 1 AND perm_adopter_sex IN ('MM', 'FF', 'MF'))
        OR CASE perm_adopter_legal_status
            WHEN 'L0' THEN perm_adopter_sex NOT IN ('M1', 'F1')
            WHEN 'L11' THEN perm_adopter_sex <> 'MF'
            WHEN 'L12' THEN perm_adopter_sex NOT IN ('MM', 'FF')
            WHEN 'L2' THEN perm_adopter_sex NOT IN ('MM', 'FF', 'MF')
            WHEN 'L3' THEN perm_adopter_sex <> 'MF'
            WHEN 'L4' THEN perm_adopter_sex NOT IN ('MM', 'FF')
        END
    """,
    source=(
        "903 175",
        "903 511",
        "903 514",
        "903 517",
        "903 518",
        "903 519",
        "903 520",
        "903 524",
    ),
    example=Example(
        given={
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_number_of_adopters | perm_adopter_sex | perm_adopter_legal_status
                T1            | A              | 2                       | F1               | L0
                T2            | B              | 1                       | F1               | L0
                T3            | C              | 2                       | MM               | L0
                T4            | D              | 2                       | FF               | L11
                T5            | E              | 2                       | MF               | L11
                T6            | F              | 2                       | MF               | L4
                T7            | G              | 2                       | MF               | L12
                T8            | H              | 2                       | F1               | L2
            """,
        },
        finds=(
            "T1",
            "T3",
            "T4",
            "T6",
            "T7",
            "T8",
        ),
    ),
)
