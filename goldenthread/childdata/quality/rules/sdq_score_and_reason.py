"""Questionnaires with a score and a reason why there is none."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A score, and a reason why there is none",
    right="The score alone, or the reason alone.",
    why_it_matters="The share of children with a score comes out wrong.",
    table="ssd_sdq_scores",
    column="csdq_sdq_reason",
    where="csdq_sdq_score IS NOT NULL AND csdq_sdq_reason IS NOT NULL",
    source=("903 197a",),
    example=Example(
        given={
            "ssd_sdq_scores": """
                csdq_table_id | csdq_person_id | csdq_sdq_score | csdq_sdq_reason
                Q1            | A              | 12             | SDQ4
                Q2            | B              | 12             |
                Q3            | C              |                | SDQ4
            """,
        },
        finds=("Q1",),
    ),
)
