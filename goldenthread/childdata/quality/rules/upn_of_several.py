"""Unique pupil numbers that several people have."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="One unique pupil number for several children",
    right="The number of each child from its school, or one record where it is one child.",
    why_it_matters="Two children are taken for one, or one is counted twice.",
    table="ssd_person",
    column="pers_upn",
    sql="""
        SELECT key, person_id, upn || ', ' || people || ' people' AS found FROM (
            SELECT pers_person_id AS key, pers_person_id AS person_id, pers_upn AS upn,
                count(DISTINCT pers_person_id) OVER (PARTITION BY pers_upn) AS people
            FROM ssd_person WHERE pers_upn NOT LIKE 'UN_'
        ) WHERE people > 1
    """,
    concern=Concern.TWICE,
    source=(
        "CIN 1520",
        "903 444",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_upn
                A              | A123456789012
                B              | A123456789012
                C              | A123456789013
                D              | UN1
                E              | UN1
            """,
        },
        finds=(
            "A",
            "B",
        ),
    ),
)
