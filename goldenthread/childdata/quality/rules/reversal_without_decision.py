"""Decisions on adoption reversed that were never made."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="A decision on adoption reversed that was not made",
    right="The day of the decision that the child should be placed for adoption.",
    why_it_matters="Time to adoption cannot be told.",
    table="ssd_permanence",
    column="perm_adm_decision_date",
    where="perm_adm_decision_date IS NULL AND perm_decision_reversed_date IS NOT NULL",
    concern=Concern.MISSING,
    source=("903 563",),
    example=Example(
        given={
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_adm_decision_date | perm_decision_reversed_date
                T1            | A              |                        | 2026-01-10
                T2            | B              | 2025-01-10             | 2026-01-10
            """,
        },
        finds=("T1",),
    ),
)
