"""Decisions on adoption reversed with no reason, or the other way about."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A decision on adoption reversed without a reason, or a reason without a day",
    right="Both, or neither while the decision stands.",
    why_it_matters="Why plans for adoption are given up cannot be told.",
    table="ssd_permanence",
    column="perm_decision_reversed_reason",
    where="(perm_decision_reversed_date IS NULL) <> (perm_decision_reversed_reason IS NULL)",
    source=("903 119",),
    example=Example(
        given={
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_decision_reversed_date | perm_decision_reversed_reason
                T1            | A              | 2026-01-10                  |
                T2            | B              |                             | RD1
                T3            | C              | 2026-01-10                  | RD1
                T4            | D              |                             |
            """,
        },
        finds=(
            "T1",
            "T2",
        ),
    ),
)
