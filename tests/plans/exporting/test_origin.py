"""Plans of less usual shapes in their own layout, as read and as edited."""

import dataclasses

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.export import plan_document
from goldenthread.plans.layout_examples import example_table
from goldenthread.plans.plan import Action, Field, Objective, Plan, Theme
from goldenthread.plans.reading import read_plan
from tests.plans.written_plans import (
    TITLE,
    again,
    differing,
    heading,
    placed,
    source,
    table_of,
    texts,
    with_objective,
)


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


def test_a_plan_told_in_headings_and_lists_is_written_as_it_was():
    blocks = (
        TITLE,
        heading("Theme 1: Practice", 2),
        Prose("Objective 1.1: See every child alone", ProseKind.HEADING, 3, place=Place(line=3)),
        Prose("Lead: Head of Practice", place=Place(line=4)),
        Prose("Timescale: May 2026", place=Place(line=5)),
        Prose("Train every social worker", ProseKind.ITEM, 0, "•", Place(line=6)),
        Prose("Audit ten visits a month", ProseKind.ITEM, 0, "•", Place(line=7)),
    )
    plan = read_plan(Document(blocks, "docx"))

    written = plan_document(plan, "same")

    assert len(plan.themes[0].objectives[0].actions) == 2
    assert written.blocks == blocks
    assert differing(plan, written) == []


HEADED = (
    Prose("Calderbrook Council improvement plan", ProseKind.HEADING, 1, place=Place(line=1)),
    Prose("Practice", ProseKind.HEADING, 2, place=Place(line=3)),
    Prose("Vision: every child is heard.", place=Place(line=4)),
)


def headed_plan() -> Plan:
    table = example_table(
        [("Objective", "Actions", "Lead")],
        ("See children alone", "Train workers\nAudit visits\nAsk children", "Head of Practice"),
    )
    return read_plan(Document((*HEADED, placed(table, 1)), "docx"))


def test_a_vision_that_has_changed_is_written_and_the_old_one_is_not():
    plan = headed_plan()
    theme = dataclasses.replace(plan.themes[0], vision="Every child is heard and believed.")

    written, differing = again(dataclasses.replace(plan, themes=(theme,)))

    assert plan.themes[0].vision == "every child is heard."
    assert differing == []
    assert "every child is heard." not in [block.text for block in written.prose()]


def test_a_theme_that_is_taken_out_leaves_no_heading_behind():
    plan = headed_plan()
    table = example_table(
        [("Objective", "Actions", "Lead")],
        ("Fill posts", "Advertise\nInterview\nMake offers", "Head of Staff"),
    )
    two = read_plan(
        Document(
            (
                *plan.source.blocks,
                Prose("Workforce", ProseKind.HEADING, 2, place=Place(line=8)),
                placed(table, 2),
            ),
            "docx",
        )
    )

    written, differing = again(dataclasses.replace(two, themes=two.themes[1:]))

    assert [theme.title for theme in two.themes] == ["Practice", "Workforce"]
    assert differing == []
    assert "Practice" not in [block.text for block in written.prose()]


def test_a_plan_in_cards_is_written_in_cards_and_once_edited_in_rows():
    cards = [
        placed(
            Table(
                tuple(
                    Row((Cell((Prose(label),)), Cell((Prose(said),))))
                    for label, said in (
                        ("Objective", title),
                        ("Actions", f"Do what {title.casefold()} needs"),
                        ("Lead", "Head of Service"),
                        ("Timescale", "May 2026"),
                    )
                )
            ),
            number,
        )
        for number, title in ((1, "Children are seen"), (2, "Plans are clear"))
    ]
    heads = [Prose(f"Card {n}", ProseKind.HEADING, 2, place=Place(line=n)) for n in (1, 2)]
    blocks = [TITLE, heads[0], cards[0], heads[1], cards[1]]
    plan = read_plan(Document(tuple(blocks), "docx"))
    edited = with_objective(plan, 0, 0, officers=("Head of Practice",))

    written, differing = again(plan)
    rewritten, differing_once_edited = again(edited)

    assert differing == []
    assert written.blocks == plan.source.blocks
    assert [line for line in differing_once_edited if not line.startswith(".columns")] == []
    assert "Head of Practice" in str(rewritten)


def unmerged(*rows: tuple[str, ...]) -> Table:
    cells = [Row(tuple(Cell((Prose(text),) if text else ()) for text in row)) for row in rows]
    return Table(tuple(cells), header_rows=2)


def test_rows_above_the_headings_and_numbered_rows_of_themes_stay_as_they_were():
    rows = unmerged(
        ("Agreed by the board in May.", "", "", "", ""),
        ("No", "Objective", "Actions", "Lead", "By when"),
        ("1", "Front door", "", "", ""),
        ("1.1", "Decide in a day", "Write a guide", "Head of MASH", "May 2026"),
        ("1.2", "Involve health", "Agree a rota", "Nurse Manager", "June 2026"),
        ("2", "Care leavers", "", "", ""),
        ("2.1", "Write pathway plans", "Review every plan", "Head of Care", "July 2026"),
    )
    plan = read_plan(source(rows))
    edited = with_objective(plan, 0, 0, title="Decide at once")

    written, differing = again(edited)

    assert [theme.title for theme in plan.themes] == ["Front door", "Care leavers"]
    assert [row[:2] for row in texts(written)] == [
        ["Agreed by the board in May.", ""],
        ["No", "Objective"],
        ["1", "Front door"],
        ["1.1", "Decide at once"],
        ["1.2", "Involve health"],
        ["2", "Care leavers"],
        ["2.1", "Write pathway plans"],
    ]
    assert differing == []


def test_owners_that_rows_share_are_named_once_where_the_plan_does_so():
    table = example_table(
        [("Objective", "Actions", "Lead", "Responsible officer", "By when")],
        ("See children", "Train all", "Head of Care", "Team Manager", "May 2026"),
        (None, "Audit visits", "", "", "June 2026"),
        ("Plan well", "Write a guide", "Head of Quality", "", "May 2026"),
        (None, "Test it", "Head of Quality", "Team Manager", "June 2026"),
    )
    plan = read_plan(source(table))
    edited = with_objective(plan, 0, 0, title="See every child")

    written, differing = again(edited)

    assert [row[3:5] for row in texts(written)[1:3]] == [
        ["Team Manager", "May 2026"],
        ["", "June 2026"],
    ]
    assert table_of(written).rows[1].cells[2].row_span == 2
    assert texts(written)[3][2:4] == ["Head of Quality", ""]
    assert differing == []


def test_numbers_of_actions_in_the_plans_only_column_of_numbers_stay_in_it():
    table = example_table(
        [("Ref", "Objective", "Actions", "Lead", "By when")],
        ("A1", "See children", "Train all", "Head of Care", "May 2026"),
        ("A2", "", "Audit visits", "Team Manager", "June 2026"),
        ("B1", "Plan well", "Write a guide", "Head of Quality", "May 2026"),
        ("B2", "", "Test it", "Team Manager", "June 2026"),
    )
    plan = read_plan(source(table))
    edited = with_objective(plan, 0, 0, title="See every child")

    written, differing = again(edited)

    assert [action.ref for action in plan.themes[0].objectives[0].actions] == ["A1", "A2"]
    assert [row[0] for row in texts(written)] == ["Ref", "A1", "A2", "B1", "B2"]
    assert differing == []
