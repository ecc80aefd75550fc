"""Care that begins on or after the 18th birthday."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="Care that began after the 18th birthday",
    right="The right date of birth, or no care.",
    why_it_matters="Adults count among children in care.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_start_date",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, clae_cla_episode_start_date || ', born ' || pers_dob AS found
        FROM ssd_cla_episodes JOIN ssd_person ON pers_person_id = clae_person_id
        WHERE clae_cla_episode_start_reason = 'S' AND clae_cla_episode_start_date >= pers_dob + INTERVAL 18 YEAR
    """,
    source=("903 352",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_start_reason
                E1                  | A              | 2026-01-10                  | S
                E2                  | A              | 2026-01-09                  | S
                E3                  | A              | 2026-01-11                  | P
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-01-10
            """,
        },
        finds=("E1",),
    ),
)
