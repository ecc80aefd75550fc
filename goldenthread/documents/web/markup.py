"""Blocks of a document as HTML that shows what they say, for pages and for Markdown's cells."""

import dataclasses
import html
import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from goldenthread.documents.colours import is_dark
from goldenthread.documents.document import Cell, Prose, ProseKind, Row, Table
from goldenthread.documents.markers import split_marker
from goldenthread.documents.numerals import numeral, roman_value
from goldenthread.documents.prose_flow import BULLET
from goldenthread.documents.web.elements import FURNITURE_CLASS, MARKER_CLASS

_DEEPEST_TAG = 6
# Control signs are no text of a page.
FORBIDDEN = dict.fromkeys([*range(0x09), *range(0x0B, 0x20), 0x7F, *range(0xD800, 0xE000)])
_UNMARKED = ' style="list-style:none"'
_COUNTED = re.compile(r"(\d{1,6}|[A-Za-z]|[ivxlcdm]{2,15}|[IVXLCDM]{2,15})\.")


def escaped(text: str) -> str:
    """The text with its line breaks, for use between tags."""
    return html.escape(text.translate(FORBIDDEN), quote=False).replace("\n", "<br>")


def attribute(text: str) -> str:
    return html.escape(" ".join(text.translate(FORBIDDEN).split()))


def heading(level: int, text: str) -> str:
    if level <= _DEEPEST_TAG:
        return f"<h{max(level, 1)}>{text}</h{max(level, 1)}>"
    return f'<div role="heading" aria-level="{level}">{text}</div>'


def prose_markup(blocks: Iterable[Prose]) -> Iterator[str]:
    """The blocks as elements, with the items that follow each other as lists in lists."""
    for is_list, run in itertools.groupby(blocks, lambda block: block.kind == ProseKind.ITEM):
        if is_list:
            yield lists(list(run))
            continue
        for block in run:
            text = escaped(block.text)
            match block.kind:
                case ProseKind.HEADING:
                    yield heading(block.level, text)
                case ProseKind.FURNITURE:
                    yield f'<p class="{FURNITURE_CLASS}">{text}</p>'
                case _:
                    yield f"<p>{text}</p>"


@dataclasses.dataclass(slots=True)
class _OpenList:
    """A list being written: bullets, numbers in a style, or items that print their own markers."""

    tag: str
    style: str = ""
    next: int = 0

    @classmethod
    def for_marker(cls, marker: str) -> "_OpenList":
        style, number = counted(marker)
        return cls("ol", style, number) if style else cls("ul", marker if marker == BULLET else "")

    @property
    def opening(self) -> str:
        if self.tag == "ul":
            return "<ul>" if self.style else f"<ul{_UNMARKED}>"
        style = "" if self.style == "1" else f' type="{self.style}"'
        return f"<ol{style}>" if self.next == 1 else f'<ol{style} start="{self.next}">'

    def goes_on_with(self, marker: str) -> bool:
        if self.tag == "ol":
            return marker == f"{numeral(self.next, self.style)}."
        if self.style:
            return marker == self.style
        return marker != BULLET and not counted(marker)[0]

    def item(self, marker: str, say: Callable[[str], str]) -> str:
        """The item's opening, with its marker where the list prints none."""
        self.next += 1
        if self.style or not marker:
            return "<li>"
        if split_marker(f"{marker} x") == (marker, "x"):
            return f"<li>{say(marker)} "
        return f'<li><span class="{MARKER_CLASS}">{say(marker)}</span> '


def counted(marker: str) -> tuple[str, int]:
    """How a list counts that prints the marker, and the number; ("", 0) where HTML has no such."""
    found = _COUNTED.fullmatch(marker)
    if found is None:
        return "", 0
    text = found[1]
    if text.isdigit():
        return ("1", int(text)) if text == str(int(text)) else ("", 0)
    small = text.lower()
    if len(text) == 1 and small != "i":
        return ("a" if text == small else "A"), ord(small) - ord("a") + 1
    number = roman_value(small)
    return (("i" if text == small else "I"), number) if number else ("", 0)


def lists(items: list[Prose], say: Callable[[str], str] = escaped) -> str:
    """Items as nested lists that print the items' own bullets and numbers.

    `say` makes text fit to stand between the tags.
    """
    parts: list[str] = []
    # The lists that are open, innermost last; each has one item open.
    open_lists: list[_OpenList] = []
    for item in items:
        depth = max(item.level, 0) + 1
        while len(open_lists) > depth:
            parts.append(f"</li></{open_lists.pop().tag}>")
        while len(open_lists) < depth - 1:
            # A depth that was passed over holds an empty item.
            open_lists.append(_OpenList("ul"))
            parts.append(f"<ul{_UNMARKED}><li>")
        if len(open_lists) == depth:
            if open_lists[-1].goes_on_with(item.marker):
                parts.append("</li>")
            else:
                parts.append(f"</li></{open_lists.pop().tag}>")
        if len(open_lists) < depth:
            begun = _OpenList.for_marker(item.marker)
            parts.append(begun.opening)
            open_lists.append(begun)
        parts.append(open_lists[-1].item(item.marker, say) + say(item.text))
    parts.extend(f"</li></{held.tag}>" for held in reversed(open_lists))
    return "".join(parts)


def table_markup(table: Table, widths: str = "") -> str:
    """The table with its headings marked, its merged cells and colours as they are.

    `widths` is what is to be said of its columns before the first row.
    """
    head = "\n".join(_row(row, is_header=True) for row in table.header)
    body = "\n".join(_row(row, is_header=False) for row in table.body)
    parts = ["<table>", widths] if widths else ["<table>"]
    if head:
        parts.append(f"<thead>\n{head}\n</thead>")
    if body:
        parts.append(f"<tbody>\n{body}\n</tbody>")
    return "\n".join([*parts, "</table>"])


def _row(row: Row, *, is_header: bool) -> str:
    cells = "".join(_cell(cell, is_header=is_header) for cell in row.cells if not cell.covered)
    return f"<tr hidden>{cells}</tr>" if row.hidden else f"<tr>{cells}</tr>"


def _cell(cell: Cell, *, is_header: bool) -> str:
    settings = ""
    if cell.row_span > 1:
        settings += f' rowspan="{cell.row_span}"'
    if cell.column_span > 1:
        settings += f' colspan="{cell.column_span}"'
    if cell.fill:
        letters = "FFFFFF" if is_dark(cell.fill) else "000000"
        settings += f' style="background:#{cell.fill};color:#{letters}"'
    # An empty heading cell is none: a screen reader would announce it.
    if not is_header or cell.is_empty:
        return f"<td{settings}>{cell_markup(cell.blocks)}</td>"
    scope = "colgroup" if cell.column_span > 1 else "col"
    return f'<th scope="{scope}"{settings}>{cell_markup(cell.blocks)}</th>'


def cell_markup(blocks: tuple[Prose, ...]) -> str:
    """What stands in a cell; a single paragraph needs no tags."""
    if len(blocks) == 1 and blocks[0].kind == ProseKind.PARAGRAPH:
        return escaped(blocks[0].text)
    return "".join(prose_markup(blocks))
