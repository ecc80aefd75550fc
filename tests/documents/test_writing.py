"""Documents as files of every format that can be written."""

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
