"""Documents as files of every format that can be written."""

import dataclasses
import io
import zipfile

import pdfplumber
import pytest

from goldenthread.documents.document import Document, Prose, ProseKind
from goldenthread.documents.reading import read_document
from goldenthread.documents.writing import write_document, writers

DOCUMENT = Document((Prose("Plan", ProseKind.HEADING, 1), Prose("Review every referral")), "made")


def test_formats_are_in_the_order_that_a_board_wants_them():
    assert list(writers()) == [".docx", ".xlsx", ".pdf", ".html", ".md"]


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".pdf", ".html", ".md"])
def test_what_is_written_is_told_by_its_content_and_says_the_same(suffix):
    again = read_document(write_document(DOCUMENT, suffix), "plan")

    # A page's running header and number are furniture.
    said = [block for block in again.prose() if block.kind != ProseKind.FURNITURE]
    assert [(block.kind, block.text) for block in said] == [
        (ProseKind.HEADING, "Plan"),
        (ProseKind.PARAGRAPH, "Review every referral"),
    ]


@pytest.mark.parametrize("suffix", [".docx", ".xlsx", ".html", ".md"])
def test_a_running_line_of_the_original_is_written_once(suffix):
    line = Prose("For the board", ProseKind.FURNITURE)
    document = Document((line, *DOCUMENT.blocks, line, Prose("Audit plans")), "pdf")

    again = read_document(write_document(document, suffix), f"plan{suffix}")

    said = [block.text for block in again.prose()]
    assert said == ["For the board", "Plan", "Review every referral", "Audit plans"]


WITH_TITLE_PAGE = dataclasses.replace(
    DOCUMENT, title_page=(Prose("To the board", ProseKind.HEADING, 1), Prose("Version 2"))
)


def test_what_has_pages_is_written_with_a_title_page_before_all_else():
    with_pages = [suffix for suffix, writer in writers().items() if writer.has_pages]

    for suffix in with_pages:
        again = read_document(write_document(WITH_TITLE_PAGE, suffix), "plan")
        said = [block.text for block in again.prose() if block.kind != ProseKind.FURNITURE]
        assert said == ["To the board", "Version 2", "Plan", "Review every referral"], suffix
    assert with_pages == [".docx", ".pdf", ".html"]


def test_a_title_page_of_a_pdf_is_a_page_of_its_own():
    with pdfplumber.open(io.BytesIO(write_document(WITH_TITLE_PAGE, ".pdf"))) as pdf:
        pages = [page.extract_text() for page in pdf.pages]

    assert len(pages) == 2
    assert "Version 2" in pages[0]
    assert "Review every referral" in pages[1]


def test_a_title_page_of_a_word_document_ends_in_a_page_break():
    with zipfile.ZipFile(io.BytesIO(write_document(WITH_TITLE_PAGE, ".docx"))) as archive:
        text = archive.read("word/document.xml").decode()

    assert text.index("Version 2") < text.index('<w:br w:type="page"/>')
    assert text.index('<w:br w:type="page"/>') < text.index("Review every referral")
