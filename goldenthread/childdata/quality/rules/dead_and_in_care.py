"""Episodes of care that are open though the child has died."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="In care, and dead",
    right="The end of the episode on the day of death, and reason E2.",
    why_it_matters="The number of children in care comes out too high.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_date",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, 'open, died ' || pers_death_date AS found
        FROM ssd_cla_episodes JOIN ssd_person ON pers_person_id = clae_person_id
        WHERE clae_cla_episode_ceased_date IS NULL AND pers_death_date < gt_day()
    """,
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date
                E1                  | A              |
                E2                  | B              |
                E3                  | A              | 2026-02-10
            """,
            "ssd_person": """
                pers_person_id | pers_death_date
                A              | 2026-02-10
                B              |
            """,
        },
        finds=("E1",),
    ),
)
