"""Documents on their way from one process to another."""

import json

import pytest
from hypothesis import given, settings

from goldenthread.documents.document import Cell, Document, Place, Prose, Row, Table
from goldenthread.documents.transfer import document_from, document_lines
from tests.factories.documents import documents


@settings(deadline=None, max_examples=50)
@given(documents())
def test_any_document_arrives_as_it_was_sent(document):
    assert document_from(document_lines(document)) == document


def test_places_edges_dropped_rows_and_warnings_arrive():
    here, there = Place(sheet="Plan", row=3, column=2), Place(page=1, table=2, line=3)
    row = Row(
        (Cell((Prose("x", place=here), Prose("y", place=there)), place=here),), True, (here, there)
    )
    document = Document(
        (Prose("\ud800 x\n", place=there), Table((row,), 1, "Plan", (1.5, 2.0), (row,), here)),
        "xlsx",
        "Plan",
        ("Row 3 is hidden.",),
    )

    assert document_from(document_lines(document)) == document


@pytest.mark.parametrize(
    "lines",
    [
        [],
        ["nonsense"],
        ["[]"],
        ['["xlsx", null, [], 1]'],
        ['["xlsx", null, [], 1]', '["x", "no such kind", 0, "", 0]'],
        ['["xlsx", null, [], 1]', "[[1, 0], 0, null, [], 0]", "[false, [], 7]"],
    ],
)
def test_other_lines_are_no_document(lines):
    with pytest.raises((ValueError, TypeError, KeyError)):
        document_from(lines)


def test_a_line_holds_no_line_end():
    document = Document((Prose("a\u2028b\x85c\nd"),), "text")

    assert all("\n" not in line and line.isascii() for line in document_lines(document))
    assert json.loads(list(document_lines(document))[1])[0] == "a\u2028b\x85c\nd"
