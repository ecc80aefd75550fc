"""What is written as PDF: accessible, legible, and the same when it is read again."""

import dataclasses
import functools
import io
from pathlib import Path

import pdfplumber
import pytest
from hypothesis import given, settings
from pdfminer.pdftypes import resolve1

from goldenthread.documents.document import (
    Block,
    Cell,
    Document,
    Prose,
    ProseKind,
    Row,
    Table,
)
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers import text
from goldenthread.documents.readers.pdf import READER
from goldenthread.documents.typefaces import legible
from goldenthread.documents.writers.pdf import WRITER
from tests.factories.documents import documents, placeless_blocks

PLANS = sorted((Path(__file__).parents[4] / "shared" / "plans" / "source").glob("*.txt"))
# The running title is page furniture, which a text that says the same would be taken for.
TITLE = "Paper for the board"


def document_of(*blocks: Block, title: str | None = TITLE) -> Document:
    return Document(blocks, format="made", title=title)


def table_of(*rows: tuple[str, ...], header_rows: int = 0) -> Table:
    return Table(
        tuple(Row(tuple(Cell((Prose(text),) if text else ()) for text in row)) for row in rows),
        header_rows,
    )


def again(document: Document) -> Document:
    return joined(READER.read(WRITER.write(document), DEFAULT_LIMITS))


def content(document: Document) -> tuple[Block, ...]:
    return tuple(block for block in placeless_blocks(document) if not is_furniture(block))


def is_furniture(block: Block) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.FURNITURE


@functools.singledispatch
def printable(block: Block) -> Block:
    """The block in letters that can be printed."""
    raise TypeError(block)


@printable.register
def _(block: Prose) -> Block:
    return dataclasses.replace(block, text=legible(block.text), marker=legible(block.marker))


@printable.register
def _(block: Table) -> Block:
    rows = tuple(
        dataclasses.replace(row, cells=tuple(
            dataclasses.replace(cell, blocks=tuple(map(printable, cell.blocks)))
            for cell in row.cells
        ))
        for row in block.rows
    )  # fmt: skip
    return dataclasses.replace(block, rows=rows)


@given(documents(hidden=False))
@settings(max_examples=40, deadline=None)
def test_reading_what_was_written_gives_the_same_blocks(made: Document):
    blocks = (printable(block) for block in made.blocks if not is_furniture(block))
    document = joined(document_of(*blocks))

    assert content(again(document)) == content(document)


@pytest.mark.skipif(not PLANS, reason="no real plans beside this checkout")
@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_real_plan_comes_back_whole(path: Path):
    document = joined(text.READER.read(path.read_bytes(), DEFAULT_LIMITS))

    assert content(again(document)) == content(document)


# ---- accessible


def opened(document: Document) -> pdfplumber.PDF:
    return pdfplumber.open(io.BytesIO(WRITER.write(document)))


def test_the_file_says_that_it_is_accessible_in_its_language_and_by_its_title():
    document = document_of(Prose("The plan", ProseKind.HEADING, 1), Prose("Text."))

    with opened(document) as pdf:
        catalog = pdf.doc.catalog
        xmp = resolve1(catalog["Metadata"]).get_data().decode()
        told = {
            "language": resolve1(catalog["Lang"]),
            "marked": resolve1(catalog["MarkInfo"])["Marked"],
            "title first": resolve1(catalog["ViewerPreferences"])["DisplayDocTitle"],
            "title": pdf.metadata["Title"],
        }

    assert "<pdfuaid:part>1</pdfuaid:part>" in xmp
    assert told == {"language": b"en-GB", "marked": True, "title first": True, "title": TITLE}


def test_headings_of_a_table_are_tagged_as_such():
    document = document_of(table_of(("Action", "Lead"), ("Review", "Head"), header_rows=1))

    with opened(document) as pdf:
        [table] = pdf.structure_tree[0]["children"]

    head, body = table["children"]
    assert [cell["type"] for cell in head["children"][0]["children"]] == ["TH", "TH"]
    assert [cell["type"] for cell in body["children"][0]["children"]] == ["TD", "TD"]


def test_the_running_title_and_page_numbers_are_no_content():
    document = document_of(Prose("Text."))

    blocks = READER.read(WRITER.write(document), DEFAULT_LIMITS).blocks

    assert [(block.kind, block.text) for block in blocks if isinstance(block, Prose)] == [
        (ProseKind.FURNITURE, TITLE),
        (ProseKind.PARAGRAPH, "Text."),
        (ProseKind.FURNITURE, "Page 1 of 1"),
    ]


def test_furniture_of_the_original_is_printed_but_is_no_content():
    document = document_of(Prose("Report No: 7", ProseKind.FURNITURE), Prose("Text."))

    blocks = READER.read(WRITER.write(document), DEFAULT_LIMITS).blocks

    assert ("Report No: 7", ProseKind.FURNITURE) in [
        (block.text, block.kind) for block in blocks if isinstance(block, Prose)
    ]


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [("A  title", "One", "A title"), (None, "One", "One"), (None, "", "Document")],
)
def test_the_title_is_the_documents_or_its_first_heading(
    title: str | None, heading: str, expected: str
):
    blocks = [Prose(heading, ProseKind.HEADING, 1)] if heading else []

    with opened(document_of(*blocks, Prose("Text."), title=title)) as pdf:
        assert pdf.metadata["Title"] == expected


