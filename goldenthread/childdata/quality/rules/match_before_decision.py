"""Children matched with adopters before the decision that they should be adopted."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="A match before the decision on adoption",
    right="The day of the match, or of the decision.",
    why_it_matters="Time from decision to match comes out below nought.",
    table="ssd_permanence",
    column="perm_matched_date",
    where="perm_matched_date IS NOT NULL AND coalesce(perm_matched_date < perm_adm_decision_date, true)",
    concern=Concern.OUT_OF_ORDER,
    source=("903 333",),
    example=Example(
        given={
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_adm_decision_date | perm_matched_date
                T1            | A              | 2026-01-10             | 2026-01-09
                T2            | B              | 2026-01-10             | 2026-01-10
                T3            | C              |                        | 2026-01-10
            """,
        },
        finds=(
            "T1",
            "T3",
        ),
    ),
)
