"""A web page's text in reading order: headings, prose, lists and tables, its chrome set apart."""

import dataclasses
import re

from lxml import etree

from goldenthread.documents.bold_lines import Told, bold_size, with_bold_headings
from goldenthread.documents.document import Block, Cell, Place, Prose, ProseKind
from goldenthread.documents.limits import Limits
from goldenthread.documents.prose_flow import BLOCK_TAGS, LINE_BREAK, ProseFlow
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.typed_items import as_typed_item
from goldenthread.documents.web.css import NO_MARKER, Styles
from goldenthread.documents.web.tables import PageGrid, line_of

FURNITURE_CLASS = "page-furniture"
MARKER_CLASS = "marker"
MARKER_ATTRIBUTE = "data-marker"

# So many tables around a table are no one's data; each is looked through to tell.
_MOST_NESTED = 12
_LONGEST_BOLD = 200
UNSEEN = frozenset({
    "script", "style", "noscript", "template", "head", "iframe", "object", "embed", "canvas",
    "svg", "datalist", "area", "map", "audio", "video", "math-annotation",
})  # fmt: skip
_CHROME = frozenset({"nav", "aside"})
# These are the page's own only outside what the page is about.
_EDGES = frozenset({"header", "footer"})
_SECTIONS = frozenset({"main", "article", "section", "aside", "nav"})
_CHROME_ROLES = frozenset({"navigation", "banner", "contentinfo", "complementary", "search"})
_LISTS = frozenset({"ul", "ol", "menu", "dir"})
_MS_LEVEL = re.compile(r"mso-list\s*:[^;]*\blevel(\d)", re.I)
# Word's own bullets without their typefaces.
_MS_BULLETS = {"·": "•", "§": "▪", "Ø": "➢", "ü": "✓", "v": "❖"}
_MS_MARKER = re.compile(r"mso-list\s*:\s*ignore", re.I)


class PageReader:
    """Reads one parsed page into blocks."""

    def __init__(self, root: etree._Element, limits: Limits) -> None:
        self._root = root
        self._limits = limits
        self.styles = Styles(root)
        self.tables = 0
        self._cells = 0
        mains = [element for element in root.iter("main", "div") if _is_main(element)]
        # What the page is about, where it says so; the rest is the site's own.
        self.main = mains[0] if len(mains) == 1 and _has_words(mains[0]) else None

    def blocks(self) -> tuple[Block, ...]:
        body = self._root.find("body")
        walk = _Walk(self, ProseFlow(Place()))
        walk.through(body if body is not None else self._root)
        return tuple(with_bold_headings(walk.told))

    def title(self) -> str | None:
        return " ".join((self._root.findtext("head/title") or "").split()) or None

    def grid(self, table: etree._Element) -> PageGrid | None:
        """The table's grid, or None where it holds nothing or only lays out the page."""
        if table.get("role") in ("presentation", "none"):
            return None
        grid = PageGrid(table)
        if not grid.cell_count or _lays_out(table):
            return None
        self._cells += grid.cell_count
        if self._cells > self._limits.cells:
            raise DocumentRefused(
                f"This page has more than {self._limits.cells:,} table cells, too many for a "
                "plan. Send only the part that is the plan."
            )
        self.tables += 1
        return grid


