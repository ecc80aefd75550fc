"""Reasons for leaving care that the child was too young or too old for."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A reason for leaving care that does not fit the age",
    right="The reason for which care really ended, or the right date of birth.",
    why_it_matters="Where children go when they leave care is told wrongly.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_reason",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id,
            clae_cla_episode_ceased_reason || ' on ' || clae_cla_episode_ceased_date || ', born ' || pers_dob AS found
        FROM ssd_cla_episodes JOIN ssd_person ON pers_person_id = clae_person_id
        WHERE CASE
            WHEN clae_cla_episode_ceased_reason IN ('E11', 'E12') THEN clae_cla_episode_ceased_date >= pers_dob + INTERVAL 18 YEAR
            WHEN clae_cla_episode_ceased_reason IN ('E45', 'E46', 'E47', 'E48') THEN clae_cla_episode_ceased_date > pers_dob + INTERVAL 18 YEAR
            WHEN clae_cla_episode_ceased_reason IN ('E5', 'E6') THEN clae_cla_episode_ceased_date < pers_dob + INTERVAL 14 YEAR
            WHEN clae_cla_episode_ceased_reason = 'E7' THEN clae_cla_episode_ceased_date < pers_dob + INTERVAL 16 YEAR
            WHEN clae_cla_episode_ceased_reason = 'E17' THEN clae_cla_episode_ceased_date < pers_dob + INTERVAL 18 YEAR
        END
    """,
    source=(
        "903 386",
        "903 387",
        "903 389",
        "903 407",
        "903 460",
    ),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2026-01-10                   | E11
                E2                  | A              | 2026-01-09                   | E11
                E3                  | A              | 2022-01-09                   | E5
                E4                  | A              | 2022-01-10                   | E5
                E5                  | A              | 2024-01-09                   | E7
                E6                  | A              | 2026-01-09                   | E17
                E7                  | A              | 2026-01-11                   | E45
                E8                  | A              | 2026-01-10                   | E17
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-01-10
            """,
        },
        finds=(
            "E1",
            "E3",
            "E5",
            "E6",
            "E7",
        ),
    ),
)
