"""Children who left care by adoption with no record of it."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Adopted, with nothing on the adoption",
    right="The days of decision, match and placement, and the adopters.",
    why_it_matters="The child is missing from every measure on adoption.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, clae_cla_episode_ceased_reason AS found FROM ssd_cla_episodes
        WHERE clae_cla_episode_ceased_reason IN ('E11', 'E12') AND clae_person_id NOT IN (
            SELECT perm_person_id FROM ssd_permanence WHERE perm_person_id IS NOT NULL AND perm_matched_date IS NOT NULL
        )
    """,
    source=("903 601",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_reason
                E1                  | A              | E11
                E2                  | B              | E12
                E3                  | C              | E4A
            """,
            "ssd_permanence": """
                perm_table_id | perm_person_id | perm_matched_date
                T1            | B              | 2025-01-10
            """,
        },
        finds=("E1",),
    ),
)
