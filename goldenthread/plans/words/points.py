"""The separate points that a cell makes: its bullets, its paragraphs, or its run-together sentences."""

import dataclasses
import functools
import re
from collections.abc import Iterable

from goldenthread.documents.document import Cell, Place, Prose, ProseKind
from goldenthread.plans.words.run_on import NO_WORDING, Wording, apart, at_capitals

_SMALL = re.compile(r"(?<![\w'’-])[a-z][a-z'’-]{2,}(?![\w])")


@dataclasses.dataclass(frozen=True, slots=True)
class Point:
    """One point of a cell: its text in one line, whether it hangs under another, and its place."""

    text: str
    depth: int = 0
    place: Place = Place()


@functools.lru_cache(maxsize=4096)
def one_line(text: str) -> str:
    """The text with white space and line breaks as single spaces, as a reader sees a wrapped cell."""
    # A line that ends in a hyphen goes on without a space: "multi-" and "agency".
    if "-\n" in text:
        text = re.sub(r"(?<=\w)-\n(?=\w)", "-", text)
    return " ".join(text.split())


def wording_of(texts: Iterable[str]) -> Wording:
    """How the texts of a document write, for telling where one of its points begins."""
    small: set[str] = set()
    starts: set[tuple[str, str]] = set()
    for text in texts:
        small.update(_SMALL.findall(text))
        first = text.casefold().split(maxsplit=2)[:2]
        if len(first) == 2 and text[0].isupper():
            starts.add((first[0], first[1]))
    return Wording(frozenset(small), frozenset(starts))


def paragraphs(cell: Cell) -> list[Point]:
    """A cell's paragraphs and list items as they stand."""
    blocks = _filled(cell)
    has_lead = any(block.kind != ProseKind.ITEM for block in blocks)
    shallowest = min((block.level for block in blocks if block.kind == ProseKind.ITEM), default=0)
    return [
        Point(
            one_line(block.text),
            int(
                block.kind == ProseKind.ITEM
                and ((has_lead and index > 0) or block.level > shallowest)
            ),
            block.place,
        )
        for index, block in enumerate(blocks)
    ]


def points(
    cell: Cell,
    *,
    lost_breaks: bool,
    wording: Wording = NO_WORDING,
    expected: int = 0,
    run_on: bool = False,
) -> list[Point]:
    """The points of a cell.

    `lost_breaks` says that the file's form drops line breaks inside cells (plain text made
    from a PDF): then a cell of one paragraph is cut at its sentences and where a new point
    plainly begins with a capital letter, one of several only at such a capital unless `run_on`.
    """
    told = paragraphs(cell)
    if not lost_breaks:
        return told
    found: list[Point] = []
    for point, block in zip(told, _filled(cell), strict=True):
        texts = [point.text]
        if found and found[-1].text.endswith(":") and _is_bare_list(point.text):
            texts = point.text.split()
        elif block.kind == ProseKind.PARAGRAPH and (run_on or len(told) == 1):
            texts = apart(point.text, wording, expected)
        elif block.kind == ProseKind.PARAGRAPH:
            texts = at_capitals(point.text, wording)
        found.extend(dataclasses.replace(point, text=text) for text in texts)
    return found


def _is_bare_list(text: str) -> bool:
    """Whether a paragraph is nothing but names of things in the plural: "Chronologies Genograms"."""
    words = text.split()
    return 2 <= len(words) <= 8 and all(re.fullmatch(r"[A-Z][a-z]{3,}s", word) for word in words)


def _filled(cell: Cell) -> list[Prose]:
    return [block for block in cell.blocks if one_line(block.text)]
