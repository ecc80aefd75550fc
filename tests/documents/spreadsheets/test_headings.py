"""Rows of column headings are known by marks and looks."""

import pytest
from openpyxl.styles import Border, Side
from openpyxl.worksheet.table import Table as ExcelTable

from tests.factories.workbooks import (
    FIRST,
    HEADINGS,
    RED,
    SECOND,
    THIN,
    boxed,
    emphasise,
    only_table,
    read,
    texts,
    told,
    tracker,
    xlsxwritten,
)


@pytest.mark.parametrize(
    "mark",
    [
        lambda sheet: setattr(sheet, "freeze_panes", "A4"),
        lambda sheet: setattr(sheet.auto_filter, "ref", "A3:D4"),
        lambda sheet: setattr(sheet, "print_title_rows", "1:3"),
        lambda sheet: sheet.add_table(ExcelTable(displayName="Actions", ref="A3:D4")),
        lambda sheet: emphasise(sheet, 3),
        lambda sheet: [setattr(cell, "fill", RED) for cell in sheet[3]],
    ],
    ids=["frozen", "filter", "repeated", "excel table", "bold", "coloured"],
)
def test_headings_are_known_by_what_marks_them(mark):
    rows = [["Owner of the plan", "Director"], ["As at May"], HEADINGS, FIRST]

    document = read(tracker(rows, mark))

    assert told(document) == [
        [["Owner of the plan", "Director"]],
        ("paragraph", "As at May"),
        [HEADINGS, FIRST],
    ]
    assert [table.header_rows for table in document.tables()] == [0, 1]


def test_two_rows_of_headings_are_two():
    def change(sheet):
        emphasise(sheet, 1)
        emphasise(sheet, 2)
        sheet.merge_cells("A1:A2")
        sheet.merge_cells("B1:D1")
        boxed(sheet, "A1:D3")

    table = only_table(
        read(tracker([["Ref", "Plan"], [None, "Action", "Lead", "By when"], FIRST], change))
    )

    assert table.header_rows == 2


def test_a_bold_band_below_the_headings_is_no_heading():
    def change(sheet):
        emphasise(sheet, 1)
        emphasise(sheet, 2)
        sheet.merge_cells("A2:D2")
        boxed(sheet, "A1:D4")

    table = only_table(read(tracker([HEADINGS, ["Theme 1"], FIRST, SECOND], change)))

    assert table.header_rows == 1
    assert texts(table)[1] == ["Theme 1", "", "", ""]


def test_a_bold_band_over_the_headings_stays_in_the_table_where_lines_hold_it():
    def change(sheet):
        emphasise(sheet, 1)
        emphasise(sheet, 2)
        for cell in sheet[1]:
            cell.border = Border(bottom=Side(style="medium"), top=Side(style="medium"))
        boxed(sheet, "A2:D3")

    table = only_table(read(tracker([["Theme 1"], HEADINGS, FIRST], change)))

    assert table.header_rows == 2


def test_marked_headings_take_in_the_bold_row_over_them():
    def change(sheet):
        emphasise(sheet, 2)
        emphasise(sheet, 3)
        sheet.auto_filter.ref = "A3:D4"

    rows = [["As at", "May"], ["Plan", None, "People"], HEADINGS, FIRST]
    document = read(tracker(rows, change))

    assert [table.header_rows for table in document.tables()] == [0, 2]


def test_bold_rows_one_after_another_are_headings_down_to_the_heavy_line():
    def change(sheet):
        boxed(sheet, "A1:D4")
        for row in (1, 2, 3):
            emphasise(sheet, row)
        for cell in sheet[2]:
            cell.border = Border(left=THIN, right=THIN, bottom=Side(style="medium"))

    rows = [["Plan", None, "People"], HEADINGS, FIRST, SECOND]

    assert only_table(read(tracker(rows, change))).header_rows == 2


def test_headings_in_bold_runs_are_bold():
    def fill(workbook, sheet):
        bold, line = workbook.add_format({"bold": True}), workbook.add_format({"border": 1})
        for column, heading in enumerate(HEADINGS):
            sheet.write_rich_string(0, column, bold, heading[:1], bold, heading[1:], line)
        sheet.write_row(1, 0, FIRST, line)

    assert only_table(read(xlsxwritten(fill))).header_rows == 1
