"""A plan in its own layout: as it was read, and after it has been edited."""

import dataclasses

import pytest

from goldenthread.documents.document import ProseKind
from goldenthread.plans.export import plan_document
from goldenthread.plans.json_form import plan_as_json, plan_from_json
from goldenthread.plans.layout_examples import due, example_table
from goldenthread.plans.plan import Action, Field, Objective
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    again,
    source,
    table_of,
    texts,
    with_objective,
)

HEADINGS = (
    "Objective",
    "Recs",
    "Actions",
    "Lead",
    "Responsible officer",
    "By when",
    "RAG",
    "Progress",
)
PER_OBJECTIVE = example_table(
    [HEADINGS],
    "The front door",
    (
        "1. Decide on every contact in a day",
        "1-3",
        "• Write a threshold guide\n• Audit forty contacts",
        "Head of MASH",
        "Service Manager",
        "March 2026",
        "Amber",
        "The guide is drafted.",
    ),
    (
        "2. Involve health in strategy discussions",
        "4",
        "• Agree a rota with health\n• Review it each term\n• Share it",
        "Designated Nurse",
        "",
        "30 June 2026",
        "Red",
        "",
    ),
    "Care leavers",
    (
        "3. Give every care leaver a pathway plan",
        "",
        "• Review every plan\n• Ask each young person",
        "Head of Care",
        "",
        "Ongoing",
        "Green",
        "Half are reviewed.",
    ),
)
PER_ACTION = example_table(
    [("Aim", "Action", "Owner", "Due date", "Status", "Update")],
    (
        "Children are seen alone",
        "Train all workers",
        "Principal Social Worker",
        "May 2026",
        "Amber",
        "Begun",
    ),
    (None, "Audit visits monthly", "Team Manager", None, "Red", ""),
    ("Plans are SMART", "Write a guide", "Head of Quality", "June 2026", "Green", "Written"),
    (None, "Test it with families", "Head of Quality", "July 2026", "Amber", ""),
)


@pytest.mark.parametrize("table", [PER_OBJECTIVE, PER_ACTION])
def test_a_plan_as_it_was_read_is_written_with_its_tables_untouched(table):
    document = source(table)

    written, differing = again(read_plan(document))

    assert written.blocks == document.blocks
    assert differing == []


@pytest.mark.parametrize("table", [PER_OBJECTIVE, PER_ACTION])
def test_a_plan_that_went_through_json_is_written_the_same(table):
    plan = read_plan(source(table))

    assert plan_document(plan_from_json(plan_as_json(plan)), "same") == plan_document(plan, "same")


def test_an_edited_action_stands_in_its_place_and_all_else_stays():
    plan = read_plan(source(PER_OBJECTIVE))
    old = plan.themes[0].objectives[0].actions
    edited = with_objective(
        plan, 0, 0, actions=(dataclasses.replace(old[0], text="Publish the guide"), old[1])
    )

    written, differing = again(edited)

    told = table_of(written).rows[2].cells
    assert differing == []
    assert [(block.kind, block.text) for block in told[2].blocks] == [
        (ProseKind.ITEM, "Publish the guide"),
        (ProseKind.ITEM, "Audit forty contacts"),
    ]
    assert texts(written)[0] == list(HEADINGS)
    assert table_of(written).rows[0].cells[0].fill == "DDEEFF"
    assert told[6].fill == "FFC000"
    assert written.blocks[0].text == plan.title


def test_owners_stay_in_their_own_columns_when_something_else_is_edited():
    plan = read_plan(source(PER_OBJECTIVE))
    edited = with_objective(plan, 0, 0, fields={Field.PROGRESS: ("The guide is published.",)})

    written, differing = again(edited)

    assert differing == []
    assert texts(written)[2][3:5] == ["Head of MASH", "Service Manager"]
    assert texts(written)[2][7] == "The guide is published."


def test_a_new_owner_stands_in_the_first_column_of_owners():
    plan = read_plan(source(PER_OBJECTIVE))
    edited = with_objective(plan, 0, 1, officers=("Designated Nurse", "Head of Health"))

    written, differing = again(edited)

    assert differing == []
    assert texts(written)[3][3] == "Designated Nurse\nHead of Health"


