"""Bold lines that stand as headings in documents whose author used no heading styles."""

import dataclasses
import itertools
import re

from goldenthread.documents.document import Block, Prose, ProseKind, Table

_LONGEST = 120
_DEEPEST = 9
# Where most paragraphs are bold, boldness says nothing.
_MOST = 0.5
_SENTENCE_END = re.compile(r"[.;,]\W*$")
_NUMBER = re.compile(r"^\d{1,2}[.)]$")
_LETTER = re.compile(r"[^\W\d_]")

# A block, and the height of its letters where it is a paragraph in bold, else 0.
Told = tuple[Block, int]


def bold_size(prose: Prose, size: int) -> int:
    """The height that a wholly bold paragraph has as a heading, or 0 where it can be none."""
    is_heading = (
        (prose.kind == ProseKind.PARAGRAPH or bool(_NUMBER.match(prose.marker)))
        and len(prose.text) <= _LONGEST
        and bool(_LETTER.search(prose.text))
        and not _SENTENCE_END.search(prose.text)
    )
    return size if is_heading else 0


def with_bold_headings(told: list[Told]) -> list[Block]:
    """The blocks, with bold lines as headings below the styled ones, the largest letters on top."""
    sizes = sorted({size for _, size in told if size}, reverse=True)
    # Above a table a line is a title, however few lines there are beside.
    paragraphs = [
        size
        for (block, size), (after, _) in itertools.pairwise([*told, (Prose(""), 0)])
        if isinstance(block, Prose)
        and block.kind == ProseKind.PARAGRAPH
        and not isinstance(after, Table)
    ]
    if sum(map(bool, paragraphs)) > max(_MOST * len(paragraphs), 1):
        return [block for block, _ in told]
    result: list[Block] = []
    above = 0
    for index, (block, size) in enumerate(told):
        if isinstance(block, Prose) and block.kind == ProseKind.HEADING:
            above = block.level
        elif isinstance(block, Prose) and size and not _is_listed(told, index):
            level = min(above + 1 + sizes.index(size), _DEEPEST)
            text = f"{block.marker} {block.text}".strip()
            block = dataclasses.replace(
                block, text=text, kind=ProseKind.HEADING, level=level, marker=""
            )
        result.append(block)
    return result


def _is_listed(told: list[Told], index: int) -> bool:
    """Whether a numbered line stands among other items, and so is one rather than a heading.

    Bullets above it end what an earlier heading began.
    """
    block, _ = told[index]
    above = told[index - 1][0] if index else None
    below = told[index + 1][0] if index + 1 < len(told) else None
    return _is_item(block) and (_is_item(below) or _is_numbered(above))


def _is_item(block: Block | None) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.ITEM


def _is_numbered(block: Block | None) -> bool:
    return isinstance(block, Prose) and bool(_NUMBER.match(block.marker))
