"""Episodes of care that do not join as their reasons say."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Two episodes of care that do not join",
    right="X1 and the same day where the next episode goes on, and another reason where care ended.",
    why_it_matters="Children leave care in the count who did not, or stay who left.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    sql="""
        SELECT key, person_id, 'ceased ' || ends || ' ' || reason || coalesce(', next from ' || next || ' ' || next_reason, ', none after it') AS found FROM (
            SELECT *, lead(began) OVER later AS next, lead(start_reason) OVER later AS next_reason FROM (
                SELECT clae_cla_episode_id AS key, any_value(clae_person_id) AS person_id,
                    any_value(clae_cla_episode_start_date) AS began, any_value(clae_cla_episode_start_reason) AS start_reason,
                    any_value(clae_cla_episode_ceased_date) AS ends, any_value(clae_cla_episode_ceased_reason) AS reason
                FROM ssd_cla_episodes WHERE clae_cla_episode_start_date IS NOT NULL GROUP BY clae_cla_episode_id
            ) WINDOW later AS (PARTITION BY person_id ORDER BY began, ends, key)
        ) WHERE person_id IS NOT NULL AND ends <= gt_day() AND (
            (reason = 'X1') <> coalesce(next = ends, false)
            OR (reason <> 'X1' AND next_reason <> 'S')
        )
    """,
    source=(
        "903 388",
        "903 431",
        "903 432",
        "903 433",
    ),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2025-01-10                  | S                             | 2025-02-10                   | X1
                E2                  | A              | 2025-02-11                  | P                             |                              |
                E3                  | B              | 2025-01-10                  | S                             | 2025-02-10                   | E4A
                E4                  | B              | 2025-02-10                  | P                             |                              |
                E5                  | C              | 2025-01-10                  | S                             | 2025-02-10                   | X1
                E6                  | C              | 2025-02-10                  | P                             | 2025-03-10                   | E4A
                E7                  | C              | 2025-05-10                  | S                             | 2025-06-10                   | X1
                E8                  | D              | 2025-01-10                  | S                             | 2025-02-10                   | E4A
                E9                  | D              | 2025-03-10                  | P                             |                              |
            """,
        },
        finds=(
            "E1",
            "E3",
            "E7",
            "E8",
        ),
    ),
)
