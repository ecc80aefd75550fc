"""The blocks of a plan told in prose, each known as a title, a label on its own, or text."""

import dataclasses
import enum
import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.likeness import SENTENCE_END
from goldenthread.plans.plan import Meaning
from goldenthread.plans.whole.facts import Facts
from goldenthread.plans.whole.heads import LONGEST_TITLE, PARAGRAPH_LEVEL, is_aim, is_theme
from goldenthread.plans.words.days import Calendar, spans
from goldenthread.plans.words.inline import read_note
from goldenthread.plans.words.labels import label_alone, labelled_line
from goldenthread.plans.words.points import one_line

_NUMBER = re.compile(
    r"^(?P<number>\d{1,2}(?:\.\d{1,2}){0,3}|[A-Z]\d{1,2}(?:\.\d{1,2})?)[.)]?\s+(?=\S)"
)
ACTION_TITLE = re.compile(
    r"^(?:sub-?)?actions?\s*(?P<ref>\d{1,2}(?:\.\d{1,2}){0,3}[a-z]?)\s*[:.)–-]*\s*(?P<text>\w.*)$",
    re.I,
)


class UnitKind(enum.StrEnum):
    TITLE = "title"
    LABEL = "label"
    TEXT = "text"


@dataclasses.dataclass(frozen=True, slots=True)
class Unit:
    """A block and its part in the telling; `has_note` says that it ends with who or when."""

    block: Prose
    kind: UnitKind
    title: str = ""
    level: int = 0
    has_note: bool = False


def units_of(prose: Sequence[Prose], facts: Facts) -> Iterator[Unit]:
    """The blocks in order, classed by themselves and by the block that follows."""
    has_headings = any(block.kind == ProseKind.HEADING for block in prose)
    after_title = after_label = False
    for index, block in enumerate(prose):
        text = one_line(block.text)
        if not re.search(r"\w", text):
            continue
        follower = prose[index + 1] if index + 1 < len(prose) else None
        if after_label and block.kind == ProseKind.PARAGRAPH:
            # What a label on a line of its own says, however short.
            yield Unit(block, UnitKind.TEXT)
            after_label = False
            continue
        unit = _unit(block, text, follower, facts, has_headings=has_headings)
        after_label = unit.kind == UnitKind.LABEL and label_alone(text) != Meaning.ACTION
        second = unit.kind == UnitKind.TITLE and after_title and unit.level == PARAGRAPH_LEVEL
        if second and not is_theme(text):
            # Of two titles with nothing between, the second is under the first.
            unit = dataclasses.replace(unit, level=PARAGRAPH_LEVEL + 1)
        after_title = unit.kind == UnitKind.TITLE and unit.level == PARAGRAPH_LEVEL
        yield unit


def _unit(
    block: Prose, text: str, follower: Prose | None, facts: Facts, *, has_headings: bool
) -> Unit:
    if label_alone(text) is not None:
        return Unit(block, UnitKind.LABEL)
    if block.kind == ProseKind.HEADING:
        return Unit(block, UnitKind.TITLE, text, block.level)
    note = read_note(text, facts.days)
    if note.timescales or (note.owners and text.rstrip(" .").endswith(")")):
        return Unit(block, UnitKind.TEXT, has_note=True)
    if labelled_line(text) or not _could_be_title(text) or _is_date(text, facts.days):
        return Unit(block, UnitKind.TEXT)
    if block.kind == ProseKind.ITEM:
        return _item(block, text, follower)
    if is_theme(text) or is_aim(text) or _NUMBER.match(text) or not has_headings:
        return Unit(block, UnitKind.TITLE, text, _level(text))
    return Unit(block, UnitKind.TEXT)


def _item(block: Prose, text: str, follower: Prose | None) -> Unit:
    """An item is a title where it names an objective, or is numbered over text of its own."""
    numbered = re.match(r"^\d{1,2}[.)]?$", block.marker)
    over_text = follower is not None and follower.kind == ProseKind.PARAGRAPH
    if is_aim(text):
        return Unit(block, UnitKind.TITLE, text, PARAGRAPH_LEVEL + 1)
    if numbered and over_text:
        return Unit(block, UnitKind.TITLE, f"{block.marker} {text}", PARAGRAPH_LEVEL)
    return Unit(block, UnitKind.TEXT)


def _could_be_title(text: str) -> bool:
    return (
        len(text.split()) <= LONGEST_TITLE
        and not SENTENCE_END.search(text)
        and (text[0].isupper() or text[0].isdigit())
    )


def _is_date(text: str, days: Calendar) -> bool:
    """Whether a line names days and says nothing of them: "November 2025" under a plan's title."""
    rest, told = text, spans(text, days)
    for span in reversed(told):
        rest = rest[: span.at[0]] + rest[span.at[1] :]
    return bool(told) and not re.search(r"[^\W\d_]{3}", rest)


def _level(text: str) -> int:
    if is_theme(text):
        return PARAGRAPH_LEVEL
    number = _NUMBER.match(text)
    if number:
        return PARAGRAPH_LEVEL + number["number"].count(".") + int(number["number"][0].isalpha())
    # "Action 3.1" stands under "Objective 3".
    return PARAGRAPH_LEVEL + int(is_aim(text)) + int(bool(ACTION_TITLE.match(text)))
