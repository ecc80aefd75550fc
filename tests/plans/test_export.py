"""A plan in a layout that is known by name: its columns, and what is added to them."""

import dataclasses

import pytest
from hypothesis import HealthCheck, given, settings

from goldenthread.documents.document import Document, Prose, ProseKind, Table
from goldenthread.documents.joining import joined
from goldenthread.plans.export import LayoutNotKnown, known_layouts, plan_document
from goldenthread.plans.layout_examples import due
from goldenthread.plans.plan import (
    Action,
    Field,
    Objective,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)
from goldenthread.plans.reading import read_plan
from tests.factories.told_plans import told_plans
from tests.plans.difference import differences

MAY, JUNE = due("May 2026", "2026-05-31"), due("30 June 2026", "2026-06-30")


def plan_of(*objectives: Objective, **more: object) -> Plan:
    made = {
        "title": "Calderbrook Council improvement plan",
        "authority": "Calderbrook Council",
        "layout": "",
        "themes": (Theme("Practice", objectives=objectives),),
    }
    return Plan(**{**made, **more})


def aim(title: str, *deeds: str, **more: object) -> Objective:
    return Objective(title, actions=tuple(Action(deed, "Actions") for deed in deeds), **more)


def table_of(document: Document) -> Table:
    return next(document.tables())


def texts(document: Document) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in table_of(document).rows]


def differing(plan: Plan, document: Document) -> list[str]:
    again = read_plan(joined(dataclasses.replace(document, format="docx")))
    return differences(plan, again, same_layout=False)


def test_a_layout_that_is_not_known_is_refused_with_those_that_are():
    with pytest.raises(LayoutNotKnown) as refused:
        plan_document(plan_of(aim("Aim", "Do it")), "trackr")

    assert str(refused.value).startswith("There is no layout “trackr”. The layouts are same, ")
    assert all(name in str(refused.value) for name in known_layouts())


def test_a_plan_without_actions_of_their_own_has_an_objective_in_each_row():
    plan = plan_of(
        aim(
            "See children",
            "Train all",
            "Audit",
            "Ask",
            officers=("Head of Care",),
            timescales=(MAY,),
        ),
        aim("Plan well", "Write a guide", "Test it", recommendations=(1, 2, 3, 7)),
    )

    document = plan_document(plan, "requirements")

    assert texts(document)[1][:5] == [
        "See children",
        "",
        "Train all\nAudit\nAsk",
        "Head of Care",
        "May 2026",
    ]
    assert texts(document)[2][1] == "1-3, 7"
    assert differing(plan, document) == []


def test_a_layout_with_an_action_in_each_row_says_apart_what_is_said_of_the_objective():
    plan = plan_of(
        aim("See children", "Train all", "Audit", officers=("Head of Care",), timescales=(MAY,)),
        aim("Plan well", "Write a guide", rag="Amber", fields={Field.PROGRESS: ("Begun",)}),
    )

    document = plan_document(plan, "action_per_row")

    assert texts(document)[0] == [
        "Objective",
        "Action ref",
        "Action",
        "Lead",
        "By when",
        "Objective lead",
        "Objective timescale",
        "Objective progress",
        "Objective RAG",
    ]
    assert [row[2] for row in texts(document)[1:]] == ["Train all", "Audit", "Write a guide"]
    assert table_of(document).rows[1].cells[0].row_span == 2
    assert differing(plan, document) == []


def test_columns_in_which_nothing_would_stand_are_left_out_unless_the_layout_is_known_by_them():
    begun = {Field.PROGRESS: ("Begun",)}
    done = Action("Train all", "Actions", fields=begun)
    plan = plan_of(Objective("See children", fields=begun, actions=(done,)))

    headings = {name: texts(plan_document(plan, name))[0] for name in ("tracker", "requirements")}

    assert headings["tracker"] == [
        "Theme",
        "Recommendation",
        "Action",
        "Owner",
        "Start date",
        "Due date",
        "Update",
    ]
    assert headings["requirements"] == [
        "Requirement",
        "Links to recommendations",
        "Early actions",
        "Key lead",
        "Timescale",
        "Progress",
    ]


def test_actions_with_owners_and_dates_of_their_own_have_rows_in_every_layout():
    owned = (
        Action("Train all", "Actions", owners=("Team Manager",), timescales=(MAY,), rag="Red"),
        Action("Audit", "Actions", owners=("Head of Quality",), timescales=(JUNE,)),
    )
    plan = plan_of(
        Objective(
            "See children",
            officers=("Team Manager", "Head of Quality"),
            timescales=(MAY, JUNE),
            rag="Red",
            actions=owned,
        )
    )

    document = plan_document(plan, "requirements")

    assert [row[2:5] for row in texts(document)[1:]] == [
        ["Train all", "Team Manager", "May 2026"],
        ["Audit", "Head of Quality", "30 June 2026"],
    ]
    assert texts(document)[0][5:] == ["RAG"]
    assert table_of(document).rows[1].cells[5].fill is not None
    assert differing(plan, document) == []


