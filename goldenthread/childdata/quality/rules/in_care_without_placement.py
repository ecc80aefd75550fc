"""Children in care with no placement."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="In care with no placement",
    right="The placement in which the child lives, from the day it began.",
    why_it_matters="Nobody can tell from the data where the child lives.",
    table="ssd_cla_episodes",
    column="clae_cla_placement_id",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, 'no open placement' AS found FROM ssd_cla_episodes
        WHERE clae_cla_episode_ceased_date IS NULL AND clae_person_id NOT IN (
            SELECT clap_person_id FROM ssd_cla_placement
            WHERE clap_person_id IS NOT NULL AND coalesce(clap_cla_placement_end_date > gt_day(), true)
        )
    """,
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_placement_id | clae_cla_episode_ceased_date
                E1                  | A              | P1                    |
                E2                  | B              | P2                    |
                E3                  | C              |                       | 2026-01-10
            """,
            "ssd_cla_placement": """
                clap_cla_placement_id | clap_person_id | clap_cla_placement_end_date
                P1                    | A              | 2026-01-10
                P2                    | B              |
            """,
        },
        finds=("E1",),
    ),
)
