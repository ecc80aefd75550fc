"""Areas of a sheet are told apart by blank rows and columns."""

from tests.factories.workbooks import (
    FIRST,
    HEADINGS,
    RED,
    SECOND,
    boxed,
    emphasise,
    only_table,
    read,
    texts,
    told,
    tracker,
)


def test_a_rating_by_colour_alone_is_kept():
    def change(sheet):
        emphasise(sheet, 1)
        sheet["E2"].fill = RED

    table = only_table(read(tracker([HEADINGS, FIRST, SECOND], change)))

    assert [row.cells[-1].fill for row in table.rows] == [None, "FF0000", None]


def test_two_tables_side_by_side_or_one_below_the_other_are_two():
    rows = [
        ["Ref", "Action", "Lead", None, None, "Grade", "Meaning"],
        ["1", "Review", "A", None, None, "Red", "Late"],
        ["2", "Visit", "B"],
        [],
        [],
        [],
        [],
        [],
        ["Risk", "Owner"],
        ["Vacancies", "C"],
    ]

    assert told(read(tracker(rows))) == [
        [["Ref", "Action", "Lead"], ["1", "Review", "A"], ["2", "Visit", "B"]],
        [["Grade", "Meaning"], ["Red", "Late"]],
        [["Risk", "Owner"], ["Vacancies", "C"]],
    ]


def test_a_blank_column_inside_one_table_does_not_part_it():
    rows = [["Ref", "Action", None, "Lead", "When"], ["1", "Review", None, "A", "TBC"]]

    assert texts(only_table(read(tracker(rows)))) == [
        ["Ref", "Action", "", "Lead", "When"],
        ["1", "Review", "", "A", "TBC"],
    ]


def test_blank_boxed_rows_and_columns_at_the_edges_are_cut_and_those_inside_kept():
    def change(sheet):
        emphasise(sheet, 1)
        boxed(sheet, "A1:F90")

    table = only_table(read(tracker([HEADINGS, FIRST, [], SECOND], change)))

    assert texts(table) == [HEADINGS, FIRST, ["", "", "", ""], SECOND]


def test_a_far_out_cell_and_a_million_declared_rows_cost_nothing():
    def change(sheet):
        sheet["XFD1048576"] = "far out"
        sheet.dimensions_declared = "A1:XFD1048576"

    assert told(read(tracker([HEADINGS, FIRST], change))) == [
        [HEADINGS, FIRST],
        ("paragraph", "far out"),
    ]


def test_blank_rows_and_columns_may_part_a_sheet_in_any_order():
    rows = [
        ["Ref", "Action", None, None, "Grade", "Meaning"],
        ["1", "Review", None, None, "Red", "Late"],
        ["2", "Visit", None, None, None, None],
        ["3", "Report", None, None, "Risk", "Owner"],
    ]

    assert told(read(tracker(rows))) == [
        [["Ref", "Action"], ["1", "Review"], ["2", "Visit"], ["3", "Report"]],
        [["Grade", "Meaning"], ["Red", "Late"], ["Risk", "Owner"]],
    ]


def test_a_band_over_two_tables_side_by_side_goes_to_the_left_one():
    def change(sheet):
        sheet.merge_cells("A1:F1")

    rows = [["Theme 1"], ["Ref", "Action", None, None, "Grade", "Meaning"],
            ["1", "Review", None, None, "Red", "Late"], ["2", "Visit"]]  # fmt: skip

    assert told(read(tracker(rows, change))) == [
        ("paragraph", "Theme 1"),
        [["Ref", "Action"], ["1", "Review"], ["2", "Visit"]],
        [["Grade", "Meaning"], ["Red", "Late"]],
    ]


def test_a_band_under_two_tables_side_by_side_goes_to_the_left_one():
    def change(sheet):
        sheet.merge_cells("A5:F5")

    rows = [["Ref", "Action", None, None, "Grade", "Meaning"], ["1", "Review", None, None, "Red", "Late"],
            ["2", "Visit"], ["3", "Report"], ["Theme 2"]]  # fmt: skip

    assert told(read(tracker(rows, change))) == [
        [["Ref", "Action"], ["1", "Review"], ["2", "Visit"], ["3", "Report"], ["Theme 2", ""]],
        [["Grade", "Meaning"], ["Red", "Late"]],
    ]


def test_a_column_beside_a_gap_of_one_belongs_to_the_table():
    rows = [["Ref", "Action", None, "Note"], ["1", "Review"], ["2", "Visit", None, "Late"]]

    assert texts(only_table(read(tracker(rows)))) == [
        ["Ref", "Action", "", "Note"],
        ["1", "Review", "", ""],
        ["2", "Visit", "", "Late"],
    ]


def test_a_merged_cell_over_rows_without_other_text_holds_the_table_together():
    def change(sheet):
        sheet.merge_cells("A2:A4")

    rows = [["Aim", "Action"], ["Safe", "Review"], [], [None, "Visit"]]

    assert texts(only_table(read(tracker(rows, change)))) == [
        ["Aim", "Action"],
        ["Safe", "Review"],
        ["", ""],
        ["", "Visit"],
    ]
