"""Children in care with no legal status."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="In care with no legal status",
    right="The legal status under which the child is in care, from the day it applies.",
    why_it_matters="The child is missing where children in care are counted by legal status.",
    table="ssd_cla_episodes",
    column="clae_person_id",
    sql="""
        SELECT clae_cla_episode_id AS key, clae_person_id AS person_id, 'no legal status' AS found FROM ssd_cla_episodes
        WHERE clae_cla_episode_ceased_date IS NULL AND clae_person_id NOT IN (
            SELECT lega_person_id FROM ssd_legal_status
            WHERE lega_person_id IS NOT NULL AND coalesce(lega_legal_status_end_date > gt_day(), true)
        )
    """,
    example=Example(
        given={
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date
                E1                  | A              |
                E2                  | B              |
                E3                  | C              | 2026-01-10
                E4                  | D              |
            """,
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status | lega_legal_status_start_date | lega_legal_status_end_date
                L1                   | A              | C2                | 2025-01-10                   | 2026-01-10
                L2                   | B              | C2                | 2025-01-10                   |
                L3                   | D              | C2                | 2025-01-10                   | 2026-04-01
            """,
        },
        finds=("E1",),
    ),
)
