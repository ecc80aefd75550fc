"""The title that a plan bears."""

import re
from collections.abc import Sequence

from goldenthread.documents.document import Document, Prose, ProseKind
from goldenthread.documents.likeness import SENTENCE_END
from goldenthread.plans.whole.heads import is_theme
from goldenthread.plans.words.points import one_line

_PLAN = re.compile(r"\b(?:plan|tracker|action log|road ?map|programme)\b", re.I)
_LONGEST = 25
# A title may go over a few lines before it says that it is a plan's.
_LINES = 3


# What programs put into a file's properties when nobody has given it a title.
_MADE_UP = re.compile(
    r"(?:new )?(?:document|untitled.*|microsoft (?:word|excel) - .*|book|workbook|slide|presentation)\s*\d*(?:\.\w{2,4})?",
    re.I,
)


def given_title(document: Document) -> str | None:
    """The title in the file's properties, if a person has given it one."""
    title = one_line(document.title or "")
    return title if title and not _MADE_UP.fullmatch(title) else None


def title_blocks(document: Document) -> list[Prose]:
    """The blocks that are the plan's title: a heading, or lines at the start, that names a plan."""
    prose = [block for block in document.prose() if block.kind in _KINDS and one_line(block.text)]
    if prose and is_theme(one_line(prose[0].text)):
        # A plan without a title begins with its first theme.
        return []
    headings = [block for block in prose if block.kind == ProseKind.HEADING]
    if headings and headings[0] is prose[0] and headings[0].level == 1:
        # A council's name stands over what it has written.
        return prose[:2] if _goes_on(prose) else headings[:1]
    for block in headings:
        if _PLAN.search(block.text) and len(block.text.split()) <= _LONGEST:
            return [block]
    start: list[Prose] = []
    for block in prose[:_LINES]:
        text = one_line(block.text)
        if len(text.split()) > _LONGEST or SENTENCE_END.search(text):
            break
        start.append(block)
        if _PLAN.search(text):
            return start
    return headings[:1]


def _goes_on(prose: Sequence[Prose]) -> bool:
    """Whether the line below a first heading that names no plan is the rest of the title."""
    first, second = (one_line(block.text) for block in (*prose, Prose(""))[:2])
    return (
        not _PLAN.search(first)
        and prose[1:2] != []
        and prose[1].kind == ProseKind.PARAGRAPH
        and bool(_PLAN.search(second))
        and len(second.split()) <= _LONGEST
        and not SENTENCE_END.search(second)
        and ":" not in second.split("–")[0]
    )


_KINDS = (ProseKind.HEADING, ProseKind.PARAGRAPH)
