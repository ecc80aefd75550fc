"""Which column and row each part of a plan is written in."""

from goldenthread.documents.document import Document
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Action, Objective, Plan, Theme
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    TITLE,
    differing,
    heading,
    placed,
    plain_plan,
    table_of,
    texts,
)


def test_objectives_stand_first_where_the_plans_own_columns_have_no_place_for_them():
    plan = Plan(
        title=TITLE.text,
        authority="Calderbrook Council",
        layout="",
        columns=("Actions", "Lead"),
        themes=(
            Theme(
                "Practice",
                objectives=(
                    Objective(
                        "See children",
                        officers=("Head of Care",),
                        actions=(Action("Go", "Actions"), Action("Ask", "Actions")),
                    ),
                ),
            ),
        ),
    )

    written = plan_document(plan, "same")

    assert texts(written)[0] == ["Objective", "Actions", "Lead"]
    assert differing(plan, written, same_layout=False) == []


def test_an_action_left_of_the_one_before_it_begins_a_row_of_its_own():
    actions = (
        Action("Find money", "Financial"),
        Action("Train all", "Staff"),
        Action("Save money", "Financial"),
    )
    more = tuple(
        Objective(title, actions=(Action("Plan", "Financial"), Action("Tell", "Staff")))
        for title in ("Share", "Learn")
    )
    plan = Plan(
        title=TITLE.text,
        authority="Calderbrook Council",
        layout="",
        columns=("Objective", "Financial", "Staff"),
        themes=(Theme("Growth", objectives=(Objective("Grow", actions=actions), *more)),),
    )

    written = plan_document(plan, "requirements")

    assert [row[2:4] for row in texts(written)[2:4]] == [
        ["Find money", "Train all"],
        ["Save money", ""],
    ]


def test_a_sub_action_without_an_action_above_it_is_set_in():
    actions = (
        Action("Agree who chairs", "Actions", depth=1),
        Action("Set up a meeting", "Actions"),
        Action("Report on it", "Actions"),
    )
    plan = Plan(
        title=TITLE.text,
        authority="Calderbrook Council",
        layout="",
        themes=(Theme("Practice", objectives=(Objective("Meet", actions=actions),)),),
    )

    written = plan_document(plan, "requirements")

    assert [block.level for block in table_of(written).rows[1].cells[2].blocks] == [1, 0, 0]
    assert differing(plan, written, same_layout=False) == []


def test_a_number_that_no_title_can_begin_with_has_a_column():
    objective = Objective(
        "See children",
        ref="SC-2026/7",
        actions=(Action("Go", "Actions"), Action("Ask", "Actions")),
    )
    plan = plain_plan(objective)

    written = plan_document(plan, "requirements")

    assert texts(written)[0][:2] == ["Ref", "Requirement"]
    assert differing(plan, written, same_layout=False) == []


def test_actions_get_a_column_where_the_plans_own_columns_have_none():
    actions = (Action("Go", "Steps"), Action("Ask", "Steps"))
    plan = plain_plan(
        Objective("See children", officers=("Head of Care",), actions=actions),
        columns=("Objective", "Lead"),
    )

    written = plan_document(plan, "same")

    assert texts(written)[0] == ["Objective", "Lead", "Actions"]
    assert texts(written)[1] == ["", "", "Steps"]
    assert texts(written)[2] == ["See children", "Head of Care", "Go\nAsk"]


def test_actions_stand_in_the_columns_of_the_layout_that_bear_their_headings():
    actions = (Action("Find money", "Financial"), Action("Train all", "Staff and WFD"))
    plan = plain_plan(Objective("Grow", actions=actions))

    written = plan_document(plan, "implications")

    assert texts(written)[1][-2:] == ["Financial", "Staff and workforce development"]
    assert texts(written)[3][-2:] == ["Find money", "Train all"]


def test_dates_that_stand_one_to_one_with_actions_stay_so():
    table = example_table(
        [("Objective", "Actions", "Lead", "By when")],
        ("See children", "Go\nAsk", "Head of Care", "May 2026\nJune 2026"),
        ("Plan well", "Train\nCheck\nTest", "Head of Care", "July 2026"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))

    written = plan_document(plan, "requirements")

    assert [a.timescales[0].raw for a in plan.themes[0].objectives[0].actions] == [
        "May 2026",
        "June 2026",
    ]
    assert texts(written)[1][4] == "May 2026\nJune 2026"
    assert differing(plan, written, same_layout=False) == []


def test_an_empty_cell_that_says_so_stays_apart_from_an_owner_in_another_column():
    table = example_table(
        [("Objective", "Actions", "Lead", "Accountable officer(s)")],
        ("See children", "Go\nAsk", "TBC", "Head of Care"),
        ("Plan well", "Train\nCheck\nTest", "Team Manager", "Head of Care"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))

    written = plan_document(plan, "areas_for_improvement")

    assert plan.themes[0].objectives[0].other == {"Lead": ("TBC",)}
    assert differing(plan, written, same_layout=False) == []
