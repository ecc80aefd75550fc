"""The cover of a report: which framework's it is, of which authority, when, and published when."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.dates import day_in, is_only_dates, spans_in
from goldenthread.inspections.frameworks.framework import Framework
from goldenthread.inspections.pages import Pages
from goldenthread.inspections.report import Span, Unsure
from goldenthread.inspections.running_text import joined_lines, plain_apostrophes

_INSPECTED = re.compile(
    r"^(?:dates? of (?:the )?(?:inspection|review|visit)|(?:inspection|review|visit) dates?|dates?)\b\s*:?\s*(?=\d|$|[a-z]+day\b|between\b|from\b)|^this inspection (?:took place|was carried out)\b(?= (?:on|from|between)\b)",
    re.I,
)
_PUBLISHED = re.compile(
    r"^(?:(?:report|letter|date|this report was)\s+)?(?:published|publication date|of publication|issued)(?:\s+(?:on|date))?\s*:?\s*",
    re.I,
)
_VISITED = re.compile(
    r"\b(?:on|between|from|took place|dates?:?)\s+(?P<days>(?:[a-z]+day\s+)?\d{1,2}\b[^.;()]{0,80}?\b20\d\d(?:\s+and\s+(?:from\s+)?\d[^.;()]{0,60}?\b20\d\d)?)",
    re.I,
)
_NO_AUTHORITY = re.compile(
    r"ofsted.*|raising standards.*|improving lives|page \d+|www\..*|protect.*|office for standards.*"
    r"|and|report|.*\binspectors?\b.*|age group.*|contents|judgement.*|\W*",
    re.I,
)
_BOARD_TOO = re.compile(r"review of the effectiveness", re.I)
_AFTER_NAME = re.compile(
    r"^(?:inspection|review|visit|date|reporting|lead|age|publish|report|and\b)", re.I
)
# Any of these on the cover of a PDF that is no report we know says that it is Ofsted's all the same.
OFSTED = re.compile(r"\bofsted\b|office for standards in education", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class Cover:
    """What the first page says; `unsure` holds what it should have said and did not."""

    framework: Framework
    page: int
    authority: str | None
    spans: tuple[Span, ...]
    published: datetime.date | None
    reviews_board: bool
    unsure: tuple[Unsure, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class _Title:
    framework: Framework
    match: re.Match[str]
    lines: list[PrintedLine]
    starts: list[int]

    @property
    def begins_line(self) -> bool:
        return self.match.start() in self.starts and self.match[0][0].isupper()

    @property
    def first_line(self) -> int:
        return max(at for at, start in enumerate(self.starts) if start <= self.match.start())

    @property
    def last_line(self) -> int:
        return max(at for at, start in enumerate(self.starts) if start < self.match.end())


def read_cover(pages: Pages, frameworks: Sequence[Framework]) -> Cover | None:
    """The cover of a report of one of the frameworks; None where no title of theirs is on it."""
    first = pages.first_with_text
    for page in (first, first + 1):
        lines = pages.on(page)
        prominent = [line for line in lines if pages.stands_out(line)]
        titles = _titles(prominent, frameworks) or _plain_titles(lines, frameworks)
        if titles:
            return _cover_with(titles, lines, page)
    return None


def _titles(lines: list[PrintedLine], frameworks: Sequence[Framework]) -> list[_Title]:
    """The frameworks' titles that the lines hold, the one that counts first."""
    starts, text = [], ""
    for line in lines:
        starts.append(len(text))
        text += plain_apostrophes(line.text) + ("" if line.text.endswith("-") else " ")
    found = []
    for framework in frameworks:
        matches = (pattern.search(text) for pattern in framework.titles)
        if match := next(filter(None, matches), None):
            found.append(_Title(framework, match, lines, starts))
    # A report on both has the board in the later part of its title.
    return sorted(found, key=lambda title: (title.framework.board_only, title.match.start()))


def _plain_titles(lines: list[PrintedLine], frameworks: Sequence[Framework]) -> list[_Title]:
    """Titles set as plainly as the text: each begins a line, unless it is a sentence of a letter."""
    return [
        title
        for title in _titles(lines, frameworks)
        if title.framework.is_letter or title.begins_line
    ]