class _Walk:
    """One walk over a page's body, or over one cell, saying what it finds to a flow of prose."""

    def __init__(self, page: PageReader, flow: ProseFlow, *, in_cell: bool = False) -> None:
        self.told: list[Told] = []
        self._page = page
        self._styles = page.styles
        self._flow = flow
        self._in_cell = in_cell
        # How many open elements are the site's own, and whether we are in what it is about.
        self._chrome = 0
        self._in_main = page.main is None or in_cell
        self._list_depth = 0
        self._preformatted = 0

    def through(self, root: etree._Element) -> None:
        events = etree.iterwalk(root, events=("start", "end"))
        for event, element in events:
            if event == "end":
                self._end(element)
                if element is not root:
                    self._say(element.tail)
            elif self._is_unseen(element) or self._takes_whole(element):
                events.skip_subtree()
            else:
                self._start(element)
                self._say(element.text)
        self._flush()

    def _say(self, text: str | None) -> None:
        if text:
            self._flow.say(text.replace("\n", LINE_BREAK) if self._preformatted else text)

    def _is_unseen(self, element: etree._Element) -> bool:
        tag = element.tag
        if tag in UNSEEN or (tag == "option" and element.get("selected") is None):
            return True
        return self._styles.is_hidden(element)

    def _takes_whole(self, element: etree._Element) -> bool:
        """Whether the element was read at once: a table, a bold line, a list's own marker."""
        if element.tag == "table" and not self._in_cell and not self._is_furniture:
            return self._table(element)
        if element.tag in ("p", "div") and not self._in_cell and not self._list_depth:
            return self._bold_line(element)
        return _is_marker(element)

    def _start(self, element: etree._Element) -> None:
        tag = element.tag
        if tag == "img":
            self._say(f" {element.get('alt') or ''} " if self._in_cell else None)
        elif tag == "input" and element.get("type") == "checkbox":
            self._say("☐" if element.get("checked") is None else "☒")
        elif tag == "pre":
            self._preformatted += 1
        elif tag in _LISTS:
            self._list_depth += 1
        self._enter(element)
        level = _spoken_level(element)
        self._flow.start("h6" if level else tag, self._counting(element))
        line = line_of(element)
        if line is not None:
            self._flow.place = dataclasses.replace(self._flow.place, line=line)
        own_marker = self._own_marker(element)
        if own_marker is not None:
            self._flow.begin_item(*own_marker)

    def _counting(self, element: etree._Element) -> dict[str, str]:
        """What a list or item says of how it counts."""
        if element.tag == "li":
            return {"value": element.get("value") or ""}
        if element.tag not in _LISTS:
            return {}
        kind = self._styles.list_type(element) or element.get("type") or "1"
        return {"type": kind, "start": element.get("start") or ""}

    def _end(self, element: etree._Element) -> None:
        tag = element.tag
        level = _spoken_level(element)
        self._flow.end("h6" if level else tag)
        if level:
            self._flush(level)
        if tag == "pre":
            self._preformatted -= 1
        elif tag in _LISTS:
            self._list_depth -= 1
        self._leave(element)

    def _enter(self, element: etree._Element) -> None:
        """Tells what was said before apart from what the element holds."""
        if element is self._page.main:
            self._flush()
            self._in_main = True
        elif _is_chrome(element) or _spoken_level(element):
            self._flush()
            self._chrome += _is_chrome(element)

    def _leave(self, element: etree._Element) -> None:
        if element is self._page.main:
            self._flush()
            self._in_main = False
        elif _is_chrome(element):
            self._flush()
            self._chrome -= 1

    @property
    def _is_furniture(self) -> bool:
        return self._chrome > 0 or not self._in_main

    def _flush(self, heading_level: int = 0) -> None:
        for block in self._flow.taken():
            if self._is_furniture:
                block = Prose(block.text, ProseKind.FURNITURE, place=block.place)
            elif heading_level and block.kind == ProseKind.HEADING:
                block = dataclasses.replace(block, level=heading_level)
            elif not self._in_cell:
                block = as_typed_item(block)
            self.told.append((block, 0))

    def _own_marker(self, element: etree._Element) -> tuple[str, int] | None:
        """A marker that the page prints itself, and the item's depth."""
        depth = max(self._list_depth - 1, 0)
        if element.tag == "li":
            mark = _leading_marker(element)
            if mark is not None:
                return _words(mark), depth
            if element.get(MARKER_ATTRIBUTE):
                return element.get(MARKER_ATTRIBUTE, ""), depth
            holder = element.getparent()
            if holder is not None and self._styles.list_type(holder) == NO_MARKER:
                return "", depth
        # Word says in its own way what is a list.
        listed = _MS_LEVEL.search(element.get("style") or "")
        if listed and element.tag == "p":
            marks = (part for part in element.iter("span") if _is_marker(part))
            mark = next(marks, None)
            text = _words(mark) if mark is not None else ""
            return _MS_BULLETS.get(text, text), max(int(listed[1]) - 1, 0)
        return None

    def _table(self, element: etree._Element) -> bool:
        grid = self._page.grid(element)
        if grid is None:
            return False
        self._flow.end("p")
        self._flush()
        caption = element.find("caption")
        if caption is not None:
            walk = _Walk(self._page, ProseFlow(self._flow.place), in_cell=True)
            walk.through(caption)
            self.told.extend(walk.told)
        place = Place(table=self._page.tables, line=line_of(element))
        table = grid.table(place, self._cell, self._styles.is_hidden)
        self.told.append((table, 0))
        return True

    def _cell(self, element: etree._Element, place: Place) -> Cell:
        if self._styles.is_hidden(element):
            return Cell(place=place)
        walk = _Walk(self._page, ProseFlow(place), in_cell=True)
        walk.through(element)
        fill = next(
            (found for part in element.iter() if (found := self._styles.background(part))), None
        )
        row = element.getparent()
        if fill is None and row is not None:
            fill = self._styles.background(row)
        blocks = tuple(block for block, _ in walk.told if isinstance(block, Prose))
        return Cell(blocks, fill=fill, place=place)

    def _bold_line(self, element: etree._Element) -> bool:
        """Whether the element is a short line in bold, read as what may be a heading."""
        if not _may_be_bold(element) or not _is_all_bold(element, self._styles):
            return False
        self._flow.end("p")
        self._flush()
        walk = _Walk(self._page, ProseFlow(self._flow.place), in_cell=True)
        walk.through(element)
        for block, _ in walk.told:
            if self._is_furniture and isinstance(block, Prose):
                block = dataclasses.replace(block, kind=ProseKind.FURNITURE)
            self.told.append((block, bold_size(block, 1) if isinstance(block, Prose) else 0))
        return True


