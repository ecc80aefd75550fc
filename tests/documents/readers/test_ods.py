"""OpenDocument spreadsheets, built as LibreOffice writes them."""

import pytest

from goldenthread.documents.document import Place, Prose
from goldenthread.documents.limits import DEFAULT_LIMITS, Limits
from goldenthread.documents.readers.ods import READER
from goldenthread.documents.refusal import DocumentRefused
from tests.factories.ods_files import NAMES, cell, row, sheet, spreadsheet
from tests.factories.workbooks import only_table, texts, told


def read(data):
    return READER.read(data, DEFAULT_LIMITS)


HEADINGS = [cell("Ref", 'table:style-name="ce1"'), cell("Action", 'table:style-name="ce1"')]
FIRST = ["1.1", "Review"]


def test_a_sheet_is_prose_and_a_table_with_places():
    document = read(
        spreadsheet(
            sheet(row(cell("Improvement plan", 'table:style-name="title"')), row(""),
                  row(*HEADINGS), row(*FIRST))
        )
    )  # fmt: skip

    table = only_table(document)
    assert told(document) == [("heading", "Improvement plan"), [["Ref", "Action"], FIRST]]
    assert (table.header_rows, table.sheet) == (1, "Plan")
    assert [held.fill for held in table.rows[0].cells] == ["D9D9D9", "D9D9D9"]
    assert table.rows[1].cells[1].place == Place(sheet="Plan", row=4, column=2)
    assert document.title == "Improvement plan"


def test_spaces_tabs_breaks_and_spans_are_text():
    text = '<text:p>Agree<text:s text:c="2"/>to<text:s/>a<text:tab/>b<text:line-break/>c <text:span>d</text:span> e</text:p>'

    document = read(spreadsheet(sheet(row(f"<table:table-cell>{text}</table:table-cell>", "x"))))

    assert texts(only_table(document)) == [["Agree  to a\tb\nc d e", "x"]]


def test_a_value_without_a_text_is_read():
    document = read(spreadsheet(sheet(row(cell("", 'office:value="7"'), "x"))))

    assert texts(only_table(document)) == [["7", "x"]]


def test_repeated_and_merged_cells_take_their_places():
    rows = [
        row(cell("x", 'table:number-columns-repeated="2"'), "y"),
        row(cell("wide", 'table:number-columns-spanned="2" table:number-rows-spanned="1"'),
            "<table:covered-table-cell/>", "z"),
        row("a", "b", "c", more='table:number-rows-repeated="2"'),
        row("<table:shapes/>", cell("", 'table:number-columns-repeated="16000"')),
        row("", more='table:number-rows-repeated="1048000"'),
    ]  # fmt: skip

    table = only_table(read(spreadsheet(sheet(*rows))))

    assert texts(table) == [["x", "x", "y"], ["wide", "", "z"], ["a", "b", "c"], ["a", "b", "c"]]
    assert table.rows[1].cells[0].column_span == 2
    assert table.rows[1].cells[1].covered


def test_colours_alone_are_kept_and_those_to_the_end_of_the_sheet_left_out():
    red, far = (cell("", f'table:style-name="red" table:number-columns-repeated="{count}"')
                for count in (1, 9000))  # fmt: skip
    rows = [
        row("Ref", "RAG", far),
        row("1", red, far),
        row(far, more='table:number-rows-repeated="9000"'),
    ]

    table = only_table(read(spreadsheet(sheet(*rows))))

    assert [[held.fill for held in one.cells] for one in table.rows] == [
        [None, None],
        [None, "FF0000"],
    ]


def test_rows_of_headings_are_those_repeated_in_print():
    rows = [row("As at May"), "<table:table-header-rows>", row("Ref", "Action"),
            "</table:table-header-rows>", "<table:table-row-group>", row(*FIRST),
            "</table:table-row-group>", "<table:table-rows>", row("1.2", "Visit"), "</table:table-rows>"]  # fmt: skip

    table = only_table(read(spreadsheet(sheet(*rows))))

    assert table.header_rows == 1
    assert texts(table) == [["Ref", "Action"], FIRST, ["1.2", "Visit"]]


def test_what_is_hidden_is_read_and_said():
    columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
    rows = [columns, row("Ref", "Action"), row(*FIRST, more='table:visibility="filter"')]

    document = read(
        spreadsheet(sheet(*rows), sheet(row("Red"), name="Lists", more='table:style-name="ta9"'))
    )

    assert [one.hidden for one in only_table(document).rows] == [False, True]
    assert document.warnings == (
        "Row 2 is hidden on sheet “Plan”. It was read all the same.",
        "Column B is hidden on sheet “Plan”. It was read all the same.",
        "Sheet “Lists” is hidden. It was read all the same.",
    )


def test_comments_are_paragraphs_after_the_cells():
    note = "<office:annotation><dc:creator>Jo</dc:creator><text:p>Ask</text:p></office:annotation>"
    empty = "<office:annotation><text:p> </text:p></office:annotation>"

    document = read(
        spreadsheet(
            sheet(row("Ref", cell("Action", inside=note)), row("1", cell("x", inside=empty)))
        )
    )

    assert document.blocks[-1] == Prose(
        "Comment by Jo on B1: Ask", place=Place(sheet="Plan", row=1, column=2)
    )
    assert texts(only_table(document)) == [["Ref", "Action"], ["1", "x"]]


def test_a_heavier_line_below_is_known():
    ruled = [cell(text, 'table:style-name="ruled"') for text in ("Ref", "Action")]

    assert texts(only_table(read(spreadsheet(sheet(row(*ruled), row(*FIRST)))))) == [
        ["Ref", "Action"],
        FIRST,
    ]


@pytest.mark.parametrize(("told_title", "title"), [("Plan for 2026", "Plan for 2026"), (" ", None)])
def test_the_title_in_the_properties_goes_first(told_title, title):
    meta = f"<office:document-meta {NAMES}><office:meta><dc:title>{told_title}</dc:title></office:meta></office:document-meta>"
    bare = f"<office:document-meta {NAMES}/>"

    assert read(spreadsheet(sheet(row(*FIRST)), parts={"meta.xml": meta})).title == title
    assert read(spreadsheet(sheet(row(*FIRST)), parts={"meta.xml": bare})).title is None


def test_a_file_with_a_password_is_refused():
    manifest = f"<manifest:manifest {NAMES}><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>"
    data = spreadsheet(sheet(row(*FIRST)), parts={"META-INF/manifest.xml": manifest})

    with pytest.raises(DocumentRefused, match="password"):
        read(data)


def test_a_manifest_and_no_styles_are_nothing_out_of_the_ordinary():
    manifest = f"<manifest:manifest {NAMES}/>"
    parts = {"META-INF/manifest.xml": manifest, "styles.xml": ""}

    assert told(read(spreadsheet(sheet(row(*FIRST)), parts=parts))) == [[FIRST]]


def test_too_many_cells_are_refused():
    data = spreadsheet(sheet(row("x", "y", more='table:number-rows-repeated="1000000"')))

    with pytest.raises(DocumentRefused, match="more than 5 filled cells"):
        READER.read(data, Limits(cells=5))


def test_only_spreadsheets_fit():
    data = spreadsheet(sheet(row(*FIRST)))

    assert READER.fits(data, "plan.xlsx")
    assert not READER.fits(data[:300], "plan.ods")
    assert not READER.fits(
        data.replace(b"opendocument.spreadsheet", b"opendocument.presentation"), ""
    )
    assert not READER.fits(b"Ref,Action", "plan.ods")
