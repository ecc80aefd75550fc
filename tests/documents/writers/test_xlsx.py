"""Workbooks written and read again: the same blocks, whatever the document says."""

import dataclasses

from hypothesis import given, settings

from goldenthread.documents.document import Document, Table
from goldenthread.documents.joining import joined
from goldenthread.documents.limits import DEFAULT_LIMITS
from goldenthread.documents.readers.xlsx import READER
from goldenthread.documents.writers.xlsx import WRITER
from tests.factories.documents import documents, placeless_blocks


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


@settings(deadline=None, max_examples=300)
@given(documents().filter(lambda made: all(map(has_full_edges, made.tables()))))
def test_any_document_comes_back_from_a_workbook(document):
    again = read_back(document)

    assert placeless_blocks(without_sheets(again)) == placeless_blocks(document)
    assert document.title in (None, again.title)
