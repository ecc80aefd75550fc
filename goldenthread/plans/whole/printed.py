"""The inspectors' recommendations as a plan prints them: a list, a table, or numbered paragraphs."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.continuing import goes_on
from goldenthread.documents.document import Block, Prose, ProseKind, Row, Table
from goldenthread.documents.likeness import SENTENCE_END
from goldenthread.plans.plan import Recommendation
from goldenthread.plans.whole.ledger import Ledger
from goldenthread.plans.words.points import one_line

_NUMBERED = re.compile(
    r"^(?:(?:recommendation|rec|area for improvement|priority action|r)\.?\s*)?(?P<number>\d{1,2})\s*[.):–-]?\s+(?P<text>\S.+)$",
    re.I | re.S,
)
_MARKER = re.compile(r"^\(?(?P<number>\d{1,2})[.)]?$")
_ABOUT = re.compile(
    r"recommend|areas? for (?:improvement|action|development)|priority actions?"
    r"|(?:inspectors?|ofsted|report|letter) (?:asks?|asked|said|says|wants?|told) (?:us |that we )?(?:to|must|should)",
    re.I,
)
# Words that announce the list and say nothing else.
_LABEL = re.compile(r"^(?:the |ofsted(?:'s)? |our )*recommendations?\s*:?$", re.I)
# A sentence that speaks of recommendations announces only what is long enough to be one;
# under a heading that names them even "Social workers' caseloads." is one.
_LEAST_WORDS = 5
_LEAST_WORDS_UNDER_HEADING = 2


def is_announcement(text: str) -> bool:
    """Whether a text announces a list of recommendations and says nothing else."""
    return bool(_LABEL.match(one_line(text)))


def printed_recommendations(blocks: Sequence[Block], ledger: Ledger) -> tuple[Recommendation, ...]:
    """The first run of numbered texts, 1 upwards, after words that announce recommendations."""
    least: int | None = None
    label: Prose | None = None
    found: dict[int, tuple[Recommendation, Sequence[Prose]]] = {}
    for block in blocks:
        if isinstance(block, Prose) and not _numbered(block, least or _LEAST_WORDS):
            if found and block.kind == ProseKind.HEADING:
                break
            if not found and _ABOUT.search(block.text):
                least = _LEAST_WORDS_UNDER_HEADING if _is_heading(block) else least or _LEAST_WORDS
                label = block
            continue
        if isinstance(block, Table) and not found:
            head = " ".join(cell.text for row in block.rows[:1] for cell in row.cells)
            least = _LEAST_WORDS_UNDER_HEADING if _ABOUT.search(head) else least
        if least is None:
            continue
        for number, text, sources in _entries(block, least):
            if number not in found:
                found[number] = (Recommendation(number, text, sources[0].place), sources)
    numbers = sorted(found)
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return ()
    ledger.place(*(block for _, sources in found.values() for block in sources))
    if label is not None and is_announcement(label.text):
        ledger.place(label)
    return tuple(found[number][0] for number in numbers)


def _is_heading(block: Prose) -> bool:
    """Whether a line heads what follows: plain text has no headings, only short lines."""
    return block.kind == ProseKind.HEADING or (
        len(block.text.split()) <= 8 and not SENTENCE_END.search(block.text.rstrip(":"))
    )


def _entries(block: Block, least: int) -> Iterator[tuple[int, str, Sequence[Prose]]]:
    """Numbers and texts, each with the blocks that it was read from."""
    if isinstance(block, Prose):
        told = _numbered(block, least)
        yield from () if told is None else ((*told, (block,)),)
        return
    for row, sources in _whole_rows(block):
        number: tuple[int, Prose] | None = None
        for cell, held in zip(row.cells, sources, strict=True):
            for prose in cell.blocks:
                told = _numbered(prose, least)
                alone = re.fullmatch(r"(?:R|Rec\.?\s*)?(\d{1,2})\.?", one_line(prose.text), re.I)
                if told:
                    yield (*told, held)
                elif alone:
                    number = (int(alone[1]), prose)
                elif number is not None and len(prose.text.split()) >= least:
                    yield number[0], one_line(prose.text), (number[1], *held)
                    number = None


def _whole_rows(table: Table) -> list[tuple[Row, list[tuple[Prose, ...]]]]:
    """The rows, those without a number of their own that go on with the one above put to it.

    Each comes with the blocks that its cells were put together from.
    """
    rows: list[tuple[Row, list[tuple[Prose, ...]]]] = []
    for row in table.rows:
        first = one_line(row.cells[0].text) if row.cells else ""
        held = [cell.blocks for cell in row.cells]
        if not rows or first or not _go_on(rows[-1][0], row):
            rows.append((row, held))
            continue
        last, before = rows[-1]
        both = [(*old, *new) for old, new in zip(before, held, strict=True)]
        rows[-1] = (_with_rest(last, row), both)
    return rows


def _with_rest(last: Row, row: Row) -> Row:
    """The row with what the next one says added to its texts, in whichever block they end."""
    cells = tuple(
        old
        if new.is_empty
        else dataclasses.replace(
            old,
            blocks=(
                *old.blocks[:-1],
                dataclasses.replace(old.blocks[-1], text=f"{old.blocks[-1].text}\n{new.text}"),
            ),
        )
        for old, new in zip(last.cells, row.cells, strict=True)
    )
    return dataclasses.replace(last, cells=cells, places=(*last.places, *row.places))


def _go_on(last: Row, row: Row) -> bool:
    pairs = zip(last.cells, row.cells, strict=True)
    return all(
        new.is_empty
        or goes_on(old, new)
        or (old.text.rstrip().endswith(":") and new.text.strip()[0].islower())
        for old, new in pairs
    )


def _numbered(block: Prose, least: int) -> tuple[int, str] | None:
    """A block's number and text, where it is numbered and long enough to recommend something."""
    text = one_line(block.text)
    marker = _MARKER.match(block.marker)
    if marker and len(text.split()) >= least:
        return int(marker["number"]), text
    found = _NUMBERED.match(text)
    if found and len(found["text"].split()) >= least and found["number"] != "0":
        return int(found["number"]), found["text"].strip()
    return None
