"""Documents of any shape, for what must hold whatever a document says.

Whatever `documents()` gives has its final form: reading puts no more of it together, and its
texts hold nothing that a reader would take for markup, white space or a bullet.
"""

import dataclasses
import functools

from hypothesis import strategies as st

from goldenthread.documents.document import (
    Block,
    Cell,
    Document,
    Place,
    Prose,
    ProseKind,
    Row,
    Table,
)
from goldenthread.documents.joining import joined
from goldenthread.documents.markers import split_marker

# Signs that mean something in XML, HTML, Markdown or a spreadsheet stand among the letters.
_SIGNS = "<>&\"'`*_#~[](){}!|\\/=+-–:;.,?%@$^£éłß漢😀½’“”"
_words = st.sampled_from([
    "Review", "every", "repeat", "referral", "the", "Head of Service,", "31/03/2026", "R&D",
    "<b>", "&amp;", "https://example.org/a_b", "1.2", "=1+1", "C:\\plans", "a|b", "**now**",
]) | st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOP0123456789" + _SIGNS),
             min_size=1, max_size=8)  # fmt: skip


def _is_plain(line: str) -> bool:
    return not split_marker(line)[0]


_lines = st.lists(_words, min_size=1, max_size=5).map(" ".join).filter(_is_plain)
texts = st.lists(_lines, min_size=1, max_size=3).map("\n".join)

paragraphs = st.builds(Prose, texts)
headings = st.builds(Prose, texts, st.just(ProseKind.HEADING), st.integers(1, 9))
furniture = st.builds(Prose, texts, st.just(ProseKind.FURNITURE))
markers = st.sampled_from(
    ["•", "•", "1.", "2.", "3.", "9.", "–", "-", "o", "a)", "b)", "(ii)", "iv.", "C.", "1)", "1.2", "§ 4", ""]
)  # fmt: skip
items = st.builds(Prose, texts, st.just(ProseKind.ITEM), st.integers(0, 4), markers)
fills = st.none() | st.sampled_from(["FF0000", "FFC000", "00B050", "1F3864", "D9D9D9"])


@st.composite
def tables(
    draw: st.DrawFn,
    *,
    merged: bool = True,
    filled: bool = True,
    hidden: bool = True,
    sheet: str | None = None,
) -> Table:
    """A table with headings or none; no merged cell reaches from its headings into its body."""
    width, height = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    header_rows = draw(st.integers(0, min(2, height)))
    spans = draw(_spans(width, height, header_rows)) if merged else {}
    covered = {place for span in spans.values() for place in span} - set(spans)
    if any(all((row, column) in covered for row in range(height)) for column in range(width)):
        # A column in which no cell begins is none: no one could see it.
        spans, covered = {}, set()
    rows = []
    for row in range(height):
        cells = []
        for column in range(width):
            if (row, column) in covered:
                cells.append(Cell(covered=True))
                continue
            last = spans[row, column][-1] if (row, column) in spans else (row, column)
            cells.append(
                Cell(
                    blocks=draw(_cell_blocks),
                    row_span=last[0] - row + 1,
                    column_span=last[1] - column + 1,
                    fill=draw(fills) if filled else None,
                )
            )
        rows.append(Row(tuple(cells), hidden=hidden and draw(_seldom)))
    return Table(tuple(rows), header_rows, sheet)


_seldom = st.sampled_from([False] * 9 + [True])
_cell_blocks = st.lists(
    st.one_of(paragraphs, paragraphs, items, items, headings), max_size=3
).map(tuple)  # fmt: skip


@st.composite
def _spans(
    draw: st.DrawFn, width: int, height: int, header_rows: int
) -> dict[tuple[int, int], list[tuple[int, int]]]:
    """Merged cells by their top left place, each with the places it takes, none over another."""
    spans: dict[tuple[int, int], list[tuple[int, int]]] = {}
    taken: set[tuple[int, int]] = set()
    for _ in range(draw(st.integers(0, 3))):
        row, column = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        end = header_rows if row < header_rows else height
        down, right = draw(st.integers(1, end - row)), draw(st.integers(1, width - column))
        places = [
            (row + below, column + beside) for below in range(down) for beside in range(right)
        ]
        if taken.isdisjoint(places):
            taken.update(places)
            spans[row, column] = places
    return spans


def documents(
    *,
    merged: bool = True,
    filled: bool = True,
    hidden: bool = True,
    prose: bool = True,
    heading_levels: int = 9,
) -> st.SearchStrategy[Document]:
    """Documents of headings, paragraphs, lists, page furniture and tables.

    A format that cannot carry merged cells, fills, hidden rows or prose asks for none.
    """
    said = st.one_of(
        paragraphs, headings.filter(lambda block: block.level <= heading_levels), items, items, furniture
    )  # fmt: skip
    table = tables(merged=merged, filled=filled, hidden=hidden)
    blocks = st.lists(st.one_of(said, said, table) if prose else table, min_size=1, max_size=6)
    return (
        st.builds(Document, blocks.map(tuple), format=st.just("made"), title=st.none() | _lines)
        .filter(lambda document: document.has_words)
        .filter(lambda document: joined(document) == document)
    )


@functools.singledispatch
def placeless(block: Block) -> Block:
    """The block without what a format may know otherwise: places, column edges, dropped rows."""
    raise TypeError(block)


@placeless.register
def _(block: Prose) -> Block:
    return dataclasses.replace(block, place=Place())


@placeless.register
def _(block: Table) -> Block:
    rows = tuple(
        Row(
            cells=tuple(
                dataclasses.replace(
                    cell, place=Place(), blocks=tuple(placeless(held) for held in cell.blocks)
                )
                for cell in row.cells
            ),
            hidden=row.hidden,
        )
        for row in block.rows
    )
    return dataclasses.replace(block, rows=rows, place=Place(), edges=(), dropped=())


def placeless_blocks(document: Document) -> tuple[Block, ...]:
    """What must be the same in two readings of one document."""
    return tuple(placeless(block) for block in document.blocks)
