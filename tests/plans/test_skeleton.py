"""A plan still to be filled in, read as any plan is."""

import pytest

from goldenthread.documents.writing import write_document
from goldenthread.plans.skeleton import plan_skeleton
from tests.plans.reading_path import plan_of

ASKED = {
    "Practice": [("1", "Ensure that children are seen."), ("2", "Ensure that plans are clear.")],
    "Leadership": [("3", "Ensure that supervision is recorded.")],
}


@pytest.mark.parametrize("suffix", [".docx", ".xlsx"])
def test_each_recommendation_is_an_objective_that_answers_itself(suffix):
    data = write_document(plan_skeleton("Our improvement plan", ASKED), suffix)

    plan = plan_of(data, f"plan{suffix}")

    said = [
        (theme.title, objective.title, objective.recommendations, objective.actions)
        for theme in plan.themes
        for objective in theme.objectives
    ]
    assert said == [
        ("Practice", "Ensure that children are seen.", (1,), ()),
        ("Practice", "Ensure that plans are clear.", (2,), ()),
        ("Leadership", "Ensure that supervision is recorded.", (3,), ()),
    ]
