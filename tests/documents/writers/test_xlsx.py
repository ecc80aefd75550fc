"""Workbooks written and read again: the same blocks, whatever the document says."""

import dataclasses
import datetime
import io

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.xlsx import READER
from goldenthread.documents.writers.xlsx import WRITER
from tests.factories.documents import documents, paragraphs, placeless_blocks, tables


def read_back(document: Document) -> Document:
    return joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))


def without_sheets(document: Document) -> Document:
    """The document as if no table named the sheet it stands on."""
    blocks = tuple(
        dataclasses.replace(block, sheet=None) if isinstance(block, Table) else block
        for block in document.blocks
    )
    return dataclasses.replace(document, blocks=blocks)


def has_full_edges(table: Table) -> bool:
    """Whether every edge of the table has text: a sheet has no end, so blank edges are not seen."""
    edges = [
        table.rows[0].cells,
        table.rows[-1].cells,
        [row.cells[0] for row in table.rows],
        [row.cells[-1] for row in table.rows],
    ]
    return all(any(not cell.is_empty for cell in edge) for edge in edges)


def has_whole_merges(table: Table) -> bool:
    """Whether each covered cell has one that covers it: joining may drop the row with that one."""
    reached = {
        (below, beside)
        for row, held in enumerate(table.rows)
        for column, cell in enumerate(held.cells)
        for below in range(row, row + cell.row_span)
        for beside in range(column, column + cell.column_span)
        if (below, beside) != (row, column)
    }
    covered = {
        (row, column)
        for row, held in enumerate(table.rows)
        for column, cell in enumerate(held.cells)
        if cell.covered
    }
    return covered == reached


def can_stand_on_a_sheet(document: Document) -> bool:
    return all(has_full_edges(table) and has_whole_merges(table) for table in document.tables())


@settings(deadline=None, max_examples=50)
@given(documents().filter(can_stand_on_a_sheet))
def test_any_document_comes_back_from_a_workbook(document):
    again = read_back(document)

    assert placeless_blocks(without_sheets(again)) == placeless_blocks(document)
    assert document.title in (None, again.title)


@settings(deadline=None, max_examples=20)
@given(st.data())
def test_tables_come_back_on_their_own_sheets(data):
    names = ["Theme 1", "Theme 2", "Cover"]
    blocks = []
    for name in names:
        table = data.draw(tables(sheet=name).filter(has_full_edges))
        said = data.draw(st.lists(paragraphs, max_size=2))
        blocks.extend([dataclasses.replace(one, place=Place(sheet=name)) for one in said])
        blocks.append(table)

    again = read_back(Document(tuple(blocks), "made"))

    assert placeless_blocks(again) == placeless_blocks(Document(tuple(blocks), "made"))


def test_the_same_line_under_the_table_of_each_sheet_stays_a_line():
    blocks = [
        block
        for name in ("Theme 1", "Theme 2", "Theme 3")
        for block in (
            table_of(HEADINGS, FIRST, sheet=name),
            Prose("Agreed by the board", place=Place(sheet=name)),
        )
    ]

    again = read_back(Document(tuple(blocks), "made"))

    assert placeless_blocks(again) == placeless_blocks(Document(tuple(blocks), "made"))


def table_of(*rows, header_rows=1, **more):
    return Table(
        tuple(Row(tuple(Cell((Prose(text),)) if text else Cell() for text in row)) for row in rows),
        header_rows,
        **more,
    )


HEADINGS = ("Ref", "Action", "Lead", "By when", "RAG", "Progress")
FIRST = ("1.1", "Review repeat referrals", "Head of MASH", "31/03/2026", "Red", "Begun")


def opened(*blocks, title=None):
    data = WRITER.write(Document(blocks, "made", title))
    return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def test_headings_are_bold_in_sight_repeated_in_print_and_filter_the_rows():
    sheet = opened(Prose("Plan", ProseKind.HEADING, 1), table_of(HEADINGS, FIRST)).worksheets[0]

    assert sheet["B2"].font.bold
    assert not sheet["B3"].font.bold
    assert sheet.freeze_panes == "A3"
    assert sheet.print_title_rows == "$2:$2"
    assert sheet.auto_filter.ref == "A2:F3"


def test_headings_far_down_or_merged_or_over_nothing_are_only_repeated():
    merged = dataclasses.replace(table_of(HEADINGS, FIRST), rows=(
        Row((Cell((Prose("All"),), column_span=6), *[Cell(covered=True)] * 5)),
        *table_of(FIRST).rows,
    ))  # fmt: skip
    far = opened(*[Prose("Why")] * 20, merged).worksheets[0]
    bare = opened(table_of(HEADINGS)).worksheets[0]

    assert (far.freeze_panes, far.auto_filter.ref, far.print_title_rows) == (None, None, "$21:$21")
    assert bare.auto_filter.ref is None


