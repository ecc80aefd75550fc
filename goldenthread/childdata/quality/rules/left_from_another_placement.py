"""Adoption or guardianship by carers, from a placement that is not with them."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Adopted or under guardianship from another placement",
    right="The last placement: for adoption A3 to A6, for guardianship of the former foster carer U1 to U6; or another reason for leaving.",
    why_it_matters="Who gives children a permanent home is told wrongly.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, clae_cla_episode_ceased_reason || ' from ' || clap_cla_placement_type AS found
        FROM ssd_cla_episodes JOIN ssd_cla_placement ON clap_cla_placement_id = clae_cla_placement_id
        WHERE CASE
            WHEN clae_cla_episode_ceased_reason IN ('E11', 'E12') THEN clap_cla_placement_type NOT IN ('A3', 'A4', 'A5', 'A6')
            WHEN clae_cla_episode_ceased_reason IN ('E45', 'E46') THEN clap_cla_placement_type NOT IN ('U1', 'U2', 'U3', 'U4', 'U5', 'U6')
        END
    """,
    source=(
        "903 390",
        "903 516",
    ),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_placement_id | clae_cla_episode_ceased_reason
                E1                  | A              | P1                    | E11
                E2                  | B              | P2                    | E11
                E3                  | C              | P2                    | E45
                E4                  | D              | P1                    | E46
            """,
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_type
                P1                    | A              | U6
                P2                    | B              | A4
            """,
        },
        finds=(
            "E1",
            "E3",
        ),
    ),
)
