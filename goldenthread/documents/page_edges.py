"""What is printed at the edge of every page: said once where a document is written, first or last."""

import dataclasses
import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.documents.furniture import is_page_number, without_page_number
from goldenthread.documents.likeness import plain, row_texts

# Headings of a table that a page repeats stand among its first rows.
_HEADING_DEPTH = 4
# So much has room in a page's margin; more stays among the text.
_MOST_LINES = 3
_LONGEST_LINE = 110
# What a page's number is made of: a line of nothing else is none that all pages share.
_NUMBERING = re.compile(r"\d+|\bpage\b|\bof\b", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class Edges:
    """A document's blocks without what stands at the edge of each page, and that."""

    head: tuple[str, ...]
    blocks: tuple[Block, ...]
    foot: tuple[str, ...]


def with_edges_once(document: Document) -> Document:
    """The document with each running head before all else, each running foot after it.

    Page numbers are left out, since other pages have others, and so are headings that are
    told by the tables. A Word file tells its edges once; what it says again are notes.
    """
    blocks = document.blocks
    if document.format == "docx" or not any(map(_is_furniture, blocks)):
        return document
    told = Counter(_key(block) for block in blocks if _is_furniture(block))
    feet = {_key(block) for block in takewhile(_is_furniture, reversed(blocks))}
    feet -= {_key(block) for block in takewhile(_is_furniture, blocks)}
    headings = set(_headings(blocks))
    head: dict[str, Block] = {}
    foot: dict[str, Block] = {}
    body: list[Block] = []
    for block in blocks:
        key = _key(block)
        if not isinstance(block, Prose) or block.kind != ProseKind.FURNITURE:
            body.append(block)
        elif is_page_number(block.text) or key in headings:
            continue
        elif told[key] == 1:
            body.append(block)
        else:
            once = dataclasses.replace(block, text=without_page_number(block.text))
            (foot if key in feet else head).setdefault(key, once)
    return dataclasses.replace(document, blocks=(*head.values(), *body, *foot.values()))


def edges(document: Document) -> Edges:
    """The lines before and after all else that may stand on each page, and the blocks between."""
    blocks = document.blocks
    head = _lines(blocks)
    rest = blocks[len(head) :]
    foot = _lines(rest[::-1])
    return Edges(head, rest[: len(rest) - len(foot)], foot[::-1])


def _lines(blocks: Sequence[Block]) -> tuple[str, ...]:
    """The texts of the leading furniture, as far as they are lines and few."""
    lines: dict[str, None] = {}
    for block in blocks[:_MOST_LINES]:
        text = block.text if isinstance(block, Prose) and _is_furniture(block) else ""
        if text in lines or not _is_line(text):
            break
        lines[text] = None
    return tuple(lines)


def _is_line(text: str) -> bool:
    return (
        len(text) <= _LONGEST_LINE
        and text == " ".join(text.split())
        and bool(plain(_NUMBERING.sub("", text)))
    )


def _is_furniture(block: Block) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.FURNITURE


def _key(block: Block) -> str:
    """What the printings of a running line share; "***" has nothing else."""
    text = without_page_number(block.text) if isinstance(block, Prose) else ""
    return plain(text) or text


def _headings(blocks: Sequence[Block]) -> list[str]:
    tables = (block for block in blocks if isinstance(block, Table))
    return [
        plain("".join(row_texts(row)))
        for table in tables
        for row in (*table.rows[:_HEADING_DEPTH], *table.dropped)
    ]
