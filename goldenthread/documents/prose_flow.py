"""Prose collected from a stream of tags and text, as web pages and pieces of HTML give it."""

import re
from collections.abc import Mapping

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.markers import split_marker
from goldenthread.documents.numerals import numeral

# Inside collected text these stand for a person's own line break and for the end of a
# paragraph that no tag marks. Both count as white space if a page holds them itself.
LINE_BREAK = "\u2028"
PARAGRAPH_BREAK = "\u2029"

BULLET = "•"
_BULLETS = "•●▪◦‣∙◼■\uf0b7\uf0a7\uf0d8\uf076\uf0fc"
# Bullets typed in a row: at the start, or between spaces.
_TYPED_BULLET = re.compile(rf"(?:^|(?<= ))[{_BULLETS}](?: +|$)|^[{_BULLETS}]")
_INVISIBLE = str.maketrans(dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_BREAKS = re.compile(rf"{PARAGRAPH_BREAK}|{LINE_BREAK}[^\S{LINE_BREAK}]*{LINE_BREAK}\s*")

HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = {"ul", "ol", "menu", "dir"}
BLOCK_TAGS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details",
    "dialog", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
    "header", "hr", "html", "legend", "li", "main", "nav", "p", "pre", "section", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr",
}) | frozenset(HEADINGS) | _LISTS  # fmt: skip


class _List:
    """An open list and the number its next item has."""

    def __init__(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.is_numbered = tag == "ol"
        self.style = attributes.get("type", "1")
        self.next = _whole(attributes.get("start"), 1)

    def marker(self, value: str | None) -> str:
        if not self.is_numbered:
            return BULLET
        number = _whole(value, self.next)
        self.next = number + 1
        return f"{numeral(number, self.style)}."


class ProseFlow:
    """Takes tags and text in order and gives blocks of prose.

    Inline tags leave no trace, block tags end a block, unclosed and stray tags do no harm.
    """

    def __init__(self, place: Place) -> None:
        self.place = place
        self._blocks: list[Prose] = []
        self._text: list[str] = []
        self._lists: list[_List] = []
        self._kind = ProseKind.PARAGRAPH
        self._level = 0
        self._marker = ""

    def say(self, text: str) -> None:
        self._text.append(text)

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "br":
            self.say(LINE_BREAK)
        elif tag in _LISTS:
            self._end_block()
            self._lists.append(_List(tag, attributes))
        elif tag == "li":
            self._end_block()
            holder = self._lists[-1] if self._lists else _List("ul", {})
            self._begin(
                ProseKind.ITEM,
                max(len(self._lists) - 1, 0),
                holder.marker(attributes.get("value")),
            )
        elif tag in HEADINGS:
            self._end_block()
            self._begin(ProseKind.HEADING, HEADINGS[tag])
        elif tag in BLOCK_TAGS:
            # A paragraph that opens an item or a heading is that item or heading.
            self._flush()

    def end(self, tag: str) -> None:
        if tag in _LISTS:
            self._end_block()
            if self._lists:
                self._lists.pop()
        elif tag == "li" or tag in HEADINGS:
            self._end_block()
        elif tag in BLOCK_TAGS:
            self._flush()

    def begin_item(self, marker: str, level: int) -> None:
        """Take what follows, up to the next block, as an item that no list tag marks."""
        self._end_block()
        self._begin(ProseKind.ITEM, level, marker)

    def taken(self) -> tuple[Prose, ...]:
        """The blocks so far; the flow then begins afresh, in the same lists."""
        self._flush()
        blocks, self._blocks = self._blocks, []
        return tuple(blocks)

    def _begin(self, kind: ProseKind, level: int = 0, marker: str = "") -> None:
        self._kind, self._level, self._marker = kind, level, marker

    def _end_block(self) -> None:
        self._flush()
        self._begin(ProseKind.PARAGRAPH)

    def _flush(self) -> None:
        text = "".join(self._text).translate(_INVISIBLE)
        self._text.clear()
        if not text.strip():
            return
        for piece in _BREAKS.split(text):
            lines = [" ".join(line.split()) for line in piece.split(LINE_BREAK)]
            self._emit([line for line in lines if line])

    def _emit(self, lines: list[str]) -> None:
        held: list[str] = []
        for line in lines:
            if self._kind == ProseKind.HEADING:
                held.append(line)
                continue
            for index, stretch in enumerate(_TYPED_BULLET.split(line)):
                if index:
                    self._add(held)
                    held = []
                    self._begin(ProseKind.ITEM, max(len(self._lists) - 1, 0), BULLET)
                if stretch.strip():
                    held.append(stretch.strip())
        self._add(held)

    def _add(self, lines: list[str]) -> None:
        if not lines:
            return
        text, marker = "\n".join(lines), self._marker
        if self._kind == ProseKind.ITEM:
            # "<li>- Visit</li>": what was typed is the marker, the list's own is doubled.
            typed, rest = split_marker(text)
            if typed and rest:
                text, marker = rest, typed
        self._blocks.append(Prose(text, self._kind, self._level, marker, self.place))
        self._begin(ProseKind.PARAGRAPH)


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and re.fullmatch(r"-?\d{1,6}", text) else otherwise