def test_a_sub_action_stays_under_its_action_in_one_cell():
    actions = (
        Action("Set up a meeting", "Actions"),
        Action("Agree who chairs", "Actions", depth=1),
        Action("Report on it", "Actions"),
    )
    plan = plan_of(Objective("Work together", actions=actions))

    document = plan_document(plan, "action_per_row")

    blocks = table_of(document).rows[1].cells[2].blocks
    assert [(block.kind, block.text) for block in blocks] == [
        (ProseKind.PARAGRAPH, "Set up a meeting"),
        (ProseKind.ITEM, "Agree who chairs"),
    ]
    assert differing(plan, document) == []


def test_several_columns_of_actions_stand_under_the_one_that_the_layout_has():
    actions = (Action("Find money", "Financial"), Action("Train all", "Staff"))
    plan = plan_of(Objective("Grow", actions=actions, officers=("Head of Care",)))

    document = plan_document(plan, "requirements")

    upper, lower = texts(document)[:2]
    assert upper[2:4] == ["Early actions", ""]
    assert lower[2:4] == ["Financial", "Staff"]
    assert differing(plan, document) == []


def test_one_column_of_actions_stands_beside_those_that_the_layout_has():
    plan = plan_of(aim("Grow", "Find money", "Train all", "Ask", officers=("Head of Care",)))

    document = plan_document(plan, "implications")

    headings = texts(document)
    assert headings[0][-1] == "Sub actions and implications"
    assert headings[1][-1] == "Actions"
    assert differing(plan, document) == []


def test_themes_are_rows_or_cells_where_the_layout_has_them_so():
    plan = plan_of(themes=(
        Theme("Practice", "Be kind.", ("Children are safe",), (aim("See", "Go", "Ask", "Tell"),)),
        Theme("Workforce", objectives=(aim("Fill posts", "Advertise", "Interview"),)),
    ))  # fmt: skip

    bands = plan_document(plan, "implications")
    cells = plan_document(plan, "tracker")

    assert [row[0] for row in texts(bands)[2:5]] == [
        "Practice",
        "Vision: Be kind.",
        "Outcome: Children are safe",
    ]
    assert differing(plan, bands) == []
    assert [block.text for block in cells.prose()][1:] == [
        "Vision: Be kind.",
        "Outcome: Children are safe",
    ]
    assert [row[0] for row in texts(cells)[1:]] == ["Practice", "", "", "Workforce", ""]
    assert differing(plan, cells) == []


def test_recommendations_are_listed_and_what_found_no_place_comes_last():
    plan = plan_of(
        aim("See children", "Train all", "Audit", "Ask", recommendations=(1,)),
        recommendations=(
            Recommendation(1, "Ensure that every child is seen alone."),
            Recommendation(2, "Improve the quality of supervision soon."),
        ),
        unplaced=(Unplaced("Agreed by the board in January."),),
    )

    document = plan_document(plan, "requirements")

    assert [(block.marker, block.text) for block in document.prose()][1:4] == [
        ("", "Recommendations:"),
        ("1.", "Ensure that every child is seen alone."),
        ("2.", "Improve the quality of supervision soon."),
    ]
    assert document.blocks[-1] == Prose("Agreed by the board in January.")
    assert differing(plan, document) == []


def test_objectives_that_are_no_recommendations_do_not_become_some_by_a_heading():
    plan = plan_of(
        aim("Give every child a lasting home", "Hold meetings", "Audit", ref="1"),
        aim("Help every young person leaving care", "Review plans", "Ask them", ref="2"),
    )

    document = plan_document(plan, "areas_for_improvement")

    assert texts(document)[0][0] == "Objective"
    assert differing(plan, document) == []


def test_objectives_that_are_the_recommendations_are_not_listed_twice():
    plan = plan_of(
        aim("Give every child a lasting home", "Hold meetings", "Audit", ref="1"),
        aim("Help every young person leaving care", "Review plans", "Ask them", ref="2"),
        recommendations=(
            Recommendation(1, "Give every child a lasting home"),
            Recommendation(2, "Help every young person leaving care"),
        ),
    )

    document = plan_document(plan, "areas_for_improvement")

    assert [block.text for block in document.prose()] == [plan.title]
    assert differing(plan, document) == []


