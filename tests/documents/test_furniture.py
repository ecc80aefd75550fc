"""What is printed at the edge of each page is told from what a document says."""

import pytest

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.furniture import with_furniture
from tests.factories.tables import heading, item, table

TABLE = table(["Visit every child", "Head of Service"])


def kinds(*blocks):
    return [block.kind for block in with_furniture(blocks) if isinstance(block, Prose)]


@pytest.mark.parametrize(
    "text", ["3", "Page 3", "Page 3 of 12", "3 / 12", "This page is intentionally left blank."]
)
def test_page_numbers_and_blank_pages_are_furniture_anywhere(text):
    assert with_furniture((heading(text, 2),)) == [Prose(text, ProseKind.FURNITURE)]


@pytest.mark.parametrize("text", ["Appendix A", "Agenda item: 7", "Improvement plan - page 2"])
def test_running_heads_are_furniture_between_two_tables_only(text):
    assert kinds(TABLE, Prose(text), TABLE) == [ProseKind.FURNITURE]
    assert kinds(Prose(text), TABLE) == [ProseKind.PARAGRAPH]


def test_a_line_that_comes_three_times_after_tables_is_furniture():
    line = Prose("Board paper, May 2026")

    assert kinds(TABLE, line, TABLE, line, TABLE, line) == [ProseKind.FURNITURE] * 3
    assert kinds(TABLE, line, TABLE, line) == [ProseKind.PARAGRAPH] * 2
    assert kinds(line, line, line) == [ProseKind.PARAGRAPH] * 3


def test_an_item_of_a_list_is_none():
    assert kinds(item("5")) == [ProseKind.ITEM]


def test_a_sheet_has_no_edge_of_a_page():
    line, number = (Prose(text, place=Place(sheet="Plan")) for text in ("Actions", "12"))

    assert set(kinds(number, TABLE, line, TABLE, line, TABLE, line)) == {ProseKind.PARAGRAPH}
