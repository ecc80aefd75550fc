"""Tables and prose written down in a line each, for tests of what a plan's parts mean."""

import dataclasses
from collections.abc import Sequence

from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Row, Table


def cell(said: str | Sequence[str] | None, **more: object) -> Cell:
    """A cell of one paragraph, or of several; "• Visit" is an item; None is covered by a merge."""
    if said is None:
        return Cell(covered=True)
    texts = [said] if isinstance(said, str) else said
    return Cell(tuple(paragraph(text) for text in texts if text), **more)


def paragraph(text: str) -> Prose:
    if text.startswith("• "):
        return Prose(text[2:], ProseKind.ITEM, marker="•")
    return Prose(text)


def heading(text: str, level: int = 1) -> Prose:
    return Prose(text, ProseKind.HEADING, level)


def item(text: str, marker: str = "•", level: int = 0) -> Prose:
    return Prose(text, ProseKind.ITEM, level, marker)


def row(*cells: str | Sequence[str] | Cell | None) -> Row:
    return Row(tuple(each if isinstance(each, Cell) else cell(each) for each in cells))


def table(*rows: Sequence[str | Sequence[str] | Cell | None], header_rows: int = 0) -> Table:
    return Table(tuple(row(*cells) for cells in rows), header_rows)


def wide(text: str, width: int) -> list[Cell]:
    """A row of one text over the whole width."""
    first = dataclasses.replace(cell(text), column_span=width)
    return [first, *(Cell(covered=True) for _ in range(width - 1))]


def document(*blocks: Block, made_from: str = "docx") -> Document:
    return Document(blocks, made_from)
