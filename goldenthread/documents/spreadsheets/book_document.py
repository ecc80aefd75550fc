"""The document that the sheets of a workbook make together."""

from collections.abc import Sequence

from goldenthread.documents.document import Block, Document, Prose, ProseKind
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.spreadsheets.blocks import sheet_blocks
from goldenthread.documents.spreadsheets.sheet import Sheet
from goldenthread.documents.spreadsheets.warnings import sheet_warnings


def book_document(sheets: Sequence[Sheet], format_id: str, title: str | None) -> Document:
    """The document that the sheets of a workbook of any format are."""
    blocks: list[Block] = [block for sheet in sheets for block in sheet_blocks(sheet)]
    if not blocks:
        raise DocumentRefused(
            "This spreadsheet holds no words. Check that it is the plan, and that it was saved."
        )
    first = next(
        (
            block.text
            for block in blocks
            if isinstance(block, Prose) and block.kind == ProseKind.HEADING
        ),
        None,
    )
    return Document(
        blocks=tuple(blocks),
        format=format_id,
        title=title or first,
        warnings=tuple(told for sheet in sheets for told in sheet_warnings(sheet)),
    )
