"""The items of one list of recommendations, from the line below its heading to where it ends."""

import dataclasses
import re

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.frameworks.framework import Framework
from goldenthread.inspections.headings import Heading, heading_at, is_group
from goldenthread.inspections.markers import Marker, MarkerKind, marker_of
from goldenthread.inspections.pages import Pages

_NOTHING = re.compile(
    r"(?:there (?:are|were|is|was) no\b|no (?:priority|areas|recommendations)\b|none\b).{0,120}",
    re.I,
)
# The same told of the inspectors, which elsewhere may begin a finding.
_FOUND_NOTHING = re.compile(
    r"(?:the |ofsted |this )?(?:inspect\w+|review)\b.{0,40}\b(?:no|not? .{0,30}any)\b.{0,80}", re.I
)
_INTRODUCES = re.compile(
    r".*\b(?:should|must|needs? to|the following|is required to|are required to)\b.*:"
    r"|.*\bthe following\b.{0,60}\.",
    re.I,
)
# Headings of parts that follow a list, which may be set just as its themes are.
_AFTER_A_LIST = re.compile(
    r".*\bstrengths\b.*|progress since .*|summary (?:for|of) .*|executive summary"
    r"|information about (?:this|the) .*|inspection (?:judgements?|findings?)\b.*"
    r"|(?:what the )?inspection judge?ments? .*|section \w+\b.*|the inspection team|about (?:this|the) .*",
    re.I,
)
_MOST_LINES_OF_INTRODUCTION = 12
# More than this is the report's narrative and no list.
_MOST_PARAGRAPHS = 15
_LONGEST_PARAGRAPH = 700
# The width of a letter, in sizes of type.
_WIDTH = 0.5
# A list may be set smaller than the text; the mark of a footnote has no stop behind it.
_SMALL_ITEM = re.compile(r"\d{1,3}[.)]|[•▪■○]\s")
# Deeper than its item by this much, a bullet is a sub-point.
_DEEPER = 6.0
_NEAR = 4.0
# Text so far behind its marker is set in by a tab stop, and so are its next lines.
_SET_IN = 12.0
# Numbers go on from one item to the next; a report may skip one.
_SKIPPED = 2


@dataclasses.dataclass(slots=True)
class Item:
    """An item while it is put together."""

    marker: Marker | None
    line: PrintedLine
    group: str | None
    theme: str | None
    lead: list[str]
    sub: list[list[str]] = dataclasses.field(default_factory=list)
    text_left: float = 0.0
    last: PrintedLine | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Said:
    """A sentence that stands where a recommendation might."""

    text: str
    group: str | None
    page: int


