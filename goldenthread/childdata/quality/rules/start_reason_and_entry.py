"""Episodes of care whose reason to begin does not fit the day on which care began."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="The reason why an episode began does not fit the day of entry",
    right="S for the episode with which care began, and another reason for those after it.",
    why_it_matters="Children who enter care are counted twice, or not at all.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_start_reason",
    where="(clae_cla_episode_start_reason = 'S') <> (clae_cla_episode_start_date = clae_entered_care_date)",
    source=("903 357",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_entered_care_date
                E1                  | A              | 2026-02-10                  | P                             | 2026-02-10
                E2                  | B              | 2026-02-10                  | S                             | 2026-01-10
                E3                  | C              | 2026-02-10                  | S                             | 2026-02-10
                E4                  | D              | 2026-02-10                  | L                             | 2026-01-10
            """,
        },
        finds=(
            "E1",
            "E2",
        ),
    ),
)
