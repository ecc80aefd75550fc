"""Care that goes on after the 18th birthday."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="In care after the 18th birthday",
    right="The end of the episode, on or before the birthday; short breaks in a children’s home may go on.",
    why_it_matters="Adults count among children in care.",
    table="ssd_cla_episodes",
    column="clae_cla_episode_ceased_date",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, 'open, born ' || pers_dob AS found
        FROM ssd_cla_episodes JOIN ssd_person ON pers_person_id = clae_person_id
        WHERE clae_cla_episode_ceased_date IS NULL AND gt_day() > pers_dob + INTERVAL 18 YEAR
    """,
    severity=Severity.QUERY,
    source=("903 359",),
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date
                E1                  | A              |
                E2                  | B              |
                E3                  | A              | 2025-01-01
            """,
            "ssd_person": """
                pers_person_id | pers_dob
                A              | 2008-03-30
                B              | 2008-03-31
            """,
        },
        finds=("E1",),
    ),
)
