"""What a report tells in prose, passage by passage, each under its heading and on its page."""

import re
from collections.abc import Iterator

from goldenthread.documents.likeness import SENTENCE_END, last_words
from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.headings import heading_at
from goldenthread.inspections.markers import Marker, MarkerKind, marker_of
from goldenthread.inspections.pages import Pages
from goldenthread.inspections.report import Passage
from goldenthread.inspections.running_text import joined_lines

# Lines of one passage stand closer than this, in sizes of type.
_APART = 0.75
# What is shorter tells nothing: a label, a date, a name. Nor does a row of a table, which ends in no stop.
_FEWEST_WORDS = 8
_SENTENCE = re.compile(r"(?<=[.!?])[’”\"]?\s+(?=[A-Z‘“])")


def passages_of(pages: Pages) -> tuple[Passage, ...]:
    """The passages in the order of reading; headings, labels and cover are none themselves."""
    return tuple(_passages(pages))


def sentences_of(text: str) -> list[str]:
    return [one.strip() for one in _SENTENCE.split(text) if one.strip()]


def _passages(pages: Pages) -> Iterator[Passage]:
    heading: str | None = None
    held: list[PrintedLine] = []
    at = 0
    while at < len(pages.lines):
        line = pages.lines[at]
        if pages.stands_out(line) and not _runs_on(held, line):
            yield from _passage(held, heading)
            found = heading_at(pages, at)
            heading, held, at = found.name, [], found.end
            continue
        if held and not _belongs(held[-1], line):
            yield from _passage(held, heading)
            held = []
        held.append(line)
        at += 1
    yield from _passage(held, heading)


def _runs_on(held: list[PrintedLine], line: PrintedLine) -> bool:
    """Whether bold words go on a sentence that was begun: a term within the text."""
    return bool(held) and _is_close(held[-1], line) and abs(held[-1].size - line.size) < 0.6


def _belongs(last: PrintedLine, line: PrintedLine) -> bool:
    marker = marker_of(line.text)
    if marker and _begins(marker):
        return False
    if line.page != last.page:
        return not SENTENCE_END.search(last_words(last.text))
    return _is_close(last, line)


def _begins(marker: Marker) -> bool:
    return marker.kind in (MarkerKind.BULLET, MarkerKind.DASH) or (
        marker.kind is MarkerKind.NUMBER and marker.rest[:1].isupper()
    )


def _is_close(last: PrintedLine, line: PrintedLine) -> bool:
    return line.page == last.page and line.top - last.bottom < _APART * line.size


def _passage(lines: list[PrintedLine], heading: str | None) -> Iterator[Passage]:
    if not lines:
        return
    marker = marker_of(lines[0].text)
    is_item = marker is not None and _begins(marker)
    first = marker.rest if marker and is_item else lines[0].text
    text = joined_lines([first, *(line.text for line in lines[1:])])
    is_told = is_item or SENTENCE_END.search(last_words(text)) is not None
    if is_told and len(text.split()) >= _FEWEST_WORDS:
        yield Passage(text, lines[0].page, heading)
