"""Printed lines of a PDF page, and the paragraphs and items that they make."""

import dataclasses
import re
from collections.abc import Iterable, Iterator, Sequence

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.likeness import UNFINISHED
from goldenthread.documents.markers import split_marker
from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.text import Vocabulary, clean, on_one_line
from goldenthread.documents.pdf.words import Word

# A gap this many times the type size between two words is white space between columns.
_COLUMN_GAP = 1.6
# Lines further apart than this many times their height are paragraphs of their own.
_PARAGRAPH_GAP = 0.75
# The width of a space by the size of the type, and what a line may end with of itself.
_SPACE = 0.45
_DASHES = ("-", "–", "—")
_MAY_END = re.compile(r"[\w.!?;:)\]”’\"']$")
# What is left free at a line's end before the next word is taken to have had room, in points.
_SLACK = 2.0


@dataclasses.dataclass(frozen=True, slots=True)
class Line:
    """Words side by side. `text` has its white space as printed."""

    words: tuple[Word, ...]
    box: Box
    size: float
    bold: bool

    @staticmethod
    def of(words: Sequence[Word]) -> "Line":
        letters: dict[float, int] = {}
        for word in words:
            letters[word.size] = letters.get(word.size, 0) + len(word.text)
        # Signs between words may have another type, unless they are all there is.
        told = [word for word in words if any(map(str.isalnum, word.text))] or words
        return Line(
            words=tuple(words),
            box=Box.around(word.box for word in words),
            size=max(letters, key=lambda size: (letters[size], size)),
            bold=all(word.bold for word in told),
        )

    @property
    def text(self) -> str:
        pieces = [self.words[0].text]
        for before, after in zip(self.words, self.words[1:], strict=False):
            glued = not before.spaced and after.box.left - before.box.right < 0.2 * before.size
            pieces.append(after.text if glued and not before.turned else f" {after.text}")
        return clean("".join(pieces)).strip()

    @property
    def is_hyphened(self) -> bool:
        last = self.words[-1]
        return last.hyphened or last.text.endswith(("-", "\u00ad"))


def lines_of(words: Iterable[Word]) -> list[Line]:
    """The words in printed lines from top to bottom; text running another way comes last."""
    upright: list[Word] = []
    turned: list[Word] = []
    for word in words:
        (turned if word.turned else upright).append(word)
    rows: list[list[Word]] = []
    boxes: list[Box] = []
    for word in sorted(upright, key=lambda word: (word.box.top + word.box.bottom, word.box.left)):
        # The lines last begun are the only ones near enough, as the words come from the top.
        for at in range(len(rows) - 1, max(len(rows) - 4, -1), -1):
            if on_one_line(boxes[at], word.box):
                rows[at].append(word)
                break
        else:
            rows.append([word])
            boxes.append(word.box)
    lines = [Line.of(sorted(row, key=lambda word: word.box.left)) for row in rows]
    if turned:
        lines.append(Line.of(turned))
    return lines


def pieces_of(line: Line) -> Iterator[Line]:
    """The line parted at white space as wide as that between columns."""
    held: list[Word] = []
    for word in line.words:
        if held and word.box.left - held[-1].box.right > _COLUMN_GAP * max(word.size, 6):
            yield Line.of(held)
            held = []
        held.append(word)
    yield Line.of(held)


def is_contents_entry(line: Line) -> bool:
    """Whether a line is one of a table of contents: its page number stands far to the right."""
    pieces = list(pieces_of(line))
    return len(pieces) > 1 and pieces[-1].text.strip(".").strip().isdigit()


@dataclasses.dataclass(frozen=True, slots=True)
class Passage:
    """Lines that belong together, as one paragraph or item; `right` is how far they could go."""

    lines: tuple[Line, ...]
    right: float
    marker: str = ""
    left: float = 0.0

    @property
    def box(self) -> Box:
        return Box.around(line.box for line in self.lines)

    @property
    def size(self) -> float:
        return self.lines[0].size

    @property
    def bold(self) -> bool:
        return all(line.bold for line in self.lines)


