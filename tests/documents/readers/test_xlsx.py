"""Excel workbooks are read as a person sees them."""

import datetime
import io
import zipfile

import openpyxl
import pytest
import xlsxwriter
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Border, Font, PatternFill, Side
from openpyxl.styles.colors import Color
from openpyxl.worksheet.table import Table as ExcelTable

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.xlsx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.workbooks import (
    BOLD,
    RED,
    THIN,
    boxed,
    only_table,
    read,
    saved,
    texts,
    told,
    tracker,
)

HEADINGS = ["Ref", "Action", "Lead", "By when"]
FIRST = ["1.1", "Review repeat referrals", "Head of MASH", "TBC"]
SECOND = ["1.2", "Visit within a week", "Team Manager", "TBC"]


def emphasise(sheet, row):
    for cell in sheet[row]:
        cell.font = BOLD


def test_a_table_under_a_title_is_prose_and_a_table_with_places():
    document = read(
        tracker([["Improvement plan"], ["As at May"], [], HEADINGS, FIRST],
                lambda sheet: emphasise(sheet, 4))
    )  # fmt: skip

    table = only_table(document)
    assert told(document)[:2] == [("paragraph", "Improvement plan"), ("paragraph", "As at May")]
    assert document.blocks[0].place == Place(sheet="Plan", row=1, column=1)
    assert texts(table) == [HEADINGS, FIRST]
    assert (table.header_rows, table.sheet) == (1, "Plan")
    assert table.rows[1].cells[2].place == Place(sheet="Plan", row=5, column=3)
    assert table.rows[1].cells[2].blocks[0].place == Place(sheet="Plan", row=5, column=3)
    assert table.rows[1].places == (Place(sheet="Plan", row=5),)


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


def test_the_title_in_the_properties_goes_first():
    workbook = openpyxl.Workbook()
    workbook.properties.title = "Plan for 2026"
    workbook.active["A1"] = "Improvement plan"

    assert read(saved(workbook)).title == "Plan for 2026"


def test_dates_numbers_and_truths_are_as_shown():
    def change(sheet):
        sheet["A2"].number_format = "mmm-yy"
        sheet["B2"].number_format = "0%"
        sheet["D2"].number_format = "dd/mm/yyyy"

    document = read(
        tracker(
            [HEADINGS, [datetime.date(2017, 3, 1), 0.5, True, datetime.datetime(2026, 3, 31)],
             [7, 1.5, "#N/A", datetime.time(9, 30)]],
            change,
        )
    )  # fmt: skip

    assert texts(only_table(document))[1:] == [
        ["Mar-17", "50%", "TRUE", "31/03/2026"],
        ["7", "1.5", "#N/A", "09:30:00"],
    ]


def test_days_from_1904_are_understood():
    workbook = openpyxl.Workbook()
    workbook.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    workbook.active.append([datetime.date(2026, 3, 31), "x"])
    workbook.active["A1"].number_format = "dd/mm/yyyy"

    assert texts(only_table(read(saved(workbook)))) == [["31/03/2026", "x"]]


def test_bullets_typed_in_a_cell_are_items():
    cell = only_table(read(tracker([["Action", "x"], ["Agree:\n• Review\n• Visit", "y"]]))).rows[1]

    assert [(block.kind.value, block.text) for block in cell.cells[0].blocks] == [
        ("paragraph", "Agree:"),
        ("item", "Review"),
        ("item", "Visit"),
    ]


def test_merged_cells_stand_once_and_cover_the_rest():
    def change(sheet):
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("A4:C4")

    rows = [["Aim", "Action", "Lead"], ["1", "Review", "A"], [None, "Visit", "B"], ["Theme 2"],
            ["2", "Report", "C"]]  # fmt: skip
    table = only_table(read(tracker(rows, change)))

    shapes = [[(cell.row_span, cell.column_span, cell.covered) for cell in row.cells]
              for row in table.rows]  # fmt: skip
    assert shapes[1][0] == (2, 1, False)
    assert shapes[2][0] == (1, 1, True)
    assert shapes[3] == [(1, 3, False), (1, 1, True), (1, 1, True)]


