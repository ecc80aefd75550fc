"""Placements with a provider that their type cannot have, or with none."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A provider that does not fit the placement",
    right="The provider of the placement: none for temporary stays, the parents for a child with its parents, and no authority for health or custody.",
    why_it_matters="Placements are counted as the authority’s own, or as bought, that are not.",
    table="ssd_cla_placement",
    column="clap_cla_placement_provider",
    where="""
        CASE
            WHEN clap_cla_placement_type IN ('T0', 'T1', 'T2', 'T3', 'T4', 'Z11', 'Z12', 'Z13', 'Z14') THEN clap_cla_placement_provider IS NOT NULL
            WHEN clap_cla_placement_provider IS NULL THEN clap_cla_placement_type IS NOT NULL
            WHEN clap_cla_placement_type = 'P1' THEN clap_cla_placement_provider <> 'PR0'
            WHEN clap_cla_placement_provider = 'PR0' THEN true
            WHEN clap_cla_placement_type IN ('R2', 'R5') THEN clap_cla_placement_provider IN ('PR1', 'PR2')
            WHEN clap_cla_placement_provider = 'PR3' THEN regexp_matches(clap_cla_placement_type, '^(A[3-6]|K[12]|U[1-6])$')
        END
    """,
    source=(
        "903 213",
        "903 526",
        "903 527",
        "903 528",
        "903 529",
        "903 530",
        "903 531",
        "903 550",
    ),
    example=Example(
        given={
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_type | clap_cla_placement_provider
                P1                    | A              | U6                      |
                P2                    | B              | T1                      | PR1
                P3                    | C              | P1                      | PR4
                P4                    | D              | P1                      | PR0
                P5                    | E              | U6                      | PR0
                P6                    | F              | R5                      | PR1
                P7                    | G              | U6                      | PR3
                P8                    | H              | U6                      | PR4
                P9                    | I              | T1                      |
            """,
        },
        finds=(
            "P1",
            "P2",
            "P3",
            "P5",
            "P6",
            "P7",
        ),
    ),
)
