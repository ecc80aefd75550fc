"""People whose ethnicity is not recorded."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule, Severity

RULE = Rule(
    title="No ethnicity recorded",
    right="The ethnicity as the family tells it, or the code that says that it is not known.",
    why_it_matters="The child is missing where counts are split by ethnicity.",
    table="ssd_person",
    column="pers_ethnicity",
    where="pers_ethnicity IS NULL",
    concern=Concern.MISSING,
    severity=Severity.QUERY,
    source=(
        "CIN 4220",
        "903 103",
    ),
    example=Example(
        given={
            "ssd_person": """
                pers_person_id | pers_ethnicity
                A              |
                B              | WBRI
            """,
        },
        finds=("A",),
    ),
)
