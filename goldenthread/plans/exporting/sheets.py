"""A workbook's document for a file that has no sheets: what only a sheet's name told stands as a heading."""

import dataclasses
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.plan import Plan


def without_sheets(document: Document, plan: Plan) -> Document:
    """The document with its tables on no sheet, and a heading for each theme that only a sheet named."""
    return dataclasses.replace(document, blocks=tuple(_headed(document.blocks, plan)))


def _headed(blocks: Sequence[Block], plan: Plan) -> Iterator[Block]:
    themes = {plain(theme.title) for theme in plan.themes if theme.title}
    sheet: str | None = None
    above: list[str] = []
    for block in blocks:
        if isinstance(block, Prose):
            above.append(plain(block.text))
            yield block
            continue
        if block.sheet and block.sheet != sheet:
            name = plain(block.sheet)
            if name in themes and not any(text.startswith(name) for text in above):
                yield Prose(block.sheet, ProseKind.HEADING, 2)
        sheet, above = block.sheet, []
        yield _loose(block)


def _loose(table: Table) -> Table:
    return dataclasses.replace(table, sheet=None) if table.sheet else table
