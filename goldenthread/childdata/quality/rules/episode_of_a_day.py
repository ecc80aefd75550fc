"""Episodes of care that end on the day they begin."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="An episode of care of one day",
    right="The day on which the episode ended, or one episode instead of two.",
    why_it_matters="The return refuses the episode.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_date",
    where="clae_cla_episode_start_date = clae_cla_episode_ceased_date",
    severity=Severity.QUERY,
    source=("903 355",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date
                E1                  | A              | 2026-02-10                  | 2026-02-10
                E2                  | B              | 2026-02-10                  | 2026-02-11
            """,
        },
        finds=("E1",),
    ),
)
