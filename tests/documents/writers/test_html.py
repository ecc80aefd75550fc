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


def test_a_table_is_as_wide_as_the_paper_and_no_wider():
    columns = page(table(3)).findall(".//col")

    shares = [float(each.get("style").removeprefix("--on-paper:").rstrip("%")) for each in columns]
    assert shares == pytest.approx([100 / 3] * 3, abs=0.01)


def test_only_a_table_that_has_no_room_on_the_paper_is_printed_smaller():
    words = Row((Cell((Prose("Incomprehensibilities"),)),) * 12)

    regions = page(table(3), Table((words,))).findall(".//div[@role='region']")

    sizes = [region.get("style").removeprefix("--on-paper:") for region in regions]
    assert sizes[0] == "8.6pt"
    assert sizes[1] == "6.0pt"


def test_a_hidden_row_keeps_its_place_under_the_cells_that_reach_over_it():
    hidden = Row((Cell((Prose("A"),), row_span=2), Cell((Prose("B"),))), hidden=True)
    shown = Row((Cell(covered=True), Cell((Prose("C"),))))

    written = page(Table((hidden, shown)))

    assert [len(row) for row in written.iter("tr")] == [2, 1]
    # Without this the rows below would lose the columns that the hidden row begins.
    assert "tr[hidden] { display: table-row; visibility: hidden; }" in written.findtext(
        "head/style"
    )
