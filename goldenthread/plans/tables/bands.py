"""Rows that name the part of the plan below them, told from rows that hold an objective."""

import dataclasses
import re
from collections.abc import Collection, Sequence

from goldenthread.documents.document import Cell, Place, Prose, Row
from goldenthread.documents.likeness import SENTENCE_END
from goldenthread.plans.words.own_lines import own_blocks
from goldenthread.plans.words.points import one_line
from goldenthread.plans.words.roles import split_roles

_LONGEST_BAND = 16
_LONGEST_UNMERGED = 10
# A ruling line through a word leaves its first letters in one column and the rest in the next.
_FRAGMENT = re.compile(r"^[A-Za-z]{1,5}$")
# Words that bands of dates begin with and that a plan may print nowhere else.
_BAND_WORDS = frozenset(
    [
        "immediately",
        "immediate",
        "within",
        "between",
        "before",
        "during",
        "after",
        "longer",
        "short",
        "medium",
        "ongoing",
        "theme",
        "priority",
        "priorities",
        "objective",
        "workstream",
        "section",
        "improving",
        "leadership",
        "management",
    ]
)
# A band may say what the theme is for rather than name it.
_NAME = (
    r"^(?P<label>(?:our |the |key |overall |intended |expected |desired )*(?:vision|aims?|ambition|outcomes?|success"
    r"|what (?:will )?(?:good|success) (?:will )?looks? like|sro"
    r"|(?:(?:executive|strategic|operational|senior|overall|responsible|accountable|theme|priority|programme|project) )*"
    r"(?:leads?(?: officers?| member)?|sponsors?|owners?|officers?|director)))"
    r"\s*[:–-]"
)
_LABEL = re.compile(rf"{_NAME}\s*(?P<said>.+)$", re.I | re.S)
_LABEL_ALONE = re.compile(rf"{_NAME}\s*$", re.I)
_LEADING = re.compile(r"\b(?:leads?|sponsors?|sro|owners?|officers?|director)\b")
# Leads are named; what they do is told.
_CLAUSE = re.compile(r"\b(?:is|are|will|have|has)\b")
# What speaks of the table, and names nothing in it.
_REMARK = re.compile(
    r"^(?:(?:please\s+)?notes?|n\.?b\.?)\s*[:–-]\s*\w|^\*+\s*\w|^(?:as (?:at|of)|(?:last )?updated(?: on)?)\b.*\d"
    r"|^page \d+(?: of \d+)?$",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Band:
    """A row that names what follows. `mended` quotes the halves of a word put together."""

    text: str
    place: Place
    mended: str = ""
    number: str = ""


@dataclasses.dataclass(frozen=True, slots=True)
class Label:
    """A label and what it says: "Vision: every child is safe"."""

    name: str
    said: str

    @property
    def leads(self) -> tuple[str, ...]:
        """Who leads what stands below, where the label says that."""
        names = _LEADING.search(self.name) and not _CLAUSE.search(self.said)
        return split_roles(self.said) if names else ()


def is_remark(text: str) -> bool:
    """Whether a text begins as a remark does: "Note: …", "NB – …", "* …"."""
    return bool(_REMARK.match(text))


def find_remark(row: Row) -> Prose | None:
    """What a row says that holds nothing but a remark."""
    filled = [cell for cell in row.cells if not cell.is_empty]
    if len(filled) != 1 or len(row.cells) < 2 or not is_remark(one_line(filled[0].text)):
        return None
    return Prose(one_line(filled[0].text), place=filled[0].place)


def find_band(row: Row, after: Row | None, words: Collection[str]) -> Band | None:
    """The row as a band, or None where it holds an objective or anything else.

    `after` is the row below: an objective of one cell is followed by rows that leave its
    cell empty, a band by one that fills it. `words` are those the document prints.
    """
    filled = [(i, cell) for i, cell in enumerate(row.cells) if not cell.is_empty]
    if not filled:
        return None
    place = filled[0][1].place
    cut = _cut_word(filled, words)
    if cut is not None:
        return Band(cut[0], place, cut[1])
    if len(filled) > 1:
        first, second = filled[0][1].text, filled[1][1].text
        if first[:1].casefold() != second[:1].casefold():
            return None
        text = _one_text([one_line(cell.text) for _, cell in filled])
        return Band(text, place) if text and _is_title(text, _LONGEST_BAND) else None
    column, cell = filled[0]
    text = one_line(cell.text)
    if _is_wide(cell, len(row.cells)):
        return Band(text, place)
    if column == 0 and _is_title(text, _LONGEST_UNMERGED) and _begins_anew(after):
        return Band(text, place)
    return None


def read_labels(row: Row) -> list[Label]:
    """What a row says under a label, a Label for each of its lines; empty where it has none."""
    lines = [
        one_line(block.text)
        for cell in row.cells
        for told in cell.blocks
        for block in own_blocks(told, wraps=False)
    ]
    lines = [line for line in lines if line]
    alone = _LABEL_ALONE.match(lines[0]) if len(lines) > 1 else None
    if alone:
        return [Label(alone["label"].casefold(), said) for said in lines[1:]]
    first = read_label(lines[0]) if lines else None
    if first is None:
        return []
    return [first, *(read_label(said) or Label(first.name, said) for said in lines[1:])]


def cell_labels(row: Row) -> list[Label]:
    """What a row says of which every cell has a label; empty where it has one cell or another text."""
    told = [read_label(one_line(cell.text)) for cell in row.cells if not cell.is_empty]
    labels = [label for label in told if label is not None]
    return labels if len(told) > 1 and len(labels) == len(told) else []


def read_label(text: str) -> Label | None:
    """A band's label and what follows it, or None where it has none that is known."""
    found = _LABEL.match(text)
    return Label(found["label"].casefold(), found["said"].strip()) if found else None


def _one_text(texts: Sequence[str]) -> str:
    """What several cells all say, one of them perhaps cut short; empty where they differ."""
    longest = max(texts, key=len)
    start = longest.casefold()
    same = all(start.startswith(text.casefold()) and len(text) >= 8 for text in texts)
    return longest if same else ""


def _is_wide(cell: Cell, width: int) -> bool:
    return cell.column_span >= 2 and cell.column_span >= 0.5 * width


def _is_title(text: str, longest: int) -> bool:
    return len(text.split()) <= longest and not SENTENCE_END.search(text.rstrip(":"))


def _begins_anew(after: Row | None) -> bool:
    return after is not None and bool(after.cells) and not after.cells[0].is_empty


def _cut_word(filled: Sequence[tuple[int, Cell]], words: Collection[str]) -> tuple[str, str] | None:
    """Two cells that hold the halves of one word, put together: "With", "hin 3 months"."""
    if [column for column, _ in filled] != [0, 1]:
        return None
    left, right = (one_line(cell.text) for _, cell in filled)
    whole_left = re.fullmatch(r"(?P<before>.*\s)?(?P<last>[^\s\d]{1,12})", left)
    if whole_left is None or not right[:1].islower() or len(f"{left} {right}".split()) > 14:
        return None
    before, last = whole_left["before"] or "", whole_left["last"]
    if not before and not re.match(r"^[^\W\d]{1,6}$", last):
        return None
    first, *rest = right.split(" ", 1)
    tail = f" {rest[0]}" if rest else ""
    for joined in (last + first, last[:-1] + first, last + first[1:], last[:-1] + first[1:]):
        plain = joined.casefold()
        if plain in words or plain in _BAND_WORDS:
            return f"{before}{joined}{tail}", f"{left} | {right}"
    return f"{before}{last}{first}{tail}", f"{left} | {right}"
