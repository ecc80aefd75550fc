"""Headings of a report, which may run over several printed lines."""

import dataclasses
import re

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.frameworks.framework import Framework
from goldenthread.inspections.markers import marker_of
from goldenthread.inspections.pages import Pages
from goldenthread.inspections.running_text import joined_lines, plain_apostrophes

_MOST_LINES = 4
# Lines of one heading stand this close, in sizes of type.
_APART = 0.6


@dataclasses.dataclass(frozen=True, slots=True)
class Heading:
    """The text of a heading, its first line and the index of the line behind it."""

    printed: str
    line: PrintedLine
    end: int

    @property
    def text(self) -> str:
        """The heading for comparing: plain apostrophes, no colon or mark at its end."""
        return re.sub(r"[\s:.*–-]*(?:\d{1,2})?$", "", plain_apostrophes(self.printed)).strip()

    @property
    def name(self) -> str:
        """The heading as shown."""
        return re.sub(r"\s*:?\s*$", "", self.printed)

    @classmethod
    def of_line(cls, line: PrintedLine, at: int) -> "Heading":
        return cls(line.text, line, at + 1)


def heading_at(pages: Pages, at: int) -> Heading:
    """The line with those below it that are set alike and close, unless they begin items."""
    first = last = pages.lines[at]
    texts = [first.text]
    for line in pages.lines[at + 1 : at + _MOST_LINES]:
        alike = line.bold == first.bold and line.italic == first.italic
        near = line.page == first.page and line.top - last.bottom < _APART * first.size
        if not (alike and near and abs(line.size - first.size) < 0.6) or marker_of(line.text):
            break
        texts.append(line.text)
        last = line
    return Heading(joined_lines(texts), first, at + len(texts))


def is_group(text: str, framework: Framework) -> bool:
    """Whether a text is the heading of a group of recommendations."""
    plain = re.sub(r"[\s:.*]+$", "", plain_apostrophes(text))
    # What begins small goes on from the line before.
    return plain[:1].isupper() and any(pattern.fullmatch(plain) for pattern in framework.groups)