def test_the_authority_is_named_where_nothing_else_names_it():
    plan = plan_of(aim("See children", "Train all", "Audit"), title="Improvement plan")

    document = plan_document(plan, "requirements")

    assert document.blocks[1] == Prose("Calderbrook Council", ProseKind.FURNITURE)
    assert differing(plan, document) == []


def test_links_stand_under_the_title_in_the_layout_that_has_them_there():
    plan = plan_of(aim("See children", "Train all", "Audit", ref="a", recommendations=(2, 5)))

    document = plan_document(plan, "progress_report")

    assert texts(document)[1][0] == "a. See children\nOfsted refs: 2, 5"
    assert differing(plan, document) == []


def test_starts_and_ends_stand_under_headings_that_say_so():
    start = Timescale("01/04/2026", TimescaleKind.FROM, start=MAY.end.replace(month=4, day=1))
    done = Timescale("02/05/2026", TimescaleKind.DONE, end=MAY.end.replace(day=2))
    plan = plan_of(
        Objective(
            "See", timescales=(start,), actions=(Action("Go", "Actions", timescales=(start,)),)
        ),
        Objective(
            "Tell", timescales=(done,), actions=(Action("Say", "Actions", timescales=(done,)),)
        ),
    )

    document = plan_document(plan, "requirements")

    assert texts(document)[0][5:] == ["Start date", "Completed date"]
    assert differing(plan, document) == []


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (Timescale("", TimescaleKind.BY, end=MAY.end), "By 31 May 2026"),
        (Timescale("", TimescaleKind.FROM, start=MAY.end), "From 31 May 2026"),
        (Timescale("", TimescaleKind.ON, MAY.end, MAY.end), "On 31 May 2026"),
        (Timescale("", TimescaleKind.RANGE, MAY.end, JUNE.end), "31 May 2026 to 30 June 2026"),
        (Timescale("", TimescaleKind.ONGOING), "Ongoing"),
        (Timescale("", TimescaleKind.ONGOING, end=MAY.end), "Ongoing to 31 May 2026"),
        (Timescale("", TimescaleKind.IMMEDIATE), "Immediately"),
        (Timescale("", TimescaleKind.DONE, end=MAY.end), "Completed 31 May 2026"),
        (Timescale("", TimescaleKind.UNKNOWN), "To be confirmed"),
    ],
)
def test_a_timescale_that_was_never_printed_is_put_into_words_that_read_as_it(when, words):
    plan = plan_of(aim("See children", "Train all", "Audit", "Ask", timescales=(when,)))

    document = plan_document(plan, "requirements")

    again = read_plan(dataclasses.replace(document, format="docx"))
    assert texts(document)[1][4] == words
    told = again.themes[0].objectives[0].timescales[0]
    assert dataclasses.replace(told, raw="") == when


def test_a_plan_without_a_source_has_the_columns_it_names_as_its_own():
    plan = plan_of(
        aim("See", "Go", "Ask", "Tell", officers=("Head of Care",)),
        columns=("What do we want?", "Actions", "Accountable"),
    )

    document = plan_document(plan, "same")

    assert texts(document)[0] == ["What do we want?", "Actions", "Accountable"]
    assert differing(plan, document) == []


@pytest.mark.parametrize(("layout", "first"), [("requirements", "Requirement"), ("", "Objective")])
def test_a_plan_without_a_source_or_columns_has_its_layout_or_the_usual_one(layout, first):
    plan = plan_of(aim("See", "Go", "Ask", "Tell", officers=("Head of Care",)), layout=layout)

    document = plan_document(plan, "same")

    assert texts(document)[0][0] == first
    assert differing(plan, document) == []


@pytest.mark.parametrize("layout", ["same", *known_layouts()])
@given(plan=told_plans())
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_plan_reads_the_same_in_any_layout(layout, plan):
    assert differing(plan, plan_document(plan, layout)) == []


def test_days_that_share_a_year_stay_on_one_line_with_it():
    spring, autumn = due("May", "2031-05-31"), due("Nov 2031", "2031-11-30")
    plan = plan_of(
        aim("Hold practice weeks", "Plan them", officers=("PSW",), timescales=(spring, autumn)),
        aim("Tell families", "Write to them", officers=("PSW",), timescales=(autumn, JUNE)),
    )

    document = plan_document(plan, "requirements")

    assert [row[6] for row in texts(document)[1:]] == ["May, Nov 2031", "Nov 2031\n30 June 2026"]
    assert differing(plan, document) == []
