"""PDF documents, tagged to PDF/UA-1, set by Typst."""

import functools
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, zip_longest
from pathlib import Path
from typing import Any, cast

import typst

from goldenthread.documents.colours import is_dark
from goldenthread.documents.column_widths import (
    CELL_PADDING,
    Sheet,
    column_widths,
    sheet_for,
)
from goldenthread.documents.document import Block, Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.documents.page_edges import edges
from goldenthread.documents.pdf.line_ends import FIRM_END, SOFT_BREAK, SPACE_AFTER_HYPHEN, may_end
from goldenthread.documents.pdf.type_sizes import CELL_HEADING_SIZES, HEADING_SIZES
from goldenthread.documents.typefaces import FAMILY, FONTS, SYMBOLS_FAMILY, legible, width
from goldenthread.documents.writers.writer import Writer

_TEMPLATE = (Path(__file__).parent / "pdf.typ").read_bytes()
# An empty cell holds this, since a cell with nothing in it has no tag a reader could find.
_NOTHING = "\u00a0"
_PLAIN_SPACES = str.maketrans(dict.fromkeys((FIRM_END, SOFT_BREAK, SPACE_AFTER_HYPHEN), " "))
# Where long words are rather broken than between any two letters.
_BREAKS = re.compile(r"(?<=[-–—/,;])")
# So many letters of a broken word stay together, or two in a very narrow column.
_TOGETHER = 4
_NARROW = 5.0
# A little under what columns are given for the longest word, so that it is not broken.
_BOLD = 1.1
# Headings that would take more of each page than this many characters are printed once.
_LONGEST_REPEATED_HEADING = 400
_LONGEST_TITLE = 110

Node = dict[str, Any]


def _write(document: Document) -> bytes:
    sheet = sheet_for(document)
    title = legible(_title(document))
    nodes = _Headings().nodes
    running = edges(document)
    data = {
        "title": title,
        "head": _head(title, running.head),
        "foot": [legible(line) for line in running.foot],
        "families": [FAMILY, SYMBOLS_FAMILY],
        "sheet": {
            "paper": sheet.paper,
            "flipped": sheet.flipped,
            "margin": sheet.margin,
            "size": sheet.table_size,
        },
        "title_page": list(nodes(document.title_page, sheet)),
        "blocks": list(nodes(running.blocks, sheet)),
    }
    # A compiler for each document: none holds on to what another said, and any thread may write.
    compiler = typst.Compiler(
        input=_TEMPLATE, font_paths=_fonts(), sys_inputs={"document": json.dumps(data)}
    )
    return cast(bytes, compiler.compile(format="pdf", pdf_standards=["ua-1"]))


def _head(title: str, lines: Sequence[str]) -> list[str]:
    """The title, and what stood at the head of the original's pages, each once."""
    running = title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"
    return list(dict.fromkeys([running, *map(legible, lines)]))


@functools.cache
def _fonts() -> typst.Fonts:
    """The shipped typefaces and no others, so that a document looks the same on any machine."""
    return typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)]
    )


def _title(document: Document) -> str:
    headings = (block.text for block in document.prose() if block.kind == ProseKind.HEADING)
    told = document.title or next(headings, "")
    return " ".join(told.split()) or "Document"


