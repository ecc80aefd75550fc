"""Placements that go on, with a reason why they ended."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A reason for the end of a placement that goes on",
    right="The day on which the placement ended, or no reason.",
    why_it_matters="The child counts in a placement that it has left.",
    table="ssd_cla_placement",
    column="clap_cla_placement_end_date",
    where="clap_cla_placement_end_date IS NULL AND clap_cla_placement_change_reason IS NOT NULL",
    severity=Severity.QUERY,
    source=("903 233",),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_end_date | clap_cla_placement_change_reason
                P1                    | A              |                             | CARPL
                P2                    | B              | 2026-01-10                  | CARPL
                P3                    | C              |                             |
            """,
        },
        finds=("P1",),
    ),
)
