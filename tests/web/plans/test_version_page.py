"""A version as it was stored, whole."""

import datetime

from goldenthread.plans.plan import Action, Field, Objective, Plan, Theme, Timescale, TimescaleKind
from goldenthread.web.plans.version_page import FactSaid, themes_said

MAY = Timescale("May 17", TimescaleKind.BY, None, datetime.date(2017, 5, 31))


def test_every_fact_of_a_part_is_told_under_its_title():
    objective = Objective(
        "Children are seen",
        ref="1",
        recommendations=(2, 3),
        officers=("Head of Care", "Auditor"),
        timescales=(MAY,),
        rag="Amber",
        fields={Field.PROGRESS: ("Begun.",)},
        other={"Cost": ("None",)},
        actions=(Action("Visit weekly.", "What", owners=("Auditor",), depth=1),),
    )

    [theme] = themes_said(
        Plan(None, None, "", themes=(Theme("Practice", objectives=(objective,)),))
    )

    [said] = theme.objectives
    assert said.facts == [
        FactSaid("Owners", ["Head of Care"]),
        FactSaid("Dates", ["May 17 (by 31 May 2017)"]),
        FactSaid("Colour claimed", ["Amber"]),
        FactSaid("Recommendations answered", ["2, 3"]),
        FactSaid("Progress as the document tells it", ["Begun."]),
        FactSaid("Cost", ["None"]),
    ]
    [action] = said.actions
    assert (action.facts, action.is_sub_action) == ([FactSaid("Owners", ["Auditor"])], True)
