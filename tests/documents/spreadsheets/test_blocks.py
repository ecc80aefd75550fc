"""What of a sheet is a table and what is prose, and which stretches are one table."""

from openpyxl.styles import Font

from goldenthread.documents.document import Place, Prose, ProseKind
from tests.factories.workbooks import (
    FIRST,
    HEADINGS,
    SECOND,
    boxed,
    emphasise,
    only_table,
    read,
    texts,
    told,
    tracker,
)


def test_rows_after_a_gap_and_a_band_in_it_are_the_same_table():
    rows = [HEADINGS, FIRST, [], ["Theme 2"], [], SECOND, FIRST, [], ["R", "Off track"]]

    document = read(tracker(rows, lambda sheet: emphasise(sheet, 1)))

    assert told(document) == [
        [HEADINGS, FIRST, ["Theme 2", "", "", ""], SECOND, FIRST],
        [["R", "Off track"]],
    ]


def test_a_note_under_a_table_with_lines_is_prose():
    def change(sheet):
        emphasise(sheet, 1)
        boxed(sheet, "A1:D2")

    document = read(tracker([HEADINGS, FIRST, ["Agreed by the board"]], change))

    assert told(document) == [[HEADINGS, FIRST], ("paragraph", "Agreed by the board")]


def test_two_tables_with_lines_and_the_same_columns_are_one_where_the_second_has_no_headings():
    def change(sheet):
        emphasise(sheet, 1)
        boxed(sheet, "A1:D2")
        boxed(sheet, "A4:D4")

    document = read(tracker([HEADINGS, FIRST, [], SECOND], change))

    assert told(document) == [[HEADINGS, FIRST, SECOND]]


def test_a_numbered_row_after_a_gap_is_the_same_table_though_its_last_cell_is_blank():
    rows = [["Ref", "Action", "Lead", "RAG"], ["1.1", "Review", "A", "R"], []]

    assert told(read(tracker([*rows, ["1.2", "Visit", "B"]]))) == [
        [*rows[:2], ["1.2", "Visit", "B", ""]]
    ]
    assert len(list(read(tracker([*rows, ["No", "Visit", "B"]])).tables())) == 2


def test_tables_of_other_columns_or_far_below_are_others():
    wide = [["Ref", "Action", "Lead"], ["1", "Review", "A"]]
    beside = [None, "x", "y", "z"]

    assert len(list(read(tracker([*wide, [], beside])).tables())) == 2
    assert len(list(read(tracker([*wide, [], [], [], [], ["2", "Visit", "B"]])).tables())) == 2
    assert (
        len(list(read(tracker([*wide, [], [None, "Note"], [], ["2", "Visit", "B"]])).tables())) == 2
    )
    assert len(list(read(tracker([*wide, [], ["2", "Visit"]])).tables())) == 2
    assert len(list(read(tracker([*wide, [], ["2", "Visit", "B"]])).tables())) == 1


def test_cards_that_begin_with_the_same_labels_are_a_table_each():
    first, second = ([["Objective", text], ["Lead", "A"], ["When", "TBC"]] for text in ("1", "2"))

    assert told(read(tracker([*first, [], *second]))) == [first, second]


def test_a_box_of_blank_cells_is_nothing():
    def change(sheet):
        sheet["A1"].font = Font(bold=True, size=14)
        boxed(sheet, "A1:C9")

    assert told(read(tracker([["Plan"]], change))) == [("heading", "Plan")]


def test_headings_said_again_further_down_are_dropped_but_not_lost():
    table = only_table(
        read(tracker([HEADINGS, FIRST, HEADINGS, SECOND], lambda sheet: emphasise(sheet, 1)))
    )

    assert texts(table) == [HEADINGS, FIRST, SECOND]
    assert [[cell.text for cell in row.cells] for row in table.dropped] == [HEADINGS]


def test_a_title_right_above_the_headings_is_prose():
    document = read(
        tracker([["Improvement plan"], HEADINGS, FIRST], lambda sheet: emphasise(sheet, 2))
    )

    assert told(document) == [("paragraph", "Improvement plan"), [HEADINGS, FIRST]]


def test_a_large_bold_title_is_a_heading_and_names_the_document():
    def change(sheet):
        sheet["A1"].font = Font(bold=True, size=16)
        sheet["A2"].font = Font(italic=True, size=7.5)

    document = read(tracker([["Improvement plan"], ["Not for sharing"], HEADINGS, FIRST], change))

    assert document.blocks[0] == Prose(
        "Improvement plan", ProseKind.HEADING, 3, place=Place(sheet="Plan", row=1, column=1)
    )
    assert document.title == "Improvement plan"
    assert told(document)[1] == ("furniture", "Not for sharing")


def test_a_large_bold_title_in_a_box_is_a_heading():
    def change(sheet):
        sheet["A1"].font = Font(bold=True, size=14)
        emphasise(sheet, 2)
        boxed(sheet, "A1:D3")

    document = read(tracker([["Priority 1"], HEADINGS, FIRST], change))

    assert told(document) == [("heading", "Priority 1"), [HEADINGS, FIRST]]
