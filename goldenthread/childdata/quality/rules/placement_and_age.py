"""Placements in what the child is too young for."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A placement that the child is too young for",
    right="The right type of placement, or the right date of birth.",
    why_it_matters="Children are counted in settings that nobody of their age can live in.",
    table="ssd_cla_placement",
    column="clap_cla_placement_type",
    sql="""
        SELECT clap_cla_placement_id AS key, clap_person_id AS person_id,
            clap_cla_placement_type || ' from ' || clap_cla_placement_start_date || ', born ' || pers_dob AS found
        FROM ssd_cla_placement JOIN ssd_person ON pers_person_id = clap_person_id
        WHERE gt_age(pers_dob, clap_cla_placement_start_date) < CASE clap_cla_placement_type
            WHEN 'K3' THEN 16 WHEN 'P3' THEN 14 WHEN 'R5' THEN 10 WHEN 'S1' THEN 4 END
    """,
    source=(
        "903 371",
        "903 372",
        "903 373",
        "903 374",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_start_date | clap_cla_placement_type
                P1                    | A              | 2026-01-09                    | K3
                P2                    | A              | 2026-01-10                    | K3
                P3                    | B              | 2026-01-10                    | S1
                P4                    | B              | 2026-01-10                    | R5
                P5                    | B              | 2026-01-10                    | P3
                P6                    | B              | 2026-01-10                    | U6
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2010-01-10
                B              | 2022-01-11
            """,
        },
        finds=(
            "P1",
            "P3",
            "P4",
            "P5",
        ),
    ),
)
