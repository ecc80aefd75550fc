"""Varied plans as extraction from a PDF leaves them: pages, cut rows, repeated headings, wrapped cells.

`extracted(seed)` lays a plan out in pages of wrapped lines, cuts rows where a page is full,
and writes what three ways of extraction would give: rows of tabs with HTML in the cells, a
pipe table with a break at each line's end, and a row of tabs for each printed line.
"""

import dataclasses
import functools
import random
import textwrap
from collections.abc import Callable, Sequence

from tests.factories.plan_variations import Variation, drawn_plan
from tests.factories.variation_formats import Block, Heading, Line, Sheet
from tests.factories.variation_layouts import blocks_of
from tests.factories.variation_values import Draw

# How many letters a line holds in each column, and how many lines a page.
_WIDTHS = {
    "objective": 24,
    "action": 36,
    "number": 6,
    "recs": 12,
    "rag": 8,
    "when": 16,
    "theme": 18,
}
_WIDTH = 26
_PAGE_LINES = 40

# A cell is its paragraphs, each its printed lines; a page's part of it holds some of them.
Cell = list[list[str]]


@dataclasses.dataclass(frozen=True, slots=True)
class _Page:
    """Rows of one table on one page; the first may be the rest of the row before."""

    rows: list[list[Cell]]


def extracted(seed: int) -> Variation:
    """One text and its reading; the same seed gives the same."""
    chance = random.Random(f"extracted {seed}")
    way = chance.choice(tuple(_WAYS))
    draw, themes, reading = drawn_plan(chance, functools.partial(_narrow, way=way))
    running = chance.choice(("Appendix A", "Report no: 17/2026 Appendix B", ""))
    blocks = blocks_of(draw, themes)
    text = _written(draw, blocks, _WAYS[way], running)
    drawn = f"way={way!r}, structure={draw.structure!r}, theme_place={draw.theme_place!r}, columns={draw.columns}"
    return Variation(text.encode(), f"extracted-{seed}.txt", drawn, reading)


def _narrow(draw: Draw, way: str) -> None:
    """What such a text can still tell: a table with bullets in its cells."""
    draw.format = "text"
    draw.structure = draw.chance.choice(("objective_rows", "action_rows", "action_rows"))
    draw.theme_label = draw.chance.choice(("Theme {}: ", "Priority {} - ", ""))
    if way == "lines":
        # Where each line is a row only bullets and numbers tell where something begins.
        draw.structure = "objective_rows"
        draw.numbering = draw.chance.choice(("1.1", "A1", "Objective 1.1:"))
        draw.theme_label = draw.chance.choice(("Theme {}: ", "Priority {} - "))
    draw.columns += [each for each in ("who", "when") if each not in (*draw.columns, "starts")]
    draw.columns = [each for each in draw.columns if each != "when" or "starts" not in draw.columns]
    draw.theme_place = draw.chance.choice(("heading", "heading", "band"))
    draw.objective_below = "blank"
    draw.points = "bullets"
    draw.owners_joined_by = draw.chance.choice(("; ", " / ", " and "))
    draw.surroundings = ()
    draw.heading_style = "plain"
    draw.two_levels = draw.blank_rows = draw.bracketed = False
    draw.long_texts = True


Way = Callable[[Sequence[str], Sequence[_Page], str], list[str]]


def _written(draw: Draw, blocks: Sequence[Block], way: Way, running: str) -> str:
    out: list[str] = []
    for block in blocks:
        if isinstance(block, Heading):
            out += [block.text, ""]
        elif isinstance(block, Line):
            out += [block.text, ""] if block.text else []
        else:
            widths = _widths(draw, block)
            pages = _pages(block, widths)
            out += [*way(block.rows[0], pages, running), ""]
    return "\n".join(out)


def _widths(draw: Draw, sheet: Sheet) -> list[int]:
    named = {words: meaning for meaning, words in draw.headings.items()}
    return [_WIDTHS.get(named.get(heading, ""), _WIDTH) for heading in sheet.rows[0]]


def _pages(sheet: Sheet, widths: Sequence[int]) -> list[_Page]:
    pages = [_Page([])]
    left = _PAGE_LINES // 2
    for number, row in enumerate(sheet.rows[1:], start=1):
        cells = [
            # A band runs over all columns and so is never too long for its line.
            [[text]] if text and number in sheet.bands else _wrapped(text, width)
            for text, width in zip(row, widths, strict=True)
        ]
        while True:
            height = max(_height(cell) for cell in cells)
            if height <= left:
                pages[-1].rows.append(cells)
                left -= height
                break
            if left >= 3:
                parts = [_cut(cell, left) for cell in cells]
                pages[-1].rows.append([part for part, _ in parts])
                cells = [rest for _, rest in parts]
            pages.append(_Page([]))
            left = _PAGE_LINES
    return pages


def _wrapped(text: str, width: int) -> Cell:
    return [
        textwrap.wrap(paragraph, width, break_long_words=False)
        for paragraph in text.split("\n")
        if paragraph
    ]


def _height(cell: Cell) -> int:
    return sum(len(paragraph) for paragraph in cell)


def _cut(cell: Cell, lines: int) -> tuple[Cell, Cell]:
    """What of a cell stands on this page, and what goes on to the next."""
    first: Cell = []
    for index, paragraph in enumerate(cell):
        if len(paragraph) > lines:
            kept, rest = paragraph[:lines], paragraph[lines:]
            return ([*first, kept] if kept else first), [rest, *cell[index + 1 :]]
        first.append(paragraph)
        lines -= len(paragraph)
    return first, []


def _html_rows(headings: Sequence[str], pages: Sequence[_Page], running: str) -> list[str]:
    out: list[str] = []
    for page in pages:
        if not page.rows:
            continue
        if out:
            out += ["", running, ""] if running else [""]
        out.append("\t".join(headings))
        out += ["\t".join(_html(cell) for cell in row) for row in page.rows]
    return out


def _html(cell: Cell) -> str:
    paragraphs = [" ".join(lines) for lines in cell]
    if len(paragraphs) > 1 and all(text.startswith("• ") for text in paragraphs):
        return '<ul style="list-style-type: none"> ' + " ".join(paragraphs) + " </ul>"
    if len(paragraphs) > 1:
        return " ".join(f"<p>{text}</p>" for text in paragraphs)
    return "".join(paragraphs)


def _pipe_rows(headings: Sequence[str], pages: Sequence[_Page], running: str) -> list[str]:
    out: list[str] = []
    for page in pages:
        if not page.rows:
            continue
        if out:
            out += ["", f"### {running}", ""] if running else [""]
        out.append("| " + " | ".join(headings) + " |")
        out.append("|" + "---|" * len(headings))
        out += [
            "| "
            + " | ".join("<br>".join(line for lines in cell for line in lines) for cell in row)
            + " |"
            for row in page.rows
        ]
    return out


def _line_rows(headings: Sequence[str], pages: Sequence[_Page], running: str) -> list[str]:
    out: list[str] = []
    for page in pages:
        if not page.rows:
            continue
        if out and running:
            out += ["", running, ""]
        out.append("\t".join(headings))
        for row in page.rows:
            columns = [[line for lines in cell for line in lines] for cell in row]
            for at in range(max(map(len, columns))):
                out.append("\t".join(lines[at] if at < len(lines) else "" for lines in columns))
    return out


_WAYS: dict[str, Way] = {"html": _html_rows, "pipe": _pipe_rows, "lines": _line_rows}
