"""Plans of less usual shapes, in their own layout and in others."""

import dataclasses

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Action, Field, Objective, Plan, Theme, Unplaced
from goldenthread.plans.reading import read_plan
from tests.plans.difference import differences
from tests.plans.test_export_same import placed, table_of, texts, with_objective

TITLE = Prose("Calderbrook Council improvement plan", ProseKind.HEADING, 1, place=Place(line=1))


def heading(text: str, line: int) -> Prose:
    return Prose(text, ProseKind.HEADING, 2, place=Place(line=line))


def differing(plan: Plan, document: Document, *, same_layout: bool = True) -> list[str]:
    again = read_plan(joined(dataclasses.replace(document, format="docx")))
    return differences(plan, again, same_layout=same_layout)


def card(number: int, *lines: tuple[str, str]) -> Table:
    rows = tuple(Row((Cell((Prose(label),)), Cell((Prose(said),)))) for label, said in lines)
    return placed(Table(rows), number)


def test_points_that_had_run_together_in_a_card_are_paragraphs():
    lines = (
        ("Objective", "Children are seen"),
        ("Actions", "Write a guide. Audit forty contacts."),
        ("Lead", "Head of Service"),
        ("Timescale", "May 2026"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), card(1, *lines)), "text"))

    written = plan_document(plan, "same")

    assert [block.text for block in table_of(written).rows[1].cells[1].blocks] == [
        "Write a guide.",
        "Audit forty contacts.",
    ]
    assert differing(plan, written) == []


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


def test_a_cell_of_theme_and_objective_names_both_when_it_is_written_anew():
    table = example_table(
        [("Theme and objective", "Actions", "Lead")],
        ("Theme 1: Help\nObjective 1.1: See children soon", "Go\nAsk", "Head of Help"),
        ("Theme 1: Help\nObjective 1.2: Share what is known", "Meet\nWrite", "Head of Help"),
    )
    plan = read_plan(Document((TITLE, placed(table, 1)), "docx"))
    edited = with_objective(plan, 0, 0, officers=("Head of Care",))

    written = plan_document(edited, "same")

    assert [theme.title for theme in plan.themes] == ["Theme 1: Help"]
    assert texts(written)[1][0].splitlines()[0] == "Theme 1: Help"
    assert differing(edited, written) == []


def test_a_column_of_themes_names_them_when_it_is_written_anew():
    table = example_table(
        [("Theme", "Objective", "Actions", "Lead", "Completed date")],
        ("Practice", "See children", "Go\nAsk", "Head of Care", ""),
        ("Workforce", "Fill posts", "Advertise\nInterview", "Head of Staff", "3 May 2026"),
    )
    plan = read_plan(Document((TITLE, placed(table, 1)), "docx"))
    edited = with_objective(plan, 0, 0, officers=("Head of Practice",))

    written = plan_document(edited, "same")

    assert [row[0] for row in texts(written)] == ["Theme", "Practice", "Workforce"]
    assert texts(written)[2][4] == "3 May 2026"
    assert differing(edited, written) == []


def test_a_table_without_headings_of_its_own_gets_those_it_is_read_with():
    headed = example_table(
        [("Objective", "Actions", "Lead", "By when")],
        ("See children", "Go. Ask them.", "Head of Care", "May 2026"),
    )
    loose = example_table(
        [("Fill posts", "Advertise. Interview soon.", "Head of Staff", "June 2026")]
    )
    loose = dataclasses.replace(loose, header_rows=0)
    blocks = (
        TITLE,
        heading("Practice", 2),
        placed(headed, 1),
        heading("Workforce", 5),
        placed(loose, 2),
    )
    plan = read_plan(Document(blocks, "text"))

    written = plan_document(plan, "same")

    assert [theme.title for theme in plan.themes] == ["Practice", "Workforce"]
    assert [table.rows[0].cells[0].text for table in written.tables()] == ["Objective"] * 2
    assert differing(plan, written) == []


def test_an_objective_that_cannot_be_found_in_the_source_brings_the_plan_into_plain_rows():
    table = example_table(
        [("Objective", "Actions", "Lead")],
        ("See children", "Go\nAsk", "Head of Care"),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))
    moved = with_objective(
        plan, 0, 0, place=Place(table=1, row=2, column=2), officers=("Head of Help",)
    )

    written = plan_document(moved, "same")

    assert texts(written) == [
        ["Objective", "Actions", "Lead"],
        ["See children", "Go\nAsk", "Head of Help"],
    ]
    assert differing(moved, written) == []


def test_a_plan_whose_source_is_another_document_is_written_from_its_values():
    letter = Document((Prose("Dear parent, thank you for your letter about the bus."),), "docx")
    plan = Plan(
        title=TITLE.text,
        authority="Calderbrook Council",
        layout="",
        themes=(
            Theme(
                "Practice",
                objectives=(
                    Objective(
                        "See", officers=("Head of Care",), actions=(Action("Go", "Actions"),)
                    ),
                ),
            ),
        ),
        source=letter,
    )

    written = plan_document(plan, "same")

    assert "Dear parent" not in str(written)
    assert differing(plan, written, same_layout=False) == []


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


def sheet_per_theme() -> Plan:
    tables = [
        dataclasses.replace(
            placed(
                example_table(
                    [("Objective", "Actions", "Lead")],
                    (title, "Go\nAsk", "Head of Care"),
                ),
                number,
            ),
            sheet=sheet,
        )
        for number, (sheet, title) in enumerate(
            [("Front door", "See children"), ("Care leavers", "Write plans")], start=1
        )
    ]
    return read_plan(Document(tuple(tables), "xlsx"))


def test_themes_that_only_sheets_name_are_headings_in_a_file_without_sheets():
    plan = sheet_per_theme()

    written = plan_document(plan, "same")

    assert [theme.title for theme in plan.themes] == ["Front door", "Care leavers"]
    assert [block.text for block in written.prose()] == ["Front door", "Care leavers"]
    assert all(table.sheet is None for table in written.tables())


def test_sheets_stay_in_a_file_that_has_them():
    plan = sheet_per_theme()

    written = plan_document(plan, "same", in_sheets=True)

    assert written.blocks == plan.source.blocks
    assert differing(plan, written) == []


def test_a_number_keeps_the_dot_that_it_was_printed_with():
    table = example_table(
        [("No", "Objective", "Actions", "Lead", "Progress")],
        ("1.", "See children", "Go\nAsk", "Head of Care", ""),
        ("2.", "Write plans", "Train\nCheck", "Head of Care", ""),
    )
    plan = read_plan(Document((TITLE, heading("Practice", 2), placed(table, 1)), "docx"))
    edited = with_objective(plan, 0, 0, fields={Field.PROGRESS: ("Begun.",)})

    written = plan_document(edited, "same")

    assert [row[0] for row in texts(written)] == ["No", "1.", "2."]
    assert differing(edited, written) == []
