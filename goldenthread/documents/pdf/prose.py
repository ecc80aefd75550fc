"""Running text of PDF pages: columns in order, headings by their type, page furniture apart."""

import dataclasses
import re
from collections import Counter
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.likeness import plain
from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.lines import (
    Line,
    Passage,
    depths,
    is_contents_entry,
    is_number,
    lines_of,
    passages_of,
    pieces_of,
    prose_of,
)
from goldenthread.documents.pdf.page import Page
from goldenthread.documents.pdf.text import Vocabulary
from goldenthread.documents.pdf.words import Word

# Running headers and footers stand in this part of the page's height at either end.
_MARGIN = 0.12
_PAGE_NUMBER = re.compile(r"^(?:page\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*(?:of|/)\s*\d{1,4})?$", re.I)
_LARGER = 1.12
_LONGEST_HEADING = 160
_MOST_HEADING_LINES = 3
_LAST_LEVEL = 6
# A gutter between two columns is at least this wide, in points, and stands near the middle.
_GUTTER = 9.0
_LEAST_COLUMN_LINES = 4


def furniture_keys(pages: Iterable[tuple[Page, Sequence[Word]]]) -> frozenset[str]:
    """The lines that stand again and again at the top or bottom of pages, but for their numbers."""
    seen = Counter[str]()
    count = 0
    for page, words in pages:
        count += 1
        lines = (line for line in lines_of(words) if _in_margin(line.box, page.box))
        seen.update({_key(line) for line in lines})
    least = 2 if count < 4 else 3
    return frozenset(key for key, times in seen.items() if key and times >= least)


def is_furniture(line: Line, page: Page, keys: frozenset[str]) -> bool:
    return _in_margin(line.box, page.box) and (
        _key(line) in keys or bool(_PAGE_NUMBER.match(line.text))
    )


def _key(line: Line) -> str:
    return re.sub(r"\d+", "0", plain(line.text))


def _in_margin(box: Box, page: Box) -> bool:
    _, middle = box.middle
    depth = _MARGIN * page.height
    return middle < page.top + depth or middle > page.bottom - depth


@dataclasses.dataclass(frozen=True, slots=True)
class TypeScale:
    """The sizes of a document's type: of its body, and of its headings from the largest down."""

    body: float
    headings: tuple[float, ...]

    @staticmethod
    def of(words: Iterable[Word]) -> "TypeScale":
        letters = Counter[float]()
        for word in words:
            letters[_rounded(word.size)] += len(word.text)
        body = letters.most_common(1)[0][0] if letters else 0.0
        larger = sorted((size for size in letters if size > body * _LARGER), reverse=True)
        return TypeScale(body, tuple(larger))

    def heading_level(self, passage: Passage) -> int | None:
        """The level of a passage that is a heading by its type, or None."""
        text = " ".join(line.text for line in passage.lines)
        if (
            len(passage.lines) > _MOST_HEADING_LINES
            or len(text) > _LONGEST_HEADING
            or not any(map(str.isalpha, text))
            or any(is_contents_entry(line) for line in passage.lines)
        ):
            return None
        size = _rounded(passage.size)
        if size in self.headings:
            return min(self.headings.index(size) + 1, _LAST_LEVEL)
        if passage.bold and size >= self.body * 0.98 and not text.endswith((".", ";", ",")):
            return min(len(self.headings) + 1, _LAST_LEVEL)
        return None


def _rounded(size: float) -> float:
    return round(size * 2) / 2


def running_text(
    words: Sequence[Word], page: Page, scale: TypeScale, vocabulary: Vocabulary
) -> list[tuple[Box, Prose]]:
    """Headings, paragraphs and items in reading order, each with where it stands."""
    place = Place(page=page.number)
    result: list[tuple[Box, Prose]] = []
    for lines in _columns(lines_of(words)):
        right = max(line.box.right for line in lines)
        passages = passages_of(lines, right, vocabulary)
        for passage, depth in zip(passages, depths(passages), strict=True):
            prose = prose_of(passage, vocabulary, joint=" ", level=depth)
            level = scale.heading_level(passage)
            if level is not None and (prose.kind != ProseKind.ITEM or is_number(prose.marker)):
                text = f"{prose.marker} {prose.text}".strip()
                prose = Prose(text, ProseKind.HEADING, level)
            result.append((passage.box, dataclasses.replace(prose, place=place)))
    return result


def _columns(lines: Sequence[Line]) -> list[list[Line]]:
    """The lines in stretches that are read one after the other: whole width, left, right."""
    gutter = _gutter(lines)
    if gutter is None:
        return [list(lines)] if lines else []
    stretches: list[list[Line]] = []
    left: list[Line] = []
    right: list[Line] = []
    whole: list[Line] = []
    for line in lines:
        pieces = list(pieces_of(line))
        if _goes_over(pieces, gutter) or (whole and _ends(whole[-1], line, gutter)):
            stretches += [held for held in (left, right) if held]
            left, right = [], []
            whole.append(line)
            continue
        if whole:
            stretches.append(whole)
            whole = []
        for words, column in (
            ([w for p in pieces if p.box.right <= gutter for w in p.words], left),
            ([w for p in pieces if p.box.left >= gutter for w in p.words], right),
        ):
            if words:
                column.append(Line.of(words))
    return [*stretches, *(held for held in (left, right, whole) if held)]


def _goes_over(pieces: Sequence[Line], gutter: float) -> bool:
    return any(piece.box.left < gutter < piece.box.right for piece in pieces)


def _ends(whole: Line, line: Line, gutter: float) -> bool:
    """Whether a short line is the last of a paragraph that goes over the whole width."""
    gap = line.box.top - whole.box.bottom
    return (
        line.box.right <= gutter
        and line.size == whole.size
        and gap < 0.75 * line.box.height
        and abs(line.box.left - whole.box.left) < line.size
    )


def _gutter(lines: Sequence[Line]) -> float | None:
    """Where the white space between two columns stands, or None for text in one column."""
    if len(lines) < 2 * _LEAST_COLUMN_LINES:
        return None
    box = Box.around(line.box for line in lines)
    pieces = [piece for line in lines for piece in pieces_of(line)]
    middle = (box.left + box.right) / 2
    found: list[tuple[int, float, float]] = []
    for step in range(30, 71, 2):
        x = box.left + box.width * step / 100
        left = [p for p in pieces if p.box.right <= x - _GUTTER / 2]
        right = [p for p in pieces if p.box.left >= x + _GUTTER / 2]
        crossing = len(pieces) - len(left) - len(right)
        full = min(_full(left, x - box.left), _full(right, box.right - x))
        if full >= _LEAST_COLUMN_LINES and crossing <= 0.35 * len(pieces):
            found.append((crossing, abs(x - middle), x))
    return min(found)[2] if found else None


def _full(pieces: Sequence[Line], width: float) -> int:
    """How many pieces fill most of a column, as running text does and page numbers do not."""
    return sum(piece.box.width > 0.6 * width and len(piece.words) > 2 for piece in pieces)