def _in_force(titles: Sequence[_Title], spans: tuple[Span, ...]) -> _Title:
    """Of frameworks whose reports have one title, the one in force when the inspection began."""
    begun = min((span.start for span in spans), default=None)
    alike = [title for title in titles if title.match.span() == titles[0].match.span()]
    return next((title for title in alike if title.framework.covers(begun)), titles[0])


def _cover_with(titles: Sequence[_Title], lines: list[PrintedLine], page: int) -> Cover:
    unsure = []
    spans, why = _inspected(lines, titles[0].framework)
    title = _in_force(titles, spans)
    if why:
        unsure.append(Unsure("inspection_start", why))
        unsure.append(Unsure("inspection_end", why))
    authority = _authority(title)
    if authority is None and not title.framework.is_letter:
        # It may be set as plainly as the text.
        authority = _authority_above(_titles(lines, [title.framework]))
    if authority is None:
        unsure.append(Unsure("authority", "No name stands with the title on the cover."))
    end = max((span.end for span in spans), default=None)
    published = _published(lines, title.framework)
    printed_from = title.framework.published_is_printed_from
    if published is None and printed_from and (end is None or end >= printed_from):
        unsure.append(
            Unsure("published", "The cover gives no date of publication that can be read.")
        )
    return Cover(
        framework=title.framework,
        page=page,
        authority=authority,
        spans=spans,
        published=published,
        reviews_board=_BOARD_TOO.search(" ".join(line.text for line in title.lines)) is not None,
        unsure=tuple(unsure),
    )


def _authority(title: _Title) -> str | None:
    named = title.match.groupdict().get("authority")
    if named:
        return _tidied(named)
    if title.framework.is_letter:
        # Above a letter's title stand a date and an address.
        return None
    if above := _authority_above([title]):
        return above
    after = []
    for line in title.lines[title.last_line + 1 :]:
        if _AFTER_NAME.match(line.text):
            break
        if not _is_no_authority(line.text):
            after.append(line.text)
    return _tidied(joined_lines(after)) if after else None


def _authority_above(titles: Sequence[_Title]) -> str | None:
    """What stands before the first of the titles, but for what stands on every cover."""
    texts = [line.text for title in titles[:1] for line in title.lines[: title.first_line]]
    return _tidied(joined_lines(text for text in texts if not _is_no_authority(text)))


def _is_no_authority(text: str) -> bool:
    return (
        _NO_AUTHORITY.fullmatch(text) is not None
        or is_only_dates(text)
        or _INSPECTED.match(text) is not None
        or _PUBLISHED.match(text) is not None
    )


def _tidied(name: str) -> str | None:
    return re.sub(r"\s+", " ", name).strip(" :,.–-*") or None


def _inspected(lines: list[PrintedLine], framework: Framework) -> tuple[tuple[Span, ...], str]:
    for at, line in enumerate(lines):
        label = _INSPECTED.match(line.text)
        if label is None:
            continue
        told = _with_next_dates(line.text[label.end() :], lines[at + 1 :])
        if spans := spans_in(told):
            return spans, ""
        if told.strip():
            return (), f"The dates of inspection could not be understood: “{told.strip()[:80]}”."
    if framework.is_letter:
        told = plain_apostrophes(" ".join(line.text for line in lines))
        for found in _VISITED.finditer(told):
            if spans := spans_in(found["days"]):
                return spans, ""
    return (), "The cover gives no dates of inspection that can be read."


def _published(lines: list[PrintedLine], framework: Framework) -> datetime.date | None:
    for at, line in enumerate(lines):
        if label := _PUBLISHED.match(line.text):
            return day_in(_with_next_dates(line.text[label.end() :], lines[at + 1 :]))
    if framework.is_letter:
        for line in lines:
            if re.match(r"dear\b", line.text, re.I):
                break
            if is_only_dates(line.text) and (day := day_in(line.text)):
                return day
    return None


def _with_next_dates(told: str, following: Sequence[PrintedLine]) -> str:
    """A text with the lines below that go on with dates."""
    for line in following[:3]:
        if not is_only_dates(line.text):
            break
        told += " " + line.text
    return told
