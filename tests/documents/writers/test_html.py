"""Pages that are written can be read, heard, printed, and read back."""

import lxml.html
import pytest
from hypothesis import given, settings

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.html import READER
from goldenthread.documents.writers.html import WRITER
from tests.factories.documents import documents, placeless_blocks


@given(documents())
@settings(max_examples=60, deadline=None)
def test_reading_what_was_written_gives_the_same_blocks(document: Document):
    page = WRITER.write(document)

    assert READER.fits(page, "page.html")
    assert placeless_blocks(joined(READER.read(page, DEFAULT_LIMITS))) == placeless_blocks(document)


def page(*blocks: Prose | Table, title: str | None = None) -> lxml.html.HtmlElement:
    written = WRITER.write(Document(blocks, format="made", title=title))
    return lxml.html.document_fromstring(written.decode())


def table(columns: int) -> Table:
    row = Row(tuple(Cell((Prose("A"),)) for _ in range(columns)))
    return Table((row, row), header_rows=1)


@pytest.mark.parametrize(
    ("blocks", "title", "told"),
    [
        ((Prose("A"),), 'Plan "<1>"', 'Plan "<1>"'),
        ((Prose("A"), Prose("Our plan", ProseKind.HEADING, 2)), None, "Our plan"),
        ((Prose("A"),), None, "Document"),
    ],
)
def test_a_page_always_has_a_title_and_a_language(blocks, title, told):
    written = page(*blocks, title=title)

    assert written.findtext("head/title") == told
    assert written.get("lang") == "en-GB"


def test_a_page_stands_alone_and_runs_nothing():
    written = WRITER.write(Document((Prose("A"), table(2)), format="made")).decode()

    assert not any(
        part in written for part in ("<script", "http:", "https:", "src=", "url(", "<link")
    )


def test_tables_can_be_scrolled_by_keyboard_and_have_scopes():
    written = page(table(2), Prose("A"), table(3))

    regions = written.findall(".//div[@role='region']")
    assert [(region.get("tabindex"), region.get("aria-label")) for region in regions] == [
        ("0", "Table 1"), ("0", "Table 2"),
    ]  # fmt: skip
    assert {cell.get("scope") for cell in written.iter("th")} == {"col"}


@pytest.mark.parametrize(("columns", "turned"), [(3, "A4 portrait"), (6, "A4 landscape")])
def test_wide_tables_are_printed_across(columns: int, turned: str):
    assert f"size: {turned};" in page(table(columns)).findtext("head/style")
