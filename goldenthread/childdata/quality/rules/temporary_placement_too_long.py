"""Temporary placements that last longer than they can."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A temporary placement that lasts too long",
    right="The end of the stay: 42 days in hospital, 21 while the carer is on holiday, 7 otherwise. Longer ones are placements of their own.",
    why_it_matters="Moves of the child are not counted.",
    table="ssd_cla_placement",
    column="clap_cla_placement_end_date",
    where="""
        date_diff('day', clap_cla_placement_start_date, coalesce(clap_cla_placement_end_date, gt_day())) > CASE clap_cla_placement_type
            WHEN 'T1' THEN 42 WHEN 'T3' THEN 21 WHEN 'T4' THEN 7 END
    """,
    source=(
        "903 375",
        "903 376",
        "903 379",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_end_date | clap_cla_placement_type
                P1                    | A              | 2026-02-01                    | 2026-03-16                  | T1
                P2                    | B              | 2026-02-01                    | 2026-03-15                  | T1
                P3                    | C              | 2026-02-01                    |                             | T3
                P4                    | D              | 2026-02-01                    | 2026-02-09                  | T4
                P5                    | E              | 2026-02-01                    |                             | U6
            """,
        },
        finds=(
            "P1",
            "P3",
            "P4",
        ),
    ),
)
