"""Running headers, page numbers and the like among a document's blocks."""

import dataclasses
import re
from collections import Counter

from goldenthread.documents.document import Block, Prose, ProseKind, Table
from goldenthread.documents.likeness import plain

_PAGE_NUMBER = re.compile(r"^(?:page\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?$", re.I)
# What committees print at the head of each page of a paper.
_RUNNING = re.compile(
    r"^(?:(?:appendix|annex|schedule)\s+(?:\d{1,2}|[A-Z])|(?:report|agenda item|item|minute)\s*(?:no|number)?\.?:?\s*\S{1,12}"
    r"(?:\s+(?:appendix|annex)\s+\S{1,3})?)\.?$",
    re.I,
)
# "Improvement plan - page 2".
_PAGE_TAIL = re.compile(r"(?<=\S)[\s|–-]+page\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3})?\s*$", re.I)
_BLANK_PAGE = re.compile(r"^this page is intentionally (?:left )?blank\.?$", re.I)


def is_page_number(text: str) -> bool:
    """Whether a line is only the number of a page, or says that there is nothing on it."""
    return bool(_PAGE_NUMBER.match(text.strip()) or _BLANK_PAGE.match(text.strip()))


def without_page_number(text: str) -> str:
    """A running line without the number of the page that it ends with."""
    return _PAGE_TAIL.sub("", text)


def with_furniture(blocks: tuple[Block, ...]) -> list[Block]:
    """Page numbers, and lines that stand again and again between tables, known as furniture."""
    seen = Counter(
        re.sub(r"\d+", "0", plain(block.text)) for block in blocks if isinstance(block, Prose)
    )
    result: list[Block] = []
    for index, block in enumerate(blocks):
        if isinstance(block, Prose) and _may_be_furniture(block):
            text = block.text.strip()
            repeated = (
                seen[re.sub(r"\d+", "0", plain(text))] >= 3
                and len(text) < 100
                and _by_a_table(blocks, index)
            )
            running = bool(_RUNNING.match(text) or _PAGE_TAIL.search(text)) and _between_tables(
                blocks, index
            )
            if is_page_number(text) or repeated or running:
                block = dataclasses.replace(block, kind=ProseKind.FURNITURE, level=0)
        result.append(block)
    return result


def _may_be_furniture(block: Prose) -> bool:
    """Whether it may stand at a page's edge, which has no bullets ("• 5"), and no sheet has one."""
    return block.kind != ProseKind.FURNITURE and not block.marker and not block.place.sheet


def _between_tables(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a line stands alone between two tables, as a running header does."""
    beside = blocks[index - 1 : index] + blocks[index + 1 : index + 2]
    return len(beside) == 2 and all(isinstance(block, Table) for block in beside)


def _by_a_table(blocks: tuple[Block, ...], index: int) -> bool:
    """Whether a line stands right after a table, as a running header between two pages does."""
    return index > 0 and isinstance(blocks[index - 1], Table)