def test_merges_over_one_another_and_beyond_the_sheet_do_no_harm():
    merges = "".join(
        f'<mergeCell ref="{area}"/>'
        for area in ("A1:XFD1", "B3:C3", "C3:D3", "A900:C1048576", "A2", "nonsense")
    )
    data = tracker([["Plan"], ["1", "2", "3", "4"], ["5", "6", None, "8"]])

    document = read(
        rewritten(data, {SHEET: ("</sheetData>", f"</sheetData><mergeCells>{merges}</mergeCells>")})
    )

    assert told(document) == [("paragraph", "Plan"), [["1", "2", "3", "4"], ["5", "6", "", "8"]]]
    assert only_table(document).rows[1].cells[1].column_span == 2


def test_fills_are_known_by_value_theme_and_tint():
    def change(sheet):
        sheet["A2"].fill = RED
        sheet["B2"].fill = PatternFill("solid", fgColor=Color(theme=4))
        sheet["C2"].fill = PatternFill("solid", fgColor=Color(indexed=13))
        sheet["D2"].fill = PatternFill("darkGrid", fgColor="FFFF0000")

    table = only_table(read(tracker([HEADINGS, FIRST], change)))

    assert [cell.fill for cell in table.rows[1].cells] == ["FF0000", "4F81BD", "FFFF00", None]


def test_a_rating_by_colour_alone_is_kept():
    def change(sheet):
        emphasise(sheet, 1)
        sheet["E2"].fill = RED

    table = only_table(read(tracker([HEADINGS, FIRST, SECOND], change)))

    assert [row.cells[-1].fill for row in table.rows] == [None, "FF0000", None]


def test_hidden_rows_columns_and_sheets_are_read_and_said():
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Plan"
    for row in (HEADINGS, FIRST, SECOND, FIRST, SECOND):
        sheet.append(row)
    for row in (2, 4, 5, 9):
        sheet.row_dimensions[row].hidden = True
    sheet.column_dimensions["C"].hidden = True
    sheet.column_dimensions["Z"].hidden = True
    other = workbook.create_sheet("Lists")
    other["A1"] = "Red"
    other.sheet_state = "veryHidden"
    other.row_dimensions[1].hidden = True

    document = read(saved(workbook))

    assert [row.hidden for row in next(document.tables()).rows] == [False, True, False, True, True]
    assert told(document)[-1] == ("paragraph", "Red")
    assert document.warnings == (
        "Rows 2, 4 to 5 are hidden on sheet “Plan”. They were read all the same.",
        "Column C is hidden on sheet “Plan”. It was read all the same.",
        "Sheet “Lists” is hidden. It was read all the same.",
        "Row 1 is hidden on sheet “Lists”. It was read all the same.",
    )


def test_several_hidden_columns_are_named():
    def change(sheet):
        sheet.column_dimensions.group("B", "C", hidden=True)

    document = read(tracker([HEADINGS, FIRST], change))

    assert document.warnings == (
        "Columns B, C are hidden on sheet “Plan”. They were read all the same.",
    )


def test_comments_are_paragraphs_after_the_cells():
    def change(sheet):
        sheet["B2"].comment = Comment("Ask the board", "Jo")

    document = read(tracker([HEADINGS, FIRST], change))

    assert document.blocks[-1] == Prose(
        "Comment by Jo on B2: Ask the board", place=Place(sheet="Plan", row=2, column=2)
    )
    assert document.warnings == ("Sheet “Plan” has a comment, read as paragraphs after its cells.",)


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


def test_rows_after_a_gap_and_a_band_in_it_are_the_same_table():
    rows = [HEADINGS, FIRST, [], ["Theme 2"], [], SECOND, FIRST, [], ["R", "Off track"]]

    document = read(tracker(rows, lambda sheet: emphasise(sheet, 1)))

    assert told(document) == [
        [HEADINGS, FIRST, ["Theme 2", "", "", ""], SECOND, FIRST],
        [["R", "Off track"]],
    ]


def test_headings_said_again_further_down_are_dropped_but_not_lost():
    table = only_table(
        read(tracker([HEADINGS, FIRST, HEADINGS, SECOND], lambda sheet: emphasise(sheet, 1)))
    )

    assert texts(table) == [HEADINGS, FIRST, SECOND]
    assert [[cell.text for cell in row.cells] for row in table.dropped] == [HEADINGS]


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


