"""Children with the same disability twice."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="One disability twice",
    right="One row for each disability.",
    why_it_matters="Disabilities are counted more than once.",
    table="ssd_disability",
    column="disa_disability_code",
    sql="""
        SELECT key, person_id, code || ', ' || many || ' rows' AS found FROM (
            SELECT disa_table_id AS key, disa_person_id AS person_id, disa_disability_code AS code,
                count(DISTINCT disa_table_id) OVER (PARTITION BY disa_person_id, disa_disability_code) AS many
            FROM ssd_disability WHERE disa_person_id IS NOT NULL AND disa_disability_code IS NOT NULL
        ) WHERE many > 1
    """,
    concern=Concern.TWICE,
    source=("CIN 8794",),
    example=Example(
        given={
            "ssd_disability": """
                disa_table_id | disa_person_id | disa_disability_code
                D1            | A              | AUT
                D2            | A              | AUT
                D3            | A              | LD
                D4            | B              | AUT
            """,
        },
        finds=(
            "D1",
            "D2",
        ),
    ),
)