class _Headings:
    """Writes blocks in order, minding that a heading's tag may be only one level deeper."""

    def __init__(self) -> None:
        self._deepest = 0

    def nodes(self, blocks: Iterable[Block], sheet: Sheet) -> Iterator[Node]:
        room = sheet.inside / HEADING_SIZES[0]
        for is_item, group in groupby(blocks, key=_is_item):
            if is_item:
                yield _list((block for block in group if isinstance(block, Prose)), room)
                continue
            for block in group:
                if isinstance(block, Prose):
                    yield self._prose(block, HEADING_SIZES, room)
                elif block.rows:
                    yield self._table(block, sheet)

    def _prose(self, block: Prose, sizes: tuple[float, ...], room: float) -> Node:
        node: Node = {"kind": str(block.kind), "lines": _lines(block.text, room)}
        if block.kind == ProseKind.HEADING:
            level = min(max(block.level, 1), len(sizes))
            self._deepest = min(level, self._deepest + 1)
            node |= {"level": self._deepest, "size": sizes[level - 1]}
        return node

    def _table(self, table: Table, sheet: Sheet) -> Node:
        widths = column_widths(table, sheet)
        header_rows = min(table.header_rows, len(table.rows))
        header = list(self._cells(table.rows[:header_rows], widths, sheet))
        body = list(self._cells(table.rows[header_rows:], widths, sheet))
        length = sum(max(len(cell.text) for cell in row.cells) for row in table.header)
        return {
            "kind": "table",
            "columns": widths,
            "header": header,
            "repeat": length <= _LONGEST_REPEATED_HEADING,
            "body": body,
        }

    def _cells(self, rows: tuple[Row, ...], widths: list[float], sheet: Sheet) -> Iterator[Node]:
        """The cells in order, without those that merged cells cover."""
        for number, row in enumerate(rows):
            for column, cell in enumerate(row.cells):
                if cell.covered:
                    continue
                columns = min(cell.column_span, len(widths) - column)
                room = sum(widths[column : column + columns]) - CELL_PADDING
                yield {
                    "rows": min(cell.row_span, len(rows) - number),
                    "columns": columns,
                    "fill": f"#{cell.fill}" if cell.fill else None,
                    "light": cell.fill is not None and is_dark(cell.fill),
                    "blocks": list(self._held(cell, room / sheet.table_size)),
                }

    def _held(self, cell: Cell, room: float) -> Iterator[Node]:
        if not cell.blocks:
            yield {"kind": "paragraph", "lines": [_NOTHING]}
        for is_item, group in groupby(cell.blocks, key=_is_item):
            if is_item:
                yield _list(group, room)
            else:
                yield from (self._prose(block, CELL_HEADING_SIZES, room) for block in group)


def _is_item(block: Block) -> bool:
    return isinstance(block, Prose) and block.kind == ProseKind.ITEM


def _list(items: Iterable[Prose], room: float) -> Node:
    """Items as lists in lists by their depth; a depth that was passed over holds an empty item."""
    root: list[Node] = []
    for item in items:
        indent = width(item.marker) + 0.5 + item.level
        held = root
        for _ in range(item.level):
            if not held:
                held.append({"marker": "", "lines": [], "items": []})
            held = held[-1]["items"]
        held.append(
            {"marker": legible(item.marker), "lines": _lines(item.text, room - indent), "items": []}
        )
    return {"kind": "list", "items": root}


def _lines(text: str, room: float) -> list[str]:
    """The lines a person broke the text into, told apart from those that the width will break."""
    text = legible(text).translate(_PLAIN_SPACES).replace("- ", f"-{SPACE_AFTER_HYPHEN}")
    lines = _breakable(text, room).split("\n")
    return [
        line + FIRM_END if after is not None and may_end(line, after) else line
        for line, after in zip_longest(lines, lines[1:])
    ]


def _breakable(text: str, room: float) -> str:
    """The text with places to break in words that are wider than the room, in type sizes."""
    return re.sub(r"\S+", lambda found: _broken_word(found[0], room), text)


def _broken_word(word: str, room: float) -> str:
    if width(word) * _BOLD <= room:
        return word
    step = _TOGETHER if room > _NARROW else 2
    parts: list[str] = []
    for part in filter(None, _BREAKS.split(word)):
        fits = width(part) * _BOLD <= room
        size = len(part) if fits else step
        parts.extend(part[at : at + size] for at in range(0, len(part), size))
    return SOFT_BREAK.join(parts)


WRITER = Writer(
    title="PDF", suffix=".pdf", media_type="application/pdf", write=_write, has_pages=True
)