def test_a_large_bold_title_in_a_box_is_a_heading():
    def change(sheet):
        sheet["A1"].font = Font(bold=True, size=14)
        emphasise(sheet, 2)
        boxed(sheet, "A1:D3")

    document = read(tracker([["Priority 1"], HEADINGS, FIRST], change))

    assert told(document) == [("heading", "Priority 1"), [HEADINGS, FIRST]]


def test_blank_boxed_rows_and_columns_at_the_edges_are_cut_and_those_inside_kept():
    def change(sheet):
        emphasise(sheet, 1)
        boxed(sheet, "A1:F90")

    table = only_table(read(tracker([HEADINGS, FIRST, [], SECOND], change)))

    assert texts(table) == [HEADINGS, FIRST, ["", "", "", ""], SECOND]


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


def test_a_far_out_cell_and_a_million_declared_rows_cost_nothing():
    def change(sheet):
        sheet["XFD1048576"] = "far out"
        sheet.dimensions_declared = "A1:XFD1048576"

    assert told(read(tracker([HEADINGS, FIRST], change))) == [
        [HEADINGS, FIRST],
        ("paragraph", "far out"),
    ]


def test_rules_that_colour_blank_cells_are_said():
    def change(sheet):
        sheet.conditional_formatting.add(
            "E2:E9", CellIsRule(operator="lessThan", formula=["1"], fill=RED)
        )
        sheet.conditional_formatting.add(
            "A2:A9", CellIsRule(operator="lessThan", formula=["1"], fill=RED)
        )

    document = read(tracker([[*HEADINGS, "RAG"], FIRST, SECOND], change))

    assert document.warnings == (
        "Sheet “Plan” colours cells that hold no text by a rule (conditional formatting). "
        "These colours cannot be read: type the rating as a word.",
    )


def test_a_formula_that_was_never_worked_out_is_said():
    document = read(tracker([HEADINGS, [*FIRST[:3], "=TODAY()"], ["=A1", "x", "y", "z"]]))

    assert document.warnings == (
        "Sheet “Plan” has 2 formulas without a result. Open it in Excel, save it and send it "
        "again if these cells matter.",
    )


def xlsxwritten(fill):
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as workbook:
        fill(workbook, workbook.add_worksheet("Plan"))
    return file.getvalue()


def test_the_result_of_a_formula_is_read():
    def fill(workbook, sheet):
        sheet.write_formula(0, 0, "=1+1", None, 2)
        sheet.write_formula(0, 1, '="a"&"b"', None, "ab")
        sheet.write_formula(0, 2, "=1=1", None, True)

    assert texts(only_table(read(xlsxwritten(fill)))) == [["2", "ab", "TRUE"]]


def test_rich_text_keeps_its_words():
    def fill(workbook, sheet):
        bold = workbook.add_format({"bold": True})
        sheet.write_rich_string(0, 0, "Review ", bold, "every", " referral")
        sheet.write_rich_string(0, 1, bold, "Al", bold, "l")
        sheet.write_rich_string(1, 0, bold, " ", " ")

    assert told(read(xlsxwritten(fill))) == [[["Review every referral", "All"]]]


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


def test_words_in_text_boxes_and_page_headers_are_read():
    def fill(workbook, sheet):
        sheet.insert_textbox(0, 0, "Improvement plan")
        sheet.write_row(4, 0, HEADINGS)
        sheet.write_row(5, 0, FIRST)
        sheet.insert_textbox(20, 0, "Agreed by the board")
        sheet.set_header('&L&"Arial,Bold"&12Official&R&D')
        sheet.set_footer("Page &P of &N")

    assert told(read(xlsxwritten(fill))) == [
        ("paragraph", "Improvement plan"),
        [HEADINGS, FIRST],
        ("paragraph", "Agreed by the board"),
        ("furniture", "Official"),
    ]


def test_an_empty_workbook_is_refused_in_words():
    with pytest.raises(DocumentRefused, match="holds no words"):
        read(tracker([]))


def test_too_many_cells_are_refused_with_the_number():
    limits = Limits(cells=3)

    with pytest.raises(DocumentRefused, match="more than 3 filled cells"):
        READER.read(tracker([HEADINGS, FIRST]), limits)


