"""What is written as Word can be read again, and is what Word and its readers expect."""

import io
import re
import zipfile

import docx
import pytest
from docx.enum.section import WD_ORIENT
from hypothesis import given, settings
from lxml import etree

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.docx import READER
from goldenthread.documents.word.names import W
from goldenthread.documents.writers.docx import WRITER
from tests.factories.documents import documents, placeless_blocks


@given(documents())
@settings(max_examples=60, deadline=None)
def test_reading_what_was_written_gives_the_same_blocks(document: Document):
    again = joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))

    assert placeless_blocks(again) == placeless_blocks(document)


def row(*texts: str, fill: str | None = None, hidden: bool = False) -> Row:
    cells = tuple(Cell((Prose(text),) if text else (), fill=fill) for text in texts)
    return Row(cells, hidden=hidden)


def document(*rows: Row, header_rows: int = 0) -> Document:
    return Document((Table(tuple(rows), header_rows),), format="made", title="Plan & <more>")


def opened(written: Document) -> "docx.document.Document":
    return docx.Document(io.BytesIO(WRITER.write(written)))


def part(written: Document, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(WRITER.write(written))) as archive:
        return etree.fromstring(archive.read(name))


def test_title_and_language_are_those_of_the_file():
    properties = opened(document(row("A"))).core_properties

    assert (properties.title, properties.language) == ("Plan & <more>", "en-GB")
    assert READER.read(WRITER.write(document(row("A"))), DEFAULT_LIMITS).title == "Plan & <more>"


def test_a_file_without_a_title_has_none_of_its_own():
    written = Document((Prose("Plan"),), format="made")

    assert READER.read(WRITER.write(written), DEFAULT_LIMITS).title is None


def test_the_same_document_gives_the_same_bytes():
    assert WRITER.write(document(row("A"))) == WRITER.write(document(row("A")))


@pytest.mark.parametrize(
    ("columns", "orientation"), [(3, WD_ORIENT.PORTRAIT), (6, WD_ORIENT.LANDSCAPE)]
)
def test_wide_tables_turn_the_page(columns: int, orientation: WD_ORIENT):
    (section,) = opened(document(row(*["A"] * columns))).sections

    assert section.orientation == orientation
    assert sorted((round(section.page_width.mm), round(section.page_height.mm))) == [210, 297]


def test_headings_lists_and_furniture_have_real_styles():
    written = Document(
        (
            Prose("Plan", ProseKind.HEADING, 1),
            Prose("Deep", ProseKind.HEADING, 12),
            Prose("Visit", ProseKind.ITEM, 0, "•"),
            Prose("Report 7", ProseKind.FURNITURE),
            Prose("Text"),
        ),
        format="made",
    )

    names = [paragraph.style.name for paragraph in opened(written).paragraphs]
    assert names == ["Heading 1", "Heading 9", "List Paragraph", "Page furniture", "Normal"]


def test_heading_rows_repeat_and_short_rows_stay_whole():
    written = document(row("A", "B"), row("x" * 700, "short"), row("y", "z"), header_rows=1)

    rows = list(part(written).iter(W + "tr"))
    assert [line.find(f"{W}trPr/{W}tblHeader") is not None for line in rows] == [True, False, False]
    assert [line.find(f"{W}trPr/{W}cantSplit") is not None for line in rows] == [True, False, True]


def test_type_on_a_dark_fill_is_white():
    written = document(row("dark", fill="1F3864"), row("light", fill="FFC000"))

    colours = [
        [colour.get(W + "val") for colour in line.iter(W + "color")]
        for line in part(written).iter(W + "tr")
    ]
    assert colours == [["FFFFFF", "FFFFFF"], []]


def test_a_hidden_row_hides_its_words_too():
    written = document(row("A"), row("B", hidden=True))

    hidden = list(part(written).iter(W + "tr"))[1]
    assert hidden.find(f"{W}trPr/{W}hidden") is not None
    assert hidden.find(f".//{W}r/{W}rPr/{W}vanish") is not None