class ItemReader:
    """Reads the lines below a list's heading; `end` is the first line that is no longer the list's."""

    def __init__(
        self, pages: Pages, framework: Framework, heading: Heading, group: str | None
    ) -> None:
        self._pages = pages
        self._framework = framework
        self._heading = heading
        self._lines = pages.lines
        self.end = heading.end
        self.items: list[Item] = []
        self.said: list[Said] = []
        self._group = group
        self._theme: str | None = None
        self._style: Item | None = None
        self._item: Item | None = None
        self._introduced = 0
        # Whether a group has begun and none of its items yet.
        self._is_fresh = False
        # Whether further lines of items stand in from their markers, once there was one.
        self._hung: bool | None = None

    def read(self) -> None:
        """Take line after line until one ends the list."""
        while self.end < len(self._lines):
            line = self._lines[self.end]
            taken = 1 if self._is_foot(line) else self._take(line)
            if not taken:
                break
            self.end += taken

    def _is_foot(self, line: PrintedLine) -> bool:
        """Whether a line is a footnote's: smaller than the text, or than the item before it."""
        if self.items:
            return line.size < (self._item or self.items[0]).line.size * 0.9
        return self._pages.is_small(line) and not _SMALL_ITEM.match(line.text)

    def _take(self, line: PrintedLine) -> int:
        """How many lines were used; none where the list has ended."""
        marker = marker_of(line.text)
        if marker is not None and self._is_set_alike(line):
            if self._begins_item(line, marker):
                self._begin(line, marker)
                return 1
            if self._begins_sub(line, marker):
                self._begin_sub(line, marker)
                return 1
            if self._is_paragraph(line, marker):
                return 0
        if self._goes_on(line):
            self._go_on(line)
            return 1
        return self._take_between(line)

    def _is_set_alike(self, line: PrintedLine) -> bool:
        """Whether a line is of the items' size; some begin with a word or two in bold."""
        if not self.items:
            return not self._pages.stands_out(line) or self._heading.line.size > line.size
        return abs(self.items[0].line.size - line.size) < 1

    def _begins_item(self, line: PrintedLine, marker: Marker) -> bool:
        style = self._style
        if style is None or style.marker is None:
            return marker.kind is not MarkerKind.LETTER
        if style.marker.kind is MarkerKind.NUMBER:
            return marker.kind is MarkerKind.NUMBER and self._follows(line, marker)
        if marker.kind is not style.marker.kind:
            return False
        if self._item is None or line.left < style.line.left + _DEEPER:
            return True
        # Points of an item follow something that is not yet a whole sentence.
        return not self._item.sub and self._item.lead[-1].endswith(".")

    def _follows(self, line: PrintedLine, marker: Marker) -> bool:
        """Whether a number goes on from the last item's and does not just begin a line of text."""
        last = next((each.marker for each in reversed(self.items) if each.marker is not None), None)
        if last is None or not last.sign.isdigit():
            return True
        item = self._item
        if item is not None and self._hangs(item) and line.left > item.text_left - 3:
            return False
        number, before = int(marker.sign), int(last.sign)
        return before <= number <= before + 1 + _SKIPPED or (self._item is None and number == 1)

    def _begins_sub(self, line: PrintedLine, marker: Marker) -> bool:
        item = self._item
        if item is None or item.last is None or marker.kind is MarkerKind.NUMBER:
            return False
        if marker.kind is not MarkerKind.DASH or item.sub or item.last.text.endswith((":", ";")):
            return True
        # A dash may only happen to stand at the beginning of a line.
        at_margin = min(abs(line.left - left) for left in (item.text_left, item.line.left)) < _NEAR
        near = self._is_close(line) or line.page != item.last.page
        return marker.rest[:1].isupper() or not (at_margin and near)

    def _is_paragraph(self, line: PrintedLine, marker: Marker) -> bool:
        """Whether a number at the margin begins the report's next paragraph."""
        if (
            marker.kind is not MarkerKind.NUMBER
            or self._style is None
            or self._style.marker is None
        ):
            return False
        if self._style.marker.kind is MarkerKind.NUMBER:
            return False
        return line.left <= self._style.line.left + _NEAR and line.text_left > line.left + 6

    def _begin(self, line: PrintedLine, marker: Marker | None) -> None:
        text = marker.rest if marker else line.text
        left = line.text_left if marker else line.left
        item = Item(marker, line, self._group, self._theme, [text], text_left=left, last=line)
        self.items.append(item)
        self._is_fresh = False
        self._item = item
        if self._style is None:
            self._style = item

    def _begin_sub(self, line: PrintedLine, marker: Marker) -> None:
        assert self._item is not None
        self._item.sub.append([marker.rest])
        self._item.last = line

    def _goes_on(self, line: PrintedLine) -> bool:
        item = self._item
        if item is None or item.last is None:
            return False
        hangs = self._hangs(item) and line.left >= item.text_left - _NEAR
        if hangs and self._is_close(line):
            return True
        if self._is_heading(line):
            return False
        if hangs:
            return not self._is_indented_theme(item.last)
        if self._said_nothing(line.text) or is_group(line.text, self._framework):
            return False
        begins_small = not (line.text[:1].isupper() or marker_of(line.text))
        if line.page != item.last.page:
            return begins_small and not item.last.text.endswith((".", ":"))
        if self._hung and line.left < item.text_left - _NEAR:
            return False
        set_in = item.text_left > item.line.left + _SET_IN
        full = not (set_in and self._hung is None) and self._is_full(item.last, line)
        return self._is_close(line) and (begins_small or full)

    @staticmethod
    def _hangs(item: Item) -> bool:
        """Whether it is known where the text behind an item's marker begins."""
        return item.text_left > item.line.left + 2

    def _is_indented_theme(self, last: PrintedLine) -> bool:
        """Whether a line as far in as an item's text is a theme: apart, and behind a sentence."""
        apart = self._lines[self.end].page == last.page and last.text.endswith(".")
        return apart and self._theme_at(heading_at(self._pages, self.end)) is not None

    def _is_close(self, line: PrintedLine) -> bool:
        """Whether a line stands as near to the one before as lines of a paragraph do."""
        last = self._item.last if self._item else None
        if last is None or line.page != last.page:
            return False
        return line.top - last.bottom < 0.55 * line.size

    def _is_full(self, last: PrintedLine, line: PrintedLine) -> bool:
        """Whether the first word of a line had no room on the line before."""
        margin = max(each.right for each in self._pages.on(last.page))
        word = len(line.text.split(maxsplit=1)[0]) * _WIDTH * line.size
        return last.right > margin - max(word, 60)

    def _go_on(self, line: PrintedLine) -> None:
        assert self._item is not None
        (self._item.sub[-1] if self._item.sub else self._item.lead).append(line.text)
        if not self._item.sub:
            self._hung = line.left > self._item.line.left + _NEAR
        if not self._item.sub and not self._hangs(self._item) and self._item.marker:
            # A number close before its word does not say where the text begins: the next line does.
            self._item.text_left = line.left
        self._item.last = line

    def _is_heading(self, line: PrintedLine) -> bool:
        """Whether a line is set otherwise than the item it might belong to, as a heading is."""
        if self._item is None or not self._pages.stands_out(line):
            return False
        first = self._item.line
        return (line.bold and not first.bold) or line.size > first.size * 1.08

    def _take_between(self, line: PrintedLine) -> int:
        """A line between items: a group, a theme, a sentence that asks for nothing, or the end."""
        heading = heading_at(self._pages, self.end)
        taken = heading.end - self.end
        if is_group(heading.text, self._framework):
            self._open_group(heading.name)
            return taken
        if is_group(line.text, self._framework):
            self._open_group(Heading.of_line(line, self.end).name)
            return 1
        if self._said_nothing(heading.printed):
            self.said.append(Said(heading.printed, self._group, line.page))
            self._item = None
            return taken
        if self._ends_list(heading):
            return 0
        if self._item is None and _INTRODUCES.fullmatch(heading.printed):
            return taken
        if theme := self._theme_at(heading):
            self._theme = theme.name
            self._item = self._style = None
            return theme.end - self.end
        return self._skip_introduction(line)

    def _open_group(self, name: str) -> None:
        self._group, self._theme = name, None
        self._item = self._style = None
        self._is_fresh, self._introduced = True, 0

    def _said_nothing(self, text: str) -> bool:
        if says_nothing(text):
            return True
        return self._item is None and _FOUND_NOTHING.fullmatch(text) is not None

    def _ends_list(self, heading: Heading) -> bool:
        if _AFTER_A_LIST.fullmatch(heading.text):
            return True
        line, own = heading.line, self._heading.line
        if not self._pages.stands_out(line):
            return False
        return line.size >= own.size - 0.3 and (line.bold or not own.bold)

    def _theme_at(self, heading: Heading) -> Heading | None:
        """The sub-heading that these lines are: short, and an item follows at once."""
        end = self._next_item(heading.end)
        if end is None:
            return None
        if re.search(r"[.;,]$", heading.printed.rstrip(": ")) or not heading.text[:1].isupper():
            return None
        return heading

    def _next_item(self, at: int) -> int | None:
        """The place of an item that begins at this line or behind a footnote or an introduction."""
        if at < len(self._lines):
            introduction = heading_at(self._pages, at)
            if _INTRODUCES.fullmatch(introduction.printed):
                at = introduction.end
        for index in range(at, min(at + 12, len(self._lines))):
            line = self._lines[index]
            if self._pages.is_small(line):
                continue
            marker = marker_of(line.text)
            if marker is None or marker.kind is MarkerKind.LETTER:
                return None
            return index if self._continues_list(marker) else None
        return None

    def _continues_list(self, marker: Marker) -> bool:
        """Whether an item below a sub-heading would be one of the same list: numbered on, or not."""
        last = next((each.marker for each in reversed(self.items) if each.marker), None)
        if last is None or self._style is None:
            # A group may number its items anew.
            return True
        if last.kind is not MarkerKind.NUMBER or marker.kind is not MarkerKind.NUMBER:
            return last.kind is not MarkerKind.NUMBER and marker.kind is not MarkerKind.NUMBER
        return int(last.sign) <= int(marker.sign) <= int(last.sign) + 1 + _SKIPPED

    def _skip_introduction(self, line: PrintedLine) -> int:
        """Before the first item of a list or group a sentence or two may say what follows."""
        self._introduced += 1
        stands_out = self._pages.stands_out(line)
        if self.items or self.said:
            fresh = self._is_fresh and self._introduced <= _MOST_LINES_OF_INTRODUCTION // 3
            return int(fresh and not stands_out)
        if self._introduced > _MOST_LINES_OF_INTRODUCTION:
            return 0
        return 0 if stands_out and self._introduced > 1 else 1


def says_nothing(text: str) -> bool:
    """Whether a text only says that there is nothing of a kind."""
    return _NOTHING.fullmatch(text) is not None


def paragraphs_below(pages: Pages, heading: Heading, group: str | None) -> tuple[list[Item], int]:
    """The paragraphs under a heading as items, up to the next heading; and where that stands."""
    items: list[Item] = []
    at = heading.end
    while at < len(pages.lines):
        line = pages.lines[at]
        if pages.stands_out(line) or marker_of(line.text) is not None:
            break
        if not pages.is_small(line):
            last = items[-1].last if items else None
            if last is not None and _is_same_paragraph(last, line):
                items[-1].lead.append(line.text)
                items[-1].last = line
            else:
                items.append(Item(None, line, group, None, [line.text], last=line))
        at += 1
    is_list = len(items) <= _MOST_PARAGRAPHS and all(
        sum(map(len, item.lead)) <= _LONGEST_PARAGRAPH for item in items
    )
    return (items, at) if is_list else ([], heading.end)


def _is_same_paragraph(last: PrintedLine, line: PrintedLine) -> bool:
    if line.page != last.page:
        return not last.text.endswith(".")
    return line.top - last.bottom < 0.55 * line.size
