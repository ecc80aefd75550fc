"""Care leavers who died in care, were adopted, or whose care another authority took over."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A care leaver who cannot be one",
    right="The reason for which care ended, or no row of a care leaver.",
    why_it_matters="Care leavers are counted whom the authority does not support.",
    table="ssd_care_leavers",
    column="clea_person_id",
    sql="""
        SELECT clea_table_id AS key, clea_person_id AS person_id, 'care ended with ' || reason AS found
        FROM ssd_care_leavers JOIN (
            SELECT clae_person_id AS person, arg_max(coalesce(clae_cla_episode_ceased_reason, ''), clae_cla_episode_start_date) AS reason
            FROM ssd_cla_episodes GROUP BY clae_person_id
        ) ON person = clea_person_id WHERE reason IN ('E2', 'E3', 'E11', 'E12')
    """,
    source=(
        "903 1000",
        "903 1001",
        "903 1011",
    ),
    example=Example(
        given={
            "ssd_care_leavers": """
                clea_table_id | clea_person_id | clea_care_leaver_in_touch
                L1            | A              | YES
                L2            | B              | YES
                L3            | C              | YES
            """,
            "ssd_cla_episodes": """
                clae_cla_episode_id | clae_person_id | clae_cla_episode_start_date | clae_cla_episode_ceased_reason
                E1                  | A              | 2020-01-01                  | E11
                E2                  | B              | 2020-01-01                  | E5
                E3                  | C              | 2019-01-01                  | E3
                E4                  | C              | 2020-01-01                  | E8
            """,
        },
        finds=("L1",),
    ),
)
