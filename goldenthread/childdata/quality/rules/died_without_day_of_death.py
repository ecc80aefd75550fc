"""Children whose case or care ended because they died, with no day of death."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="Died, with no day of death",
    right="The day of death, or the reason for which the case or care really ended.",
    why_it_matters="The child counts among the living, and the family may be written to.",
    table="ssd_person",
    column="pers_death_date",
    sql="""
        SELECT pers_person_id AS key, pers_person_id AS person_id, 'no day of death' AS found FROM ssd_person
        WHERE pers_death_date IS NULL AND (
            pers_person_id IN (SELECT cine_person_id FROM ssd_cin_episodes WHERE cine_close_reason = 'RC2')
            OR pers_person_id IN (SELECT clae_person_id FROM ssd_cla_episodes WHERE clae_cla_episode_ceased_reason = 'E2')
        )
    """,
    concern=Concern.MISSING,
    source=("CIN 8585Q",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_death_date
                A              |
                B              | 2026-02-10
                C              |
                D              |
            """,
            "ssd_cin_episodes": """
                cine_referral_id | cine_person_id | cine_close_reason
                R1               | A              | RC2
                R2               | B              | RC2
                R3               | C              | RC7
            """,
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_ceased_reason
                E1                  | D              | E2
            """,
        },
        finds=(
            "A",
            "D",
        ),
    ),
)
