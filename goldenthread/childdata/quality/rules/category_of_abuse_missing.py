"""Protection plans with no category of abuse."""

from goldenthread.childdata.quality.rule import Concern, Example, Rule

RULE = Rule(
    title="A protection plan without a category",
    right="The initial category and the latest.",
    why_it_matters="The plan is missing from the count of categories, and the census refuses it.",
    table="ssd_cp_plans",
    column="cppl_cp_plan_latest_category",
    where="cppl_cp_plan_initial_category IS NULL OR cppl_cp_plan_latest_category IS NULL",
    concern=Concern.MISSING,
    source=(
        "CIN 8905",
        "CIN 8910",
    ),
    example=Example(
        given={
            "ssd_cp_plans": """
                cppl_cp_plan_id | cppl_person_id | cppl_cp_plan_initial_category | cppl_cp_plan_latest_category
                P1              | A              | NEG                           |
                P2              | B              |                               | NEG
                P3              | C              | NEG                           | EMO
            """,
        },
        finds=(
            "P1",
            "P2",
        ),
    ),
)
