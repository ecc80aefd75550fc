"""The inspectors' recommendations as a plan prints them: a list, a table, or numbered paragraphs."""

import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Block, Prose, ProseKind, Table
from goldenthread.plans.ledger import Ledger
from goldenthread.plans.plan import Recommendation
from goldenthread.plans.points import one_line

_NUMBERED = re.compile(
    r"^(?:(?:recommendation|rec|area for improvement|priority action|r)\.?\s*)?(?P<number>\d{1,2})\s*[.):–-]?\s+(?P<text>\S.+)$",
    re.I | re.S,
)
_MARKER = re.compile(r"^\(?(?P<number>\d{1,2})[.)]?$")
_ABOUT = re.compile(
    r"recommend|areas? for (?:improvement|action|development)|priority actions?", re.I
)
_LEAST_WORDS = 5


def printed_recommendations(blocks: Sequence[Block], ledger: Ledger) -> tuple[Recommendation, ...]:
    """The first run of numbered texts, 1 upwards, after words that announce recommendations."""
    announced = False
    found: dict[int, tuple[Recommendation, Prose]] = {}
    for block in blocks:
        if isinstance(block, Prose) and not _numbered(block):
            if found and block.kind == ProseKind.HEADING:
                break
            announced = announced or bool(_ABOUT.search(block.text))
            continue
        if isinstance(block, Table) and not found:
            head = " ".join(cell.text for row in block.rows[:1] for cell in row.cells)
            announced = announced or bool(_ABOUT.search(head))
        if not announced:
            continue
        for number, text, prose in _entries(block):
            if number not in found:
                found[number] = (Recommendation(number, text, prose.place), prose)
    numbers = sorted(found)
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)):
        return ()
    ledger.place(*(prose for _, prose in found.values()))
    return tuple(found[number][0] for number in numbers)


def _entries(block: Block) -> Iterator[tuple[int, str, Prose]]:
    if isinstance(block, Prose):
        told = _numbered(block)
        if told:
            yield (*told, block)
        return
    for row in block.rows:
        number: int | None = None
        for cell in row.cells:
            for prose in cell.blocks:
                told = _numbered(prose)
                alone = re.fullmatch(r"(?:R|Rec\.?\s*)?(\d{1,2})\.?", one_line(prose.text), re.I)
                if told:
                    yield (*told, prose)
                elif alone:
                    number = int(alone[1])
                elif number is not None and len(prose.text.split()) >= _LEAST_WORDS:
                    yield number, one_line(prose.text), prose
                    number = None


def _numbered(block: Prose) -> tuple[int, str] | None:
    """A block's number and text, where it is numbered and long enough to recommend something."""
    text = one_line(block.text)
    marker = _MARKER.match(block.marker)
    if marker and len(text.split()) >= _LEAST_WORDS:
        return int(marker["number"]), text
    found = _NUMBERED.match(text)
    if found and len(found["text"].split()) >= _LEAST_WORDS and found["number"] != "0":
        return int(found["number"]), found["text"].strip()
    return None