def test_type_in_tables_is_never_below_nine_points():
    sizes = {
        style.get(W + "styleId"): int(style.find(f"{W}rPr/{W}sz").get(W + "val"))
        for style in part(document(row("A")), "word/styles.xml").iter(W + "style")
        if style.find(f"{W}rPr/{W}sz") is not None and style.get(W + "styleId") != "AfterTable"
    }

    assert min(sizes.values()) >= 18


def test_every_style_and_list_that_is_used_is_there():
    written = Document(
        (
            Prose("1", ProseKind.HEADING, 4),
            Prose("Visit", ProseKind.ITEM, 1, "(iv)"),
            Prose("F", ProseKind.FURNITURE),
            Table((row("A"), row("B")), header_rows=1),
            Table((row(*"ABCDEF"), row(*"ABCDEF")), header_rows=1),
        ),
        format="made",
    )
    body = etree.tostring(part(written)).decode()
    styles = etree.tostring(part(written, "word/styles.xml")).decode()
    numbering = etree.tostring(part(written, "word/numbering.xml")).decode()

    used = set(re.findall(r'(?:pStyle|tblStyle) w:val="(\w+)"', body))
    assert used <= set(re.findall(r'w:styleId="(\w+)"', styles))
    assert set(re.findall(r'numId w:val="(\d+)"', body)) == set(
        re.findall(r'w:num w:numId="(\d+)"', numbering)
    )


def test_signs_that_xml_cannot_hold_are_left_out():
    written = Document((Prose("a\x02b\ufffec\td"),), format="made")

    (block,) = READER.read(WRITER.write(written), DEFAULT_LIMITS).prose()
    assert block.text == "abc d"


def test_a_covered_cell_that_nothing_covers_is_an_empty_cell():
    odd = Table((Row((Cell((Prose("A"),)), Cell(covered=True))),))

    (held,) = READER.read(WRITER.write(Document((odd,), "made")), DEFAULT_LIMITS).tables()
    assert [one.text for one in held.rows[0].cells] == ["A", ""]


def test_two_tables_that_follow_each_other_stay_two():
    written = Document((Table((row("A"),)), Table((row("B", "C"),))), format="made")

    assert [table.width for table in READER.read(WRITER.write(written), DEFAULT_LIMITS).tables()] == [
        1, 2,
    ]  # fmt: skip


def test_each_page_has_its_number():
    footer = part(document(row("A")), "word/footer1.xml")

    assert [field.text.strip() for field in footer.iter(W + "instrText")] == ["PAGE", "NUMPAGES"]


def test_what_stood_at_the_edge_of_each_page_stands_there_again():
    head, foot = (Prose(text, ProseKind.FURNITURE) for text in ("For the board", "Draft 3"))

    (section,) = opened(Document((head, Prose("Plan"), foot), "made")).sections

    assert [line.text for line in section.header.paragraphs] == ["For the board"]
    assert [line.text for line in section.footer.paragraphs] == ["Draft 3", "Page 1 of 1"]


def test_items_in_a_cell_hang_as_far_as_their_markers_need():
    items = (Prose("Visit", ProseKind.ITEM, 0, "•"), Prose("Call", ProseKind.ITEM, 1, "10."))
    written = Document((Table((Row((Cell(items), Cell())),)),), format="made")

    indents = [
        (indent.get(W + "left"), indent.get(W + "hanging"))
        for indent in part(written).iter(W + "ind")
    ]
    assert indents == [("180", "180"), ("500", "320")]


def test_a_cell_merged_both_ways_is_merged_in_each_of_its_rows():
    covered = Cell(covered=True)
    square = Cell((Prose("A"),), row_span=2, column_span=2)
    held = Table(
        (
            Row((square, covered, Cell((Prose("1"),)))),
            Row((covered, covered, Cell((Prose("2"),)))),
            Row(tuple(Cell((Prose(text),)) for text in "345")),
        )
    )
    written = Document((held,), format="made")

    assert placeless_blocks(READER.read(WRITER.write(written), DEFAULT_LIMITS)) == (held,)
