"""What a written plan says outside its tables of actions."""

import dataclasses

from goldenthread.documents.document import Document, Place, Prose, ProseKind, Table
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Unplaced
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    TITLE,
    differing,
    heading,
    placed,
    plain_plan,
    with_objective,
)


def test_words_left_over_of_a_table_written_anew_come_last():
    table = example_table(
        [("Objective", "Actions", "Lead")],
        ("1. See children", "Go\nAsk", "Head of Care"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))
    left = Unplaced("for information", Place(table=1, row=2, column=3))
    edited = with_objective(plan, 0, 0, officers=("Head of Help",))

    written = plan_document(dataclasses.replace(edited, unplaced=(left,)), "same")

    assert written.blocks[-1] == Prose("for information")


def test_words_left_over_in_a_cell_that_stays_are_not_said_twice():
    table = example_table(
        [("Objective", "Actions", "Lead")],
        ("1. See children", "Go\nAsk", "Head of Care"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))
    left = Unplaced("see", Place(table=1, row=2, column=1))
    edited = with_objective(plan, 0, 0, officers=("Head of Help",))

    written = plan_document(dataclasses.replace(edited, unplaced=(left,)), "same")

    assert isinstance(written.blocks[-1], Table)


def test_a_heading_names_no_theme_where_the_theme_has_no_name():
    table = example_table([("Objective", "Actions", "Lead")], ("See", "Go\nAsk", "Head of Care"))
    plan = read_plan(Document((TITLE, placed(table, 1)), "docx"))
    words = heading("How we work", 2)
    source = dataclasses.replace(plan.source, blocks=(TITLE, words, placed(table, 1)))
    edited = dataclasses.replace(
        plan, source=source, unplaced=(Unplaced("How we work", words.place),)
    )

    written = plan_document(edited, "requirements")

    assert plan.themes[0].title == ""
    assert written.blocks[1] == Prose("How we work", ProseKind.ITEM, marker="•")
    assert differing(edited, written, same_layout=False) == []


def test_what_was_left_over_and_is_not_in_the_source_comes_last():
    table = example_table([("Objective", "Actions", "Lead")], ("See", "Go\nAsk", "Head of Care"))
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))

    written = plan_document(
        dataclasses.replace(plan, unplaced=(Unplaced("Agreed in January."),)), "same"
    )

    assert written.blocks == (*plan.source.blocks, Prose("Agreed in January."))


def test_a_paragraph_stays_one_above_a_theme_that_has_no_name():
    table = example_table([("Objective", "Actions", "Lead")], ("See", "Go\nAsk", "Head of Care"))
    words = Prose("The board looks at this plan.", place=Place(line=2))
    plan = read_plan(Document((TITLE, words, placed(table, 1)), "docx"))

    written = plan_document(plan, "requirements")

    assert written.blocks[1] == Prose("The board looks at this plan.")
    assert differing(plan, written, same_layout=False) == []


def document_with_tables() -> Document:
    """A plan between a table of recommendations, other prose, and a table that is no part of it."""
    recommendations = example_table(
        [("Recommendation", "Theme")],
        ("1. Ensure that every child is seen alone by a worker.", "Practice"),
        ("2. Improve the quality of supervision in every team.", "Practice"),
    )
    plan = example_table(
        [("Objective", "Recs", "Actions", "Lead")],
        ("See children", "1", "Go\nAsk", "Head of Care"),
        ("Supervise well", "2", "Train\nCheck", "Head of Care"),
    )
    key = example_table([("Colour", "Meaning")], ("Red", "Late"), ("Green", "Done"))
    return Document(
        (
            TITLE,
            Prose("Recommendations of the inspectors:", place=Place(line=2)),
            placed(recommendations, 1),
            Prose("The board looks at this plan.", place=Place(line=5)),
            heading("Practice", 6),
            placed(plan, 2),
            placed(key, 3),
        ),
        "docx",
    )


def test_other_tables_stay_tables_in_another_layout():
    plan = read_plan(document_with_tables())

    written = plan_document(plan, "requirements")

    assert [r.number for r in plan.recommendations] == [1, 2]
    assert [table.rows[0].cells[0].text for table in written.tables()] == [
        "Recommendation",
        "Requirement",
        "Colour",
    ]
    assert differing(plan, written, same_layout=False) == []


def test_printed_recommendations_stay_where_they_were_printed():
    blocks = (
        TITLE,
        Prose("Recommendations", ProseKind.HEADING, 2, place=Place(line=2)),
        Prose("See every child alone and soon.", ProseKind.ITEM, 0, "1.", Place(line=3)),
        Prose("Supervise every worker once a month.", ProseKind.ITEM, 0, "2.", Place(line=4)),
        *document_with_tables().blocks[4:6],
    )
    plan = read_plan(Document(blocks, "docx"))

    written = plan_document(plan, "requirements")

    assert [r.number for r in plan.recommendations] == [1, 2]
    assert [block.marker for block in written.prose()] == ["", "", "1.", "2.", ""]
    assert differing(plan, written, same_layout=False) == []


def test_recommendations_that_went_over_rows_are_listed_and_announced_once():
    wrapped = example_table(
        [("No", "Recommendation")],
        ("1", "See every child alone and"),
        ("", "soon after the referral."),
        ("2", "Supervise every worker."),
    )
    title, _, _, _, *rest = document_with_tables().blocks
    announced = Prose("Recommendations", place=Place(line=2))
    plan = read_plan(Document((title, announced, placed(wrapped, 1), *rest), "docx"))

    written = plan_document(plan, "requirements")

    assert [r.text for r in plan.recommendations] == [
        "See every child alone and soon after the referral.",
        "Supervise every worker.",
    ]
    assert [block.text for block in written.prose()][1:4] == [
        "Recommendations:",
        *(r.text for r in plan.recommendations),
    ]
    assert differing(plan, written, same_layout=False) == []


def test_themes_stand_in_rows_where_the_plan_has_no_title_for_a_heading_to_rival():
    table = example_table(
        [("Objective", "Actions", "Lead")],
        "The front door",
        ("See children", "Go\nAsk", "Head of Care"),
    )
    plan = read_plan(Document((placed(table, 1),), "docx"))

    written = plan_document(plan, "requirements")

    assert plan.title is None
    assert list(written.prose()) == []
    assert differing(plan, written, same_layout=False) == []


def test_a_plan_that_says_nothing_is_its_title():
    assert plan_document(plain_plan(themes=()), "tracker").blocks == (
        Prose(TITLE.text, ProseKind.HEADING, 1),
    )
