"""Episodes of care with an end and no reason, or a reason and no end."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="An end of an episode of care without a reason, or a reason without an end",
    right="Both, or neither while the episode goes on.",
    why_it_matters="Where children go when they leave care cannot be told, and the return refuses the episode.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    where="(clae_cla_episode_ceased_date IS NULL) <> (clae_cla_episode_ceased_reason IS NULL)",
    source=("903 148",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2026-02-10                   |
                E2                  | B              |                              | E8
                E3                  | C              | 2026-02-10                   | E8
                E4                  | D              |                              |
            """,
        },
        finds=(
            "E1",
            "E2",
        ),
    ),
)
