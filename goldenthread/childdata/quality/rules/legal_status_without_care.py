"""Legal statuses that are open though the child is not in care."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="A legal status and no care",
    right="The end of the legal status, or the episode of care.",
    why_it_matters="Orders count as in force that are not.",
    table="ssd_legal_status",
    column="lega_legal_status_end_date",
    sql="""
        SELECT lega_legal_status_id AS key, lega_person_id AS person_id, 'open, not in care' AS found FROM ssd_legal_status
        WHERE lega_legal_status_end_date IS NULL AND lega_person_id NOT IN (
            SELECT clae_person_id FROM ssd_cla_episodes
            WHERE clae_person_id IS NOT NULL AND coalesce(clae_cla_episode_ceased_date > gt_day(), true)
        )
    """,
    severity=Severity.QUERY,
    example=Example(
        given={
            "ssd_legal_status": """
                lega_legal_status_id | lega_person_id | lega_legal_status_end_date
                L1                   | A              |
                L2                   | B              |
                L3                   | C              | 2026-01-10
            """,
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_date
                E1                  | A              | 2026-01-10
                E2                  | B              |
            """,
        },
        finds=("L1",),
    ),
)
