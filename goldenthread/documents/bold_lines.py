"""Bold lines that stand as headings in documents whose author used no heading styles."""

import dataclasses
import re

from goldenthread.documents.document import Block, Prose, ProseKind

_LONGEST = 120
_DEEPEST = 9
# Where most paragraphs are bold, boldness says nothing.
_MOST = 0.5
_SENTENCE_END = re.compile(r"[.;,]\W*$")
_LETTER = re.compile(r"[^\W\d_]")

# A block, and the height of its letters where it is a paragraph in bold, else 0.
Told = tuple[Block, int]


def bold_size(prose: Prose, size: int) -> int:
    """The height that a wholly bold paragraph has as a heading, or 0 where it can be none."""
    is_heading = (
        prose.kind == ProseKind.PARAGRAPH
        and len(prose.text) <= _LONGEST
        and bool(_LETTER.search(prose.text))
        and not _SENTENCE_END.search(prose.text)
    )
    return size if is_heading else 0


def with_bold_headings(told: list[Told]) -> list[Block]:
    """The blocks, with bold lines as headings below the styled ones, the largest letters on top."""
    sizes = sorted({size for _, size in told if size}, reverse=True)
    paragraphs = [
        size
        for block, size in told
        if isinstance(block, Prose) and block.kind == ProseKind.PARAGRAPH
    ]
    if sum(map(bool, paragraphs)) > max(_MOST * len(paragraphs), 1):
        return [block for block, _ in told]
    result: list[Block] = []
    above = 0
    for block, size in told:
        if isinstance(block, Prose) and block.kind == ProseKind.HEADING:
            above = block.level
        elif isinstance(block, Prose) and size:
            level = min(above + 1 + sizes.index(size), _DEEPEST)
            block = dataclasses.replace(block, kind=ProseKind.HEADING, level=level)
        result.append(block)
    return result
