"""Excel workbooks are read as a person sees them."""

import datetime

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from goldenthread.documents.document import Place, Prose
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.xlsx import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.workbooks import (
    FIRST,
    HEADINGS,
    RED,
    SECOND,
    emphasise,
    only_table,
    read,
    rewritten,
    saved,
    texts,
    told,
    tracker,
    xlsxwritten,
)

SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"


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
