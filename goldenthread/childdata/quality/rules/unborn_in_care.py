"""Unborn children in an episode of care."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="An unborn child in care",
    right="The date of birth, or no episode until the child is born.",
    why_it_matters="The child is in no age group of children in care.",
    table="ssd_person",
    column="pers_dob",
    sql="""
        SELECT pers_person_id AS key, pers_person_id AS person_id, 'not born, in care from ' || min(clae_cla_episode_start_date) AS found
        FROM ssd_person JOIN ssd_cla_episodes ON clae_person_id = pers_person_id
        WHERE pers_dob IS NULL GROUP BY pers_person_id
    """,
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_dob   | pers_expected_dob
                A              |            | 2026-05-05
                B              | 2026-01-05 |
            """,
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date
                E1                  | A              | 2026-02-01
                E2                  | B              | 2026-02-01
            """,
        },
        finds=("A",),
    ),
)
