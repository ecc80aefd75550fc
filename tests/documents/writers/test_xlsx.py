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
