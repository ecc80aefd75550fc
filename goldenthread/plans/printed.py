"""The inspectors' recommendations as a plan prints them: a list, a table, or numbered paragraphs."""

import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Block, Prose, ProseKind, Row, Table
from goldenthread.documents.joining import SENTENCE_END, goes_on, join_rows
from goldenthread.plans.ledger import Ledger
from goldenthread.plans.plan import Recommendation
from goldenthread.plans.points import one_line

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


def printed_recommendations(blocks: Sequence[Block], ledger: Ledger) -> tuple[Recommendation, ...]:
    """The first run of numbered texts, 1 upwards, after words that announce recommendations."""
    least: int | None = None
    label: Prose | None = None
    found: dict[int, tuple[Recommendation, Prose]] = {}
    for block in blocks:
        if isinstance(block, Prose) and not _numbered(block, least or _LEAST_WORDS):
            if found and block.kind == ProseKind.HEADING:
                break
            if not found and _ABOUT.search(block.text):
                least = _LEAST_WORDS_UNDER_HEADING if _is_heading(block) else least or _LEAST_WORDS
                label = label or block
            continue
        if isinstance(block, Table) and not found:
            head = " ".join(cell.text for row in block.rows[:1] for cell in row.cells)
            least = _LEAST_WORDS_UNDER_HEADING if _ABOUT.search(head) else least
        if least is None:
            continue
        for number, text, prose in _entries(block, least):
            if number not in found:
                found[number] = (Recommendation(number, text, prose.place), prose)
    numbers = sorted(found)
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return ()
    ledger.place(*(prose for _, prose in found.values()))
    if label is not None and _LABEL.match(one_line(label.text)):
        ledger.place(label)
    return tuple(found[number][0] for number in numbers)


def _is_heading(block: Prose) -> bool:
    """Whether a line heads what follows: plain text has no headings, only short lines."""
    return block.kind == ProseKind.HEADING or (
        len(block.text.split()) <= 8 and not SENTENCE_END.search(block.text.rstrip(":"))
    )


def _entries(block: Block, least: int) -> Iterator[tuple[int, str, Prose]]:
    if isinstance(block, Prose):
        told = _numbered(block, least)
        if told:
            yield (*told, block)
        return
    for row in _whole_rows(block):
        number: int | None = None
        for cell in row.cells:
            for prose in cell.blocks:
                told = _numbered(prose, least)
                alone = re.fullmatch(r"(?:R|Rec\.?\s*)?(\d{1,2})\.?", one_line(prose.text), re.I)
                if told:
                    yield (*told, prose)
                elif alone:
                    number = int(alone[1])
                elif number is not None and len(prose.text.split()) >= least:
                    yield number, one_line(prose.text), prose
                    number = None


def _whole_rows(table: Table) -> list[Row]:
    """The rows, those without a number of their own that go on with the one above put to it."""
    rows: list[Row] = []
    for row in table.rows:
        first = one_line(row.cells[0].text) if row.cells else ""
        last = rows[-1] if rows else None
        if last is None or first or not _go_on(last, row):
            rows.append(row)
        else:
            rows[-1] = join_rows(last, row)
    return rows


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