def passages_of(lines: Sequence[Line], right: float, vocabulary: Vocabulary) -> list[Passage]:
    """The lines in paragraphs and items; `right` is how far a line could have gone."""
    passages: list[Passage] = []
    held: list[Line] = []
    marker = ""
    dashed = sum(split_marker(line.text)[0] in _DASHES for line in lines)
    for line in lines:
        found, _ = split_marker(line.text)
        if found and held and _is_open(held) and ")" in line.text:
            # "(Head of Service" over "– 6 July 2026)" is no list of dashes.
            found = ""
        if found in _DASHES and held and dashed == 1 and _is_full(held[-1], line, right):
            # Nor is "Team Manager" over "– North", where the dash had no room in the line above.
            found = ""
        if held and (found or _is_parted(held, line, right, vocabulary, bool(marker))):
            passages.append(Passage(tuple(held), right, marker, held[0].box.left))
            held = []
        if not held:
            marker = found
        held.append(line)
    if held:
        passages.append(Passage(tuple(held), right, marker, held[0].box.left))
    return passages


def _is_full(line: Line, after: Line, right: float) -> bool:
    """Whether the next line, no further to the right, goes on because this one had no more room."""
    near = after.box.top - line.box.bottom <= _PARAGRAPH_GAP * max(line.box.height, 1)
    return near and after.box.left <= line.box.left + 1 and not had_room(line, after, right)


def _is_open(lines: Sequence[Line]) -> bool:
    """Whether the lines have opened a bracket that they do not close."""
    text = " ".join(line.text for line in lines)
    return text.count("(") > text.count(")")


def _is_parted(
    held: Sequence[Line], line: Line, right: float, vocabulary: Vocabulary, is_item: bool
) -> bool:
    """Whether the line begins a new paragraph rather than going on with the one above."""
    last = held[-1]
    height = max(last.box.height, 1)
    gap = line.box.top - last.box.bottom
    if gap > _PARAGRAPH_GAP * height or gap < -2 * height:
        return True
    if abs(last.size - line.size) > 0.12 * last.size or last.bold != line.bold:
        # A few bold words at the start of a line do not make the line bold.
        return True
    if len(held) > 1 and gap > (held[-1].box.top - held[-2].box.bottom) + 0.35 * height:
        return True
    if line.words[0].turned != last.words[0].turned:
        return True
    if is_item and line.box.left < held[0].box.left - 2:
        return True
    if UNFINISHED.search(last.text) or (_is_open(held) and ")" in line.text):
        return False
    if is_contents_entry(last) or had_room(last, line, right):
        return True
    if vocabulary.is_broken_word(last.words[-1], line.words[0], right, alone=len(last.words) == 1):
        return False
    return vocabulary.keeps_spaces and _was_ended(last, right)


def had_room(line: Line, after: Line, right: float) -> bool:
    """Whether the next line's first word would have fitted on this one, so that it was broken off."""
    if line.is_hyphened or line.words[0].turned:
        return False
    first = after.words[0]
    return line.box.right + 0.28 * line.size + first.box.width < right - _SLACK


def _was_ended(line: Line, right: float) -> bool:
    """Whether a line has no space at its end where there was room for one, in a file that keeps them."""
    last = line.words[-1]
    if last.keeps_space or line.is_hyphened or not _MAY_END.search(last.text):
        return False
    return line.box.right + _SPACE * line.size < right


def prose_of(passage: Passage, vocabulary: Vocabulary, *, joint: str, level: int = 0) -> Prose:
    """The passage as a block. `joint` stands between its lines where no hyphen does."""
    text = passage.lines[0].text
    for line, after in zip(passage.lines, passage.lines[1:], strict=False):
        if line.is_hyphened and joint == " ":
            text = vocabulary.mended(text, after.text)
        elif vocabulary.is_broken_word(
            line.words[-1], after.words[0], passage.right, alone=len(line.words) == 1
        ):
            text += after.text
        else:
            text += joint + after.text
    marker, rest = split_marker(text)
    if marker and rest:
        return Prose(rest, ProseKind.ITEM, level, marker)
    return Prose(text)


def depths(passages: Sequence[Passage]) -> list[int]:
    """How deep each item stands, by how far its marker is set in among the items."""
    lefts = sorted({round(passage.left) for passage in passages if passage.marker})
    steps: list[float] = []
    for left in lefts:
        if not steps or left - steps[-1] > 6:
            steps.append(left)
    return [
        max((index for index, step in enumerate(steps) if step <= passage.left + 1), default=0)
        if passage.marker
        else 0
        for passage in passages
    ]


def is_number(marker: str) -> bool:
    """Whether an item's marker counts, as "2." and "b)" do; "o" is a bullet."""
    return marker != "o" and any(map(str.isalnum, marker))