def test_a_sheet_that_takes_too_long_is_refused():
    with pytest.raises(DocumentRefused, match="takes too long"):
        READER.read(tracker([HEADINGS, FIRST]), Limits(seconds=-1.0))


def test_only_workbooks_fit():
    assert READER.fits(tracker([HEADINGS]), "plan.docx")
    assert not READER.fits(b"PK\x03\x04 and nothing", "plan.xlsx")
    assert not READER.fits(b"Ref,Action", "plan.xlsx")


def rewritten(data: bytes, changes: dict[str, tuple[str, str]]) -> bytes:
    """The workbook with text replaced in some of its parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w") as new:
        for name in old.namelist():
            text = old.read(name).decode("utf-8")
            before, after = changes.get(name, ("", ""))
            assert before in text
            new.writestr(name, text.replace(before, after) if before else text)
    return file.getvalue()


SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"


@pytest.mark.parametrize(
    ("part", "before", "after", "first"),
    [
        (STRINGS, "<t>Ref</t>", "<t>R_x000D_e_x0041_f_xD800_</t>", "R\neAf_xD800_"),
        (STRINGS, "<t>Ref</t>", "<r><t>Re</t></r><r><rPr><b/></rPr><t>f</t></r>", "Ref"),
        (STRINGS, "<t>Ref</t>", "<r><t>Re</t></r><rPh><t>kana</t></rPh><r><t>f</t></r>", "Ref"),
        (STRINGS, "<t>Ref</t>", '<r><rPr><b val="0"/><sz val="x"/></rPr><t>Ref</t></r>', "Ref"),
        (SHEET, 't="s"><v>0</v>', 't="inlineStr"><is><t>Ref</t></is>', "Ref"),
        (SHEET, 't="s"><v>0</v>', 't="str"><f>A9</f><v>Ref</v>', "Ref"),
        (SHEET, 't="s"><v>0</v>', 't="d"><v>2026-03-31</v>', "2026-03-31"),
        (SHEET, 't="s"><v>0</v>', "><v>nonsense</v>", "nonsense"),
        (SHEET, '<c r="A1" t', "<c t", "Ref"),
        (SHEET, '<c r="A1" t', '<c r="À1" t', "Ref"),
        (SHEET, '<c r="A1" t', '<c r="ZZZ1" t', "Ref"),
        (SHEET, '<row r="1"', "<row", "Ref"),
    ],
)
def test_unusual_ways_to_say_a_cell_are_understood(part, before, after, first):
    data = xlsxwritten(lambda workbook, sheet: sheet.write_row(0, 0, HEADINGS))

    table = only_table(read(rewritten(data, {part: (before, after)})))

    assert table.rows[0].cells[0].text == first


def test_a_text_that_the_workbook_does_not_hold_is_blank():
    data = xlsxwritten(lambda workbook, sheet: sheet.write_row(0, 0, HEADINGS))

    table = only_table(read(rewritten(data, {SHEET: ("<v>0</v>", "<v>99</v>")})))

    assert texts(table) == [HEADINGS[1:]]


def test_what_stands_outside_the_sheet_or_the_archive_is_left_out():
    data = rewritten(
        tracker([HEADINGS, FIRST]),
        {
            SHEET: ("</sheetData>", '<row r="1048577"><c><v>1</v></c></row></sheetData>'
                    '<mergeCells><mergeCell ref="A1:B2:C3"/><mergeCell ref="A0:B2"/></mergeCells>'),
            BOOK: ("</sheets>", '<sheet name="Away" sheetId="9" r:id="rId99" xmlns:r="http://schemas.'
                   'openxmlformats.org/officeDocument/2006/relationships"/></sheets>'),
            "xl/_rels/workbook.xml.rels": (
                "</Relationships>",
                '<Relationship Id="rId99" TargetMode="External" Target="file:///etc/passwd" '
                'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
                'worksheet"/></Relationships>',
            ),
        },
    )  # fmt: skip

    assert told(read(data)) == [[HEADINGS, FIRST]]


def test_a_missing_part_is_a_damaged_file():
    data = rewritten(tracker([HEADINGS]), {"xl/_rels/workbook.xml.rels": ("worksheets/", "lost/")})

    with pytest.raises(DocumentRefused, match="damaged or was cut short"):
        READER.read(data, DEFAULT_LIMITS)