def test_headings_of_any_level_in_any_order_come_back():
    headings = [Prose(f"Level {level}", ProseKind.HEADING, level) for level in (3, 9, 1, 6, 8, 2)]
    document = document_of(*headings, Prose("Text."))

    assert content(again(document)) == content(document)


def test_what_looks_like_markup_is_text():
    said = '#panic("no") $x^2$ @ref <label> *bold* _it_ `raw` = Heading - item \\ // note'
    document = document_of(Prose(said), table_of((said, "x")))

    assert content(again(document)) == content(document)


# ---- legible


def test_a_row_longer_than_a_page_stays_one_row_with_the_headings_on_each_page():
    long = "\n".join(f"Line {number} of what was done" for number in range(150))
    document = document_of(
        table_of(("Action", "Progress"), ("Review", long), ("Train", "Begun"), header_rows=1)
    )
    data = WRITER.write(document)

    read = READER.read(data, DEFAULT_LIMITS)
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    [table] = read.tables()
    assert [place.page for place in table.rows[1].places] == [1, 2, 3]
    assert content(read) == content(document)
    assert len(pages) == 3
    assert all("Action Progress" in page for page in pages)


def test_very_long_headings_are_not_repeated_on_each_page():
    rows = [(f"{number}", "Done") for number in range(120)]
    document = document_of(table_of(("Long " * 120, "Progress"), *rows, header_rows=1))

    with opened(document) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    assert len(pages) > 1
    assert sum("Progress" in page for page in pages) == 1


@pytest.mark.parametrize(
    ("table", "size"),
    [
        (table_of(("a", "b", "c")), (595, 842)),
        (table_of(tuple("abcdef")), (842, 595)),
        (table_of(("Long words to read. " * 20,) * 4), (842, 595)),
        (table_of(("Incomprehensibilities",) * 7), (842, 595)),
        (table_of(("Incomprehensibilities",) * 14), (1191, 842)),
    ],
    ids=["narrow", "six columns", "full rows", "long words", "a wide tracker"],
)
def test_the_paper_is_as_wide_as_the_table_needs(table: Table, size: tuple[int, int]):
    with opened(document_of(table)) as pdf:
        assert (round(pdf.pages[0].width), round(pdf.pages[0].height)) == size


def test_words_longer_than_their_column_are_broken_and_not_cut_off():
    address = "https://example.org/" + "a-very-long-folder/" * 5 + "z" * 80
    document = document_of(table_of(*[(address, "b", "c", "d", "e", "f", "g", "h")] * 2))
    data = WRITER.write(document)

    with pdfplumber.open(io.BytesIO(data)) as pdf:
        [table] = pdf.pages[0].find_tables()
        right = table.rows[0].cells[0][2]
        letters = [char for char in pdf.pages[0].chars if char["text"] == "z"]

    assert len(letters) == 160
    assert all(letter["x1"] < right for letter in letters)
    assert content(again(document)) == content(document)


def test_type_on_a_dark_fill_is_white_and_on_a_light_one_black():
    cells = (Cell((Prose("dark"),), fill="1F3864"), Cell((Prose("light"),), fill="FFC000"))

    with opened(document_of(Table((Row(cells),)))) as pdf:
        inks = {char["text"]: char["non_stroking_color"] for char in pdf.pages[0].chars}

    assert inks["d"] == (1.0,) or inks["d"] == (1.0, 1.0, 1.0)
    assert inks["l"] == (0.0,) or inks["l"] == (0.0, 0.0, 0.0)


def test_signs_that_the_typeface_lacks_are_shown_otherwise_and_never_dropped():
    document = document_of(Prose("✓ ● → ★ ½ £ \uf0b7 done 漢 😀"))

    assert content(again(document)) == (
        Prose("✓ ● → ★ ½ £ • done [cjk unified ideograph-6f22] [grinning face]"),
    )


def test_a_table_without_rows_is_left_out():
    assert content(again(document_of(Prose("Text."), Table(())))) == (Prose("Text."),)


def test_lists_in_lists_come_back_even_where_a_depth_is_passed_over():
    items = [
        Prose("deep", ProseKind.ITEM, 2, "–"),
        Prose("top", ProseKind.ITEM, 0, "1."),
        Prose("second line\nof its own", ProseKind.ITEM, 1, "a)"),
        Prose("bare", ProseKind.ITEM, 0, ""),
    ]
    document = document_of(*items, Table((Row((Cell(tuple(items)), Cell())),)))

    assert content(again(document)) == content(document)


def test_a_table_of_headings_alone_keeps_the_rows_that_a_heading_reaches_over():
    tall = Cell((Prose("Ref"),), row_span=2)
    document = document_of(Table((Row((tall,)), Row((Cell(covered=True),))), header_rows=2))

    assert content(again(document)) == content(document)
