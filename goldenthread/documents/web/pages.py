"""A web page's text in reading order: headings, prose, lists and tables, its chrome set apart."""

import dataclasses

from lxml import etree

from goldenthread.documents.bold_lines import Told, bold_size, with_bold_headings
from goldenthread.documents.document import Block, Cell, Place, Prose, ProseKind
from goldenthread.documents.limits import Limits
from goldenthread.documents.prose_flow import LINE_BREAK, ProseFlow
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.typed_items import as_typed_item
from goldenthread.documents.web.css import Styles
from goldenthread.documents.web.elements import (
    UNSEEN,
    has_words,
    is_all_bold,
    is_chrome,
    is_main,
    is_marker,
    lays_out,
    may_be_bold,
    own_marker,
    spoken_level,
)
from goldenthread.documents.web.tables import PageGrid, line_of

_LISTS = frozenset({"ul", "ol", "menu", "dir"})


class PageReader:
    """Reads one parsed page into blocks."""

    def __init__(self, root: etree._Element, limits: Limits) -> None:
        self._root = root
        self._limits = limits
        self.styles = Styles(root)
        self.tables = 0
        self._cells = 0
        mains = [element for element in root.iter("main", "div") if is_main(element)]
        # What the page is about, where it says so; the rest is the site's own.
        self.main = mains[0] if len(mains) == 1 and has_words(mains[0]) else None

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
        if not grid.cell_count or lays_out(table):
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
        return is_marker(element)

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
        level = spoken_level(element)
        self._flow.start("h6" if level else tag, self._counting(element))
        line = line_of(element)
        if line is not None:
            self._flow.place = dataclasses.replace(self._flow.place, line=line)
        marker = own_marker(element, self._styles, max(self._list_depth - 1, 0))
        if marker is not None:
            self._flow.begin_item(*marker)

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
        level = spoken_level(element)
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
        elif is_chrome(element) or spoken_level(element):
            self._flush()
            self._chrome += is_chrome(element)

    def _leave(self, element: etree._Element) -> None:
        if element is self._page.main:
            self._flush()
            self._in_main = False
        elif is_chrome(element):
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
        if not may_be_bold(element) or not is_all_bold(element, self._styles):
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
