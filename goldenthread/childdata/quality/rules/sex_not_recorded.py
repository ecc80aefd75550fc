"""People whose sex is not recorded."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="No sex recorded",
    right="The sex from the record, or U where it is not known.",
    why_it_matters="The child is missing where counts are split between girls and boys.",
    table="ssd_person",
    column="pers_sex",
    where="pers_sex IS NULL",
    concern=Concern.MISSING,
    source=(
        "CIN 4180",
        "903 101",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_sex
                A              |
                B              | U
            """,
        },
        finds=("A",),
    ),
)
