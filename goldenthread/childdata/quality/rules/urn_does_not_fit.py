"""Placements with no reference of Ofsted that need one, or with one that cannot have it."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A reference of Ofsted that does not fit the placement",
    right="The reference of the setting or agency, or XXXXXXX where there is none; nothing where the child is with parents, in hospital or in custody.",
    why_it_matters="Placements cannot be compared with how Ofsted judged the setting.",
    table="ssd_cla_placement",
    column="clap_cla_placement_urn",
    where="""
        CASE
            WHEN clap_cla_placement_type IN ('P1', 'P3', 'R1', 'R2', 'R5', 'T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14')
                THEN clap_cla_placement_urn <> 'XXXXXXX'
            ELSE clap_cla_placement_type IS NOT NULL AND clap_cla_placement_urn IS NULL AND clap_cla_placement_end_date IS NULL
        END
    """,
    severity=Severity.QUERY,
    source=(
        "903 218",
        "903 222",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_type | clap_cla_placement_urn | clap_cla_placement_end_date
                P1                    | A              | K2                      |                        |
                P2                    | B              | P1                      | SC000001               |
                P3                    | C              | K2                      | SC000001               |
                P4                    | D              | P1                      | XXXXXXX                |
                P5                    | E              | R5                      |                        |
                P6                    | F              | K2                      |                        | 2026-01-10
            """,
        },
        finds=(
            "P1",
            "P2",
        ),
    ),
)
