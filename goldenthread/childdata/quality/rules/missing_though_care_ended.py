"""Missing episodes that are open though care ended since."""

from goldenthread.childdata.quality.rule import Example, Rule, Severity

RULE = Rule(
    title="Still missing, though care has ended",
    right="The day on which the child was found, or the day on which care ended.",
    why_it_matters="The child counts as missing today.",
    table="ssd_missing",
    column="miss_missing_episode_end_date",
    sql="""
        SELECT DISTINCT miss_table_id AS key, miss_person_id AS person_id, 'open, care ended ' || clae_cla_episode_ceased_date AS found
        FROM ssd_missing JOIN ssd_cla_episodes ON clae_person_id = miss_person_id
            AND CAST(miss_missing_episode_start_date AS DATE) BETWEEN clae_cla_episode_start_date AND clae_cla_episode_ceased_date
        WHERE miss_missing_episode_end_date IS NULL AND clae_cla_episode_ceased_reason <> 'X1'
    """,
    severity=Severity.QUERY,
    source=(
        "903 575",
        "903 577",
    ),
    example=Example(
        given={
            "ssd_missing": """
                miss_table_id | miss_person_id | miss_missing_episode_start_date | miss_missing_episode_end_date
                M1            | A              | 2026-01-10 10:00                |
                M2            | B              | 2026-01-10 10:00                |
                M3            | A              | 2026-01-09 10:00                | 2026-01-09 20:00
            """,
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2025-01-10                  | 2026-02-10                   | E4A
                E2                  | B              | 2025-01-10                  | 2026-02-10                   | X1
            """,
        },
        finds=("M1",),
    ),
)
