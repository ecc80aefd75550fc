"""An objective's further columns, in order."""

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
