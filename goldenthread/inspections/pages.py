"""The printed lines of a report, without what is only the pages' own: headers, footers, numbers."""

import dataclasses
import functools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

from goldenthread.documents.limits import Limits
from goldenthread.documents.pdf.file import Deadline, loaded_pages, open_pdf
from goldenthread.documents.pdf.printed_lines import PrintedLine, printed_lines

# The parts of a page in which running headers and footers stand.
_HEAD = 0.09
_FOOT = 0.91
_REPEATED = 3
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[–-]?\s*\d{1,3}(?:\s*(?:of|/)\s*\d{1,3}|\s*[–-]|\s*\|\s*page)?", re.I
)
# A footnote is set smaller than the text by at least this much.
_SMALLER = 0.87
_MOST_LINES = 100_000
_LIGATURES = re.compile("[\ufb00-\ufb06]")
# Soft hyphens within a line, and signs of no width.
_ODD = re.compile("[\x00-\x08\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufb00-\ufb06\ufeff]")
_UNSEEN = re.compile("\u00ad(?=.)|[\u200b-\u200f\u2060\ufeff\x00-\x08]")


@dataclasses.dataclass(frozen=True)
class Pages:
    """A report's lines in the order of reading, the number of its pages and the size of its text."""

    lines: tuple[PrintedLine, ...]
    count: int
    size: float

    @functools.cached_property
    def _by_page(self) -> dict[int, list[PrintedLine]]:
        found: dict[int, list[PrintedLine]] = {}
        for line in self.lines:
            found.setdefault(line.page, []).append(line)
        return found

    def on(self, page: int) -> list[PrintedLine]:
        return self._by_page.get(page, [])

    @property
    def first_with_text(self) -> int:
        return self.lines[0].page if self.lines else 1

    def stands_out(self, line: PrintedLine) -> bool:
        """Whether a line is set as a heading is: bold, or larger than the text."""
        return line.bold or line.size > self.size * 1.08

    def is_small(self, line: PrintedLine) -> bool:
        """Whether a line is set as footnotes are."""
        return line.size < self.size * _SMALLER


def read_pages(data: bytes, limits: Limits) -> Pages:
    """The lines of a PDF; raises DocumentRefused."""
    deadline = Deadline(limits.seconds)
    pdf = open_pdf(data, limits, deadline)
    try:
        lines: list[PrintedLine] = []
        heights: dict[int, float] = {}
        for number, page in enumerate(loaded_pages(pdf), start=1):
            deadline.check()
            heights[number] = page.get_height()
            if len(lines) < _MOST_LINES:
                lines += map(_as_typed, printed_lines(page, number))
    finally:
        pdf.close()
    size = _size_of_text(lines)
    return Pages(
        lines=tuple(_without_furniture(lines, heights)),
        count=len(heights),
        size=size,
    )


def _as_typed(line: PrintedLine) -> PrintedLine:
    """The line with ligatures as their letters, accents on them, and nothing that is not seen."""
    if not _ODD.search(line.text):
        return line
    text = _LIGATURES.sub(lambda found: unicodedata.normalize("NFKC", found[0]), line.text)
    text = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).strip()
    return dataclasses.replace(line, text=text)


def _size_of_text(lines: Iterable[PrintedLine]) -> float:
    sizes = Counter[float]()
    for line in lines:
        # Bold type is what headings are set in.
        sizes[line.size] += 0 if line.bold else len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_furniture(lines: list[PrintedLine], heights: dict[int, float]) -> list[PrintedLine]:
    """The lines but for page numbers at the edge, and what the edges of pages repeat."""
    at_edge = [_at_edge(line, heights[line.page]) for line in lines]
    pairs = list(zip(lines, at_edge, strict=True))
    repeated = Counter(_repeated_as(line) for line, edge in pairs if edge)
    return [
        line
        for line, edge in pairs
        if not edge
        or not (_PAGE_NUMBER.fullmatch(line.text) or repeated[_repeated_as(line)] >= _REPEATED)
    ]


def _at_edge(line: PrintedLine, height: float) -> bool:
    return line.top < height * _HEAD or line.bottom > height * _FOOT


def _repeated_as(line: PrintedLine) -> tuple[str, int]:
    """What is the same of a running header on each page: its words and its height on the page."""
    return re.sub(r"[\d\s]+", "", line.text), round(line.top / 3)
