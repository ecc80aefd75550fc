"""Care after the child died, was adopted or turned out to be an adult."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Care after leaving for good",
    right="The reason for which care really ended, or another child’s record.",
    why_it_matters="Children who left for good count as back in care.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    sql="""
        SELECT DISTINCT one.clae_cla_episode_id AS key, one.clae_person_id AS person_id,
            one.clae_cla_episode_ceased_reason || ' on ' || one.clae_cla_episode_ceased_date AS found
        FROM ssd_cla_episodes AS one JOIN ssd_cla_episodes AS other ON other.clae_person_id = one.clae_person_id
            AND other.clae_cla_episode_start_date >= one.clae_cla_episode_ceased_date
            AND other.clae_cla_episode_id <> one.clae_cla_episode_id
        WHERE one.clae_cla_episode_ceased_reason IN ('E2', 'E11', 'E12', 'E15')
    """,
    source=(
        "903 437",
        "903 199",
    ),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2025-01-10                  | 2025-02-10                   | E11
                E2                  | A              | 2025-03-10                  |                              |
                E3                  | B              | 2025-01-10                  | 2025-02-10                   | E4A
                E4                  | B              | 2025-03-10                  | 2025-04-10                   | E2
            """,
        },
        finds=("E1",),
    ),
)