def test_actions_taken_out_and_added_are_out_and_in():
    plan = read_plan(source(PER_OBJECTIVE))
    kept = plan.themes[0].objectives[1].actions[:2]
    edited = with_objective(
        plan, 0, 1, actions=(*kept, Action("Publish it", "Actions"), Action("Test it", "Actions"))
    )

    written, differing = again(edited)

    assert differing == []
    assert texts(written)[3][2].splitlines() == [
        "Agree a rota with health",
        "Review it each term",
        "Publish it",
        "Test it",
    ]


def test_an_objective_that_is_new_stands_after_the_one_before_it():
    plan = read_plan(source(PER_OBJECTIVE))
    first = plan.themes[0]
    new = Objective(
        "Answer every call",
        ref="2a",
        timescales=(due("May 2026", "2026-05-31"),),
        actions=(Action("Hire two people", "Actions"), Action("Measure the wait", "Actions")),
    )
    themes = (dataclasses.replace(first, objectives=(*first.objectives, new)), *plan.themes[1:])

    written, differing = again(dataclasses.replace(plan, themes=themes))

    assert differing == []
    assert [row[0] for row in texts(written)[1:]] == [
        "The front door",
        "1. Decide on every contact in a day",
        "2. Involve health in strategy discussions",
        "2a. Answer every call",
        "Care leavers",
        "3. Give every care leaver a pathway plan",
    ]


def test_an_objective_that_is_gone_is_gone():
    plan = read_plan(source(PER_OBJECTIVE))
    first = dataclasses.replace(plan.themes[0], objectives=plan.themes[0].objectives[1:])

    written, differing = again(dataclasses.replace(plan, themes=(first, *plan.themes[1:])))

    assert differing == []
    assert "Decide on every contact" not in str(texts(written))


def test_links_and_titles_that_have_changed_are_written_anew():
    plan = read_plan(source(PER_OBJECTIVE))
    edited = with_objective(plan, 0, 0, title="Decide at once", recommendations=(1, 2, 7))

    written, differing = again(edited)

    assert differing == []
    assert texts(written)[2][:2] == ["1. Decide at once", "1, 2, 7"]


def test_a_theme_in_a_row_of_the_table_can_be_given_another_name():
    plan = read_plan(source(PER_OBJECTIVE))
    renamed = dataclasses.replace(plan.themes[1], title="Young people leaving care")

    written, differing = again(dataclasses.replace(plan, themes=(plan.themes[0], renamed)))

    assert differing == []
    assert texts(written)[4][0] == "Young people leaving care"


def test_what_the_table_has_no_column_for_stands_in_an_added_one():
    plan = read_plan(source(PER_OBJECTIVE))
    edited = with_objective(
        plan, 0, 0, fields={Field.IMPACT: ("Children wait less.",)}, other={"Cost": ("£5,000",)}
    )

    written, differing = again(edited)

    assert [line for line in differing if not line.startswith(".columns")] == []
    assert texts(written)[0] == [*HEADINGS, "Impact", "Cost"]


def test_rows_of_actions_stay_rows_of_actions_and_keep_a_merged_date_merged():
    plan = read_plan(source(PER_ACTION))
    old = plan.themes[0].objectives[0].actions
    edited = with_objective(
        plan, 0, 0, actions=(dataclasses.replace(old[0], text="Train all staff"), old[1])
    )

    written, differing = again(edited)

    rows = table_of(written).rows
    assert differing == []
    assert [row.cells[1].text for row in rows[1:3]] == ["Train all staff", "Audit visits monthly"]
    assert rows[1].cells[0].row_span == rows[1].cells[3].row_span == 2
    assert rows[1].cells[4].fill == "FFC000"


def test_points_that_had_run_together_in_a_text_are_paragraphs():
    cells = ("Aim", "Actions", "Lead", "When")
    row = ("Children are safe", "Write a guide. Audit forty contacts.", "Head of MASH", "May 2026")
    plan = read_plan(source(example_table([cells], row), read_from="text"))

    written, differing = again(plan)

    assert differing == []
    assert texts(written)[1][1] == "Write a guide.\nAudit forty contacts."
