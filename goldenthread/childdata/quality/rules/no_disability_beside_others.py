"""Children with a disability and with none."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A disability, and none",
    right="The disabilities alone, or the one row that says none.",
    why_it_matters="The child counts among those with a disability and among those without.",
    table="ssd_disability",
    column="disa_disability_code",
    sql="""
        SELECT disa_table_id AS key, disa_person_id AS person_id, disa_disability_code AS found FROM ssd_disability
        WHERE disa_disability_code = 'NONE'
            AND disa_person_id IN (SELECT disa_person_id FROM ssd_disability WHERE disa_disability_code <> 'NONE')
    """,
    source=("CIN 8790",),
    example=Example(
        given={
            "ssd_disability": """
                disa_table_id | disa_person_id | disa_disability_code
                D1            | A              | NONE
                D2            | A              | AUT
                D3            | B              | NONE
                D4            | C              | AUT
            """,
        },
        finds=("D1",),
    ),
)
