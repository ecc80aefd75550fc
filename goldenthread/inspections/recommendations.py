"""The lists of recommendations in a report: the council's, and the safeguarding board's own."""

import dataclasses
import re
from collections.abc import Iterator

from goldenthread.inspections.frameworks.framework import Framework
from goldenthread.inspections.headings import Heading, heading_at, is_group
from goldenthread.inspections.items import Item, ItemReader, Said, paragraphs_below, says_nothing
from goldenthread.inspections.markers import MarkerKind
from goldenthread.inspections.pages import Pages
from goldenthread.inspections.report import Recommendation, RecommendationList, Statement
from goldenthread.inspections.running_text import joined_lines

_BOARD = re.compile(r"\bL?SCB\b|safeguarding (?:children’?s? )?board", re.I)
_BOARDS_PART = re.compile(
    r"(?:section \w+\W+|part \w+\W+)?(?:the )?(?:inspection judgements? about |review of )?(?:the )?"
    r"(?:effectiveness of )?(?:the )?(?:[\w’&.-]+,? ){0,9}?"
    r"(?:safeguarding (?:children’?s? )?board|\w?SCB)(?: \(\w+\))?(?: (?:is|are|requires?)\b.*)?",
    re.I,
)
_COUNCILS_PART = re.compile(
    r"(?:section \w+\W+|part \w+\W+)?(?:the )?(?:local authority|council)", re.I
)
_COUNCIL = re.compile(r"\b(?:local authority|council)\b", re.I)
_CONTENTS_ENTRY = re.compile(r".*\D\s*\.*\s\d{1,3}")
_CONTENTS = re.compile(r"(?:table of )?contents?(?: page)?", re.I)
_FEWEST_ENTRIES = 3
_REFERENCE = re.compile(
    r"\((?:see )?(?:paragraphs?|paras?\.?|recommendations?|outcomes?|enablers?|principles?)\b[^()]*\)",
    re.I,
)
_ASKED_BEFORE = re.compile(
    r"\b(?:was|were|is|had been) (?:also |made as )?an? (?:\w+ )?(?:recommendation|area for improvement|priority)\b"
    r"[^.]*\b(?:last|previous|earlier)\b|\b(?:outstanding|repeated) (?:recommendation|from the (?:last|previous))",
    re.I,
)
_INTRODUCES = re.compile(
    r"\b(?:following (?:actions?|areas?|recommendations?|steps?)|the following|should|must|needs? to)\b.{0,40}[.:]$",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Lists:
    """What the lists of a report ask for, in the order printed."""

    recommendations: tuple[Recommendation, ...] = ()
    statements: tuple[Statement, ...] = ()

    def with_items(self, whose: RecommendationList, items: list[Item], said: list[Said]) -> "Lists":
        """These and what one more list holds; an item that asks for nothing is a statement."""
        asked, said = [], list(said)
        for item in items:
            lead = joined_lines(item.lead)
            if item.sub or not says_nothing(lead):
                asked.append(item)
            else:
                said.append(Said(lead, item.group, item.line.page))
        return Lists(
            (*self.recommendations, *(_recommendation(item, whose) for item in asked)),
            (
                *self.statements,
                *(Statement(whose, each.group, each.text, each.page) for each in said),
            ),
        )

    def missing_numbers(self) -> list[int]:
        """Numbers that are skipped within a list that is numbered."""
        missing: list[int] = []
        for whose in RecommendationList:
            numbers = sorted(
                int(each.number)
                for each in self.recommendations
                if each.list == whose and each.number
            )
            if numbers:
                missing += sorted(set(range(numbers[0], numbers[-1])) - set(numbers))
        return missing


def read_lists(pages: Pages, framework: Framework) -> Lists:
    """Each list where its heading stands; of several for one body, the first that holds anything.

    Where a framework's reports need not have a list, they may have one under each of several
    headings instead.
    """
    found = Lists()
    done: set[tuple[RecommendationList, str]] = set()
    at = 0
    for heading, whose in _list_headings(pages, framework):
        if framework.list_is_expected and any(each == whose for each, _ in done):
            whose = _other(pages, heading, at) or whose
        key = (whose, "" if framework.list_is_expected else heading.text.casefold())
        if key in done or heading.end <= at:
            continue
        reader = ItemReader(pages, framework, heading, _own_group(heading, framework))
        reader.read()
        items, end = _without_introduction(reader.items), reader.end
        if not items and not reader.said and not framework.list_is_expected:
            items, end = paragraphs_below(pages, heading, _own_group(heading, framework))
        if items or reader.said:
            done.add(key)
            found = found.with_items(whose, items, reader.said)
            at = end
    return found


def _other(pages: Pages, heading: Heading, end: int) -> RecommendationList | None:
    """The board, where a heading behind the council's list named it, however it was worded."""
    before = pages.lines[end : heading.end - 1]
    if any(pages.stands_out(line) and _BOARD.search(line.text) for line in before):
        return RecommendationList.LSCB
    return None


def _list_headings(
    pages: Pages, framework: Framework
) -> Iterator[tuple[Heading, RecommendationList]]:
    """Where a list may begin, and whose part of the report that is."""
    contents = _pages_of_contents(pages)
    boards_part = framework.board_only
    for at, line in enumerate(pages.lines):
        if not pages.stands_out(line) or line.page in contents:
            continue
        heading = heading_at(pages, at)
        if _COUNCILS_PART.fullmatch(heading.text):
            boards_part = framework.board_only
        elif line.page > pages.first_with_text and _BOARDS_PART.fullmatch(heading.text):
            boards_part = True
        if is_list_heading(heading, framework):
            of_board = boards_part or _BOARD.search(heading.text) is not None
            if not framework.board_only and _COUNCIL.search(heading.text):
                of_board = False
            lscb, authority = RecommendationList.LSCB, RecommendationList.LOCAL_AUTHORITY
            yield heading, lscb if of_board else authority


def is_list_heading(heading: Heading, framework: Framework) -> bool:
    plain = heading.text.rstrip("? ")
    return any(pattern.fullmatch(plain) for pattern in framework.list_headings)


def _own_group(heading: Heading, framework: Framework) -> str | None:
    return heading.name if is_group(heading.text, framework) else None


def _pages_of_contents(pages: Pages) -> set[int]:
    found = set()
    for page in range(pages.first_with_text, pages.first_with_text + 6):
        lines = pages.on(page)
        entries = sum(bool(_CONTENTS_ENTRY.fullmatch(line.text)) for line in lines)
        entries += sum(line.text.isdigit() for line in lines)
        named = any(_CONTENTS.fullmatch(line.text) for line in lines)
        mostly = entries > max(_FEWEST_ENTRIES, 0.6 * len(lines))
        if mostly or (named and entries >= _FEWEST_ENTRIES):
            found.add(page)
    return found


def _without_introduction(items: list[Item]) -> list[Item]:
    """The items without a numbered paragraph that only says what follows."""
    if not items:
        return items
    first, rest = items[0], items[1:]
    is_numbered = first.marker is not None and first.marker.kind is MarkerKind.NUMBER
    if not is_numbered or not _INTRODUCES.search(joined_lines(first.lead)):
        return items
    bulleted = all(each.marker and each.marker.kind is not MarkerKind.NUMBER for each in rest)
    grouped = first.group is None and all(each.group for each in rest)
    if rest and (bulleted or grouped) and not first.sub:
        return rest
    if not rest and len(first.sub) > 1:
        return [dataclasses.replace(first, marker=None, lead=lines, sub=[]) for lines in first.sub]
    return items


def _recommendation(item: Item, whose: RecommendationList) -> Recommendation:
    lead = joined_lines(item.lead)
    sub = tuple(joined_lines(lines) for lines in item.sub)
    text = " ".join([lead, *sub])
    is_numbered = item.marker is not None and item.marker.kind is MarkerKind.NUMBER
    return Recommendation(
        list=whose,
        number=item.marker.sign if is_numbered and item.marker else None,
        group=item.group,
        theme=item.theme,
        text=text,
        page=item.line.page,
        lead=lead if sub else None,
        sub=sub,
        refs=tuple(_REFERENCE.findall(text)),
        repeats=_ASKED_BEFORE.search(text) is not None,
    )
