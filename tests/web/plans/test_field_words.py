"""An objective's further columns, in order."""

from goldenthread.plans.level_words import LevelWords
from goldenthread.plans.plan import Field
from goldenthread.web.plans.field_words import TITLES, Said, said_in_columns
from goldenthread.web.plans.models import Objective


def test_known_columns_come_first_and_others_under_their_own_heading():
    objective = Objective(
        fields={"evidence": ["A report"], "progress": ["Begun"]}, other=[["Cost", ["None"]]]
    )

    assert said_in_columns(objective) == [
        Said("Progress as the document tells it", ["Begun"]),
        Said("Evidence the document names", ["A report"]),
        Said("Cost", ["None"]),
    ]


def test_every_field_of_a_plan_has_a_title():
    assert set(TITLES) == set(Field)


def test_children_are_called_what_the_authority_calls_them():
    objective = Objective(fields={"impact": ["They are safer"]}, other=[])

    [said] = said_in_columns(objective, LevelWords(children="children and young people"))

    assert said.title == "What will be different for children and young people"