def test_a_row_of_headings_that_is_blank_stays_one():
    table = table_of(("Ref", "Action"), ("", ""), ("1", "Review"), header_rows=2)

    assert next(read_back(Document((table,), "made")).tables()).header_rows == 2


def test_a_sheet_of_two_tables_marks_the_headings_of_none():
    sheet = opened(table_of(HEADINGS, FIRST), Prose("and"), table_of(HEADINGS, FIRST)).worksheets[0]

    assert (sheet.freeze_panes, sheet.print_title_rows) == (None, None)


def test_a_wide_table_is_printed_across_a4_on_one_page_s_width():
    wide = opened(table_of(HEADINGS, FIRST)).worksheets[0]
    narrow = opened(table_of(HEADINGS[:2], FIRST[:2])).worksheets[0]

    assert (wide.page_setup.orientation, wide.page_setup.paperSize) == ("landscape", 9)
    assert (wide.page_setup.fitToWidth, wide.page_setup.fitToHeight) == (None, 0)
    assert narrow.page_setup.orientation == "portrait"


def test_dates_are_dates_and_other_texts_are_texts():
    sheet = opened(table_of(HEADINGS, FIRST)).worksheets[0]

    assert sheet["D2"].value == datetime.datetime(2026, 3, 31)
    assert sheet["D2"].number_format == "dd/mm/yyyy"
    assert sheet["A2"].value == "1.1"


def test_no_text_is_ever_a_formula():
    texts = ("=1+1", "+44 20", "-5", "@home", '=HYPERLINK("x")', "=cmd|' /C calc'!A0")

    sheet = opened(table_of(HEADINGS, texts), Prose("=1+1")).worksheets[0]

    cells = [*sheet[2], sheet["A4"]]
    assert [cell.data_type for cell in cells] == ["s"] * 7
    assert all(cell.style and cell.quotePrefix for cell in cells)


def test_a_text_too_long_for_a_cell_goes_on_in_rows_below():
    long = "Review every referral. " * 2_000
    rows = table_of(("Ref", "Action"), ("1", long), ("2", "Visit")).rows
    tall = Cell(rows[1].cells[0].blocks, row_span=2)
    rows = (rows[0], Row((tall, rows[1].cells[1])), Row((Cell(covered=True), rows[2].cells[1])))

    again = read_back(Document((Table(rows, 1),), "made"))

    table = next(again.tables())
    told = [row.cells[1].text for row in table.rows]
    assert told[0] == "Action"
    assert " ".join(told[1:-1]) == long.strip()
    assert told[-1] == "Visit"
    assert table.rows[1].cells[0].row_span == len(table.rows) - 1


def test_a_long_paragraph_is_as_high_as_several_rows():
    document = Document((Prose("Review every referral. " * 600), Prose("Visit")), "made")

    assert placeless_blocks(read_back(document)) == (
        Prose(("Review every referral. " * 600).strip()),
        Prose("Visit"),
    )


def test_merged_cells_over_one_another_do_no_harm():
    wide = Cell((Prose("One"),), row_span=9, column_span=9)
    table = Table(
        (Row((Cell((Prose("A"),)), wide)), Row((Cell((Prose("B"),), column_span=2), wide)))
    )

    told = next(read_back(Document((table,), "made")).tables())

    assert [[cell.text for cell in row.cells] for row in told.rows] == [["A", "One"], ["B", ""]]


def test_a_table_without_rows_leaves_no_trace():
    document = Document((Prose("Why"), Table(()), Prose("How")), "made")

    assert placeless_blocks(read_back(document)) == (Prose("Why"), Prose("How"))


def test_fills_keep_text_readable():
    dark = Cell((Prose("Late"),), fill="1F3864")
    sheet = opened(Table((Row((dark,)),))).worksheets[0]

    assert sheet["A1"].fill.fgColor.rgb == "FF1F3864"
    assert sheet["A1"].font.color.rgb == "FFFFFFFF"


def test_what_xlsxwriter_takes_for_its_own_markup_stays_text():
    document = Document((Prose("<r><t>x</t></r>"), table_of(("<r>y</r>", "z"))), "made")

    assert placeless_blocks(without_sheets(read_back(document))) == placeless_blocks(document)


def test_the_title_is_in_the_properties():
    assert opened(Prose("x"), title="Plan \x01for 2026").properties.title == "Plan for 2026"
