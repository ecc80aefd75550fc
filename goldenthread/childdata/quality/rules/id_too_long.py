"""Identifiers of children longer than the returns take."""

from goldenthread.childdata.quality.rule import Example, Rule

RULE = Rule(
    title="A child’s identifier of more than 20 characters",
    right="An identifier of at most 20 characters.",
    why_it_matters="The census refuses the child.",
    table="ssd_person",
    column="pers_person_id",
    where="length(pers_person_id) > 20",
    source=("CIN 1570",),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id        | pers_sex
                A12345678901234567890 | M
                A1234567890123456789  | M
            """,
        },
        finds=("A12345678901234567890",),
    ),
)
