"""What is said of a part, and the part with something else said of it."""

import pytest
from hypothesis import given

from goldenthread.plans.comparing.facts import (
    beyond_actions,
    facts_of,
    say_the_same,
    told,
    with_told,
)
from goldenthread.plans.plan import Action, Objective, Theme
from tests.factories.any_plans import any_plans

EMPTY = [Theme(""), Objective(""), Action("", "")]


@given(any_plans())
def test_a_part_with_what_it_says_said_again_is_the_same_part(plan):
    for theme in plan.themes:
        for part in (
            theme,
            *theme.objectives,
            *(one for o in theme.objectives for one in o.actions),
        ):
            for fact in facts_of(part):
                again = with_told(part, fact, told(part, fact))
                assert say_the_same(fact, told(again, fact), told(part, fact))


@pytest.mark.parametrize("part", EMPTY)
def test_what_says_nothing_tells_nothing(part):
    assert [told(part, fact) for fact in facts_of(part)] == [()] * len(facts_of(part))


def test_a_fact_that_is_taken_away_leaves_no_trace():
    action = Action("Visit.", "What", other={"Cost": ("£5",), "Risk": ("Low",)})

    assert with_told(action, "column:Cost", ()).other == {"Risk": ("Low",)}


def test_an_objective_says_of_itself_what_no_action_of_it_says():
    action = Action("Visit.", "What", owners=("Auditor",))
    whole = Objective("Seen.", officers=("Auditor", "Head of Care"), actions=(action,))

    assert beyond_actions(whole, "owners") == ("Head of Care",)
