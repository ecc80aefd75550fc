"""What a whole document tells of how to read its parts: its time, its words, its line breaks."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterator

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.plans.words.days import Calendar, calendar_of
from goldenthread.plans.words.inline import has_dated_note
from goldenthread.plans.words.points import wording_of
from goldenthread.plans.words.run_on import Wording

# Formats whose making drops the line breaks inside cells.
_BREAKS_LOST = frozenset({"text"})
# Formats in which a line break is always a person's own.
_OWN_BREAKS = frozenset({"docx", "xlsx", "ods", "csv"})
# Of all line breaks inside paragraphs, how many go on in small letters where a narrow cell made them.
_WRAPPED_SHARE = 0.25
_LEAST_NOTES = 3
# What a line begins with below another, unless it is the letter of an item: "b) Visit".
_FOLLOWS = re.compile(r"\n\s*(?![a-z]{1,4}\)|[a-z]\.)(\w)")


@dataclasses.dataclass(frozen=True, slots=True)
class Facts:
    """`words` are all the document's words in small letters.

    `wraps` says that a newline inside a paragraph is where a cell was too narrow, not a
    person's own break; `breaks_lost` that paragraphs inside cells may have run together;
    `has_notes` that points end with who and when in brackets as a habit.
    """

    days: Calendar
    wording: Wording
    words: frozenset[str]
    wraps: bool
    breaks_lost: bool
    has_notes: bool


def facts_of(document: Document) -> Facts:
    # What is printed again on every page would count for more than it says.
    texts = [
        prose.text for prose in every_prose(document.blocks) if prose.kind != ProseKind.FURNITURE
    ]
    days = calendar_of(texts, document.title)
    return Facts(
        days=days,
        wording=wording_of(texts),
        words=frozenset(word for text in texts for word in re.findall(r"[a-z]+", text.casefold())),
        wraps=document.format not in _OWN_BREAKS and _wraps(_below_headings(document)),
        breaks_lost=document.format in _BREAKS_LOST,
        has_notes=sum(has_dated_note(text, days) for text in texts) >= _LEAST_NOTES,
    )


def every_prose(blocks: tuple[Block, ...]) -> Iterator[Prose]:
    """All prose in reading order, that of table cells included."""
    for block in blocks:
        if isinstance(block, Prose):
            yield block
            continue
        for row in block.rows:
            for cell in row.cells:
                yield from cell.blocks


def _below_headings(document: Document) -> list[str]:
    """The texts but for each table's first row: headings are broken by hand in any format."""
    rest = tuple(
        dataclasses.replace(block, rows=block.rows[1:]) if isinstance(block, Table) else block
        for block in document.blocks
    )
    return [prose.text for prose in every_prose(rest) if prose.kind != ProseKind.FURNITURE]


def _wraps(texts: list[str]) -> bool:
    breaks = Counter(
        follows.islower()
        # What stands there over and over are the labels of cards.
        for text, number in Counter(texts).items()
        if number == 1
        for follows in _FOLLOWS.findall(text)
    )
    return breaks[True] > _WRAPPED_SHARE * breaks.total()