def _is_main(element: etree._Element) -> bool:
    return element.tag == "main" or element.get("role") == "main"


def _is_chrome(element: etree._Element) -> bool:
    """Whether an element is the site's own: navigation, banner, footer, what stands aside."""
    if element.tag in _CHROME or element.get("role") in _CHROME_ROLES:
        return True
    if FURNITURE_CLASS in (element.get("class") or ""):
        return True
    return element.tag in _EDGES and not any(
        above.tag in _SECTIONS for above in element.iterancestors()
    )


def _is_marker(element: etree._Element) -> bool:
    """Whether an element is a list item's bullet or number, set as text."""
    if element.tag != "span":
        return False
    if _MS_MARKER.search(element.get("style") or ""):
        return True
    item = next(element.iterancestors("li"), None) if element.get("class") == MARKER_CLASS else None
    return item is not None and _leading_marker(item) is element


def _leading_marker(item: etree._Element) -> etree._Element | None:
    """The marker that an item begins with, be it in a paragraph of its own."""
    holder = item
    first = next(iter(item), None)
    if first is not None and first.tag == "p" and not (item.text or "").strip():
        holder, first = first, next(iter(first), None)
    if first is None or first.tag != "span" or (holder.text or "").strip():
        return None
    return first if first.get("class") == MARKER_CLASS else None


def _words(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def _spoken_level(element: etree._Element) -> int:
    """The level of a heading that is one only by its role; HTML's own end at six."""
    level = element.get("aria-level") if element.get("role") == "heading" else None
    if not level or not re.fullmatch(r"[1-9]", level):
        return 0
    return int(level)


def _has_words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())


def _lays_out(table: etree._Element) -> bool:
    """Whether a table is there to place other tables: most of its words are theirs."""
    inner = next((element for element in table.iter("table") if element is not table), None)
    if inner is None:
        return False
    if sum(1 for _ in table.iterancestors("table")) >= _MOST_NESTED:
        return True
    whole = sum(len(text) for text in table.itertext())
    held = sum(
        len(text)
        for element in table.iter("table")
        if next(element.iterancestors("table"), None) is table
        for text in element.itertext()
    )
    return 2 * held > whole


def _may_be_bold(element: etree._Element) -> bool:
    """Whether an element is short, begins with a tag and holds no other block."""
    if (element.text or "").strip() or not len(element):
        return False
    if any(part.tag in BLOCK_TAGS for part in element.iterdescendants()):
        return False
    return 0 < sum(len(text) for text in element.itertext()) <= _LONGEST_BOLD


def _is_all_bold(element: etree._Element, styles: Styles) -> bool:
    """Whether every word of an element stands in bold."""
    open_bold = 0
    for event, part in etree.iterwalk(element, events=("start", "end")):
        is_bold = part.tag in ("b", "strong") or styles.is_bold(part)
        if event == "start":
            open_bold += is_bold
            text = part.text
        else:
            open_bold -= is_bold
            text = part.tail if part is not element else ""
        if not open_bold and (text or "").strip(" \t\n\r\xa0:"):
            return False
    return True
