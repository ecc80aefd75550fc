"""A Word document's text in reading order: paragraphs, lists and tables, with what hangs on them."""

import re
from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.bold_lines import Told, bold_size, with_bold_headings
from goldenthread.documents.document import Block, Place, Prose, ProseKind
from goldenthread.documents.limits import Limits
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.word.names import DGM, MC, RELATION_ID, A, W
from goldenthread.documents.word.notes import Notes
from goldenthread.documents.word.paragraphs import Paragraph, Paragraphs
from goldenthread.documents.word.parts import WordParts
from goldenthread.documents.word.runs import Tally, shown_content
from goldenthread.documents.word.shading import Theme
from goldenthread.documents.word.tables import Grid, members

_PARAGRAPH, _TABLE = W + "p", W + "tbl"
_PAGE_BREAK = W + "lastRenderedPageBreak"
# What Word works out for each page is not the document's words.
_PAGE_NUMBER = re.compile(r"(?:page)?\s*\d*\s*(?:(?:of|/|\|)\s*\d*)?", re.I)
# A longer cell of a table in a cell is a text of its own, and no entry beside others.
_SHORT_CELL = 60
_HOLDERS = frozenset({W + "ins", W + "moveTo", W + "customXml", W + "sdtContent"})


class Story:
    """Reads a document's body, notes, page headers and footers into blocks."""

    def __init__(self, parts: WordParts, limits: Limits) -> None:
        self.tally = Tally()
        self._parts = parts
        self._limits = limits
        self._paragraphs = Paragraphs(parts, self.tally)
        self._theme = Theme(parts.related("theme"))
        self._notes = Notes(parts, self._paragraphs)
        self._page: int | None = None
        # The page on which the table row being read ends.
        self._row_end: int | None = None
        self._tables = 0
        self._cells = 0
        # Notes and hidden words of the block being read, told after it.
        self._aside: list[Prose] = []

    def blocks(self) -> tuple[Block, ...]:
        root = self._parts.document()
        if next(root.iter(_PAGE_BREAK), None) is not None:
            self._page = 1
        body = root.find(W + "body")
        told = self._flow(body) if body is not None else []
        return (
            *self._page_furniture(root, "header"),
            *with_bold_headings(told),
            *self._page_furniture(root, "footer"),
        )

    def _flow(self, holder: etree._Element) -> list[Told]:
        told: list[Told] = []
        for element in self._contents(holder):
            if element.tag == _PARAGRAPH:
                told.extend(self._paragraph(element))
            else:
                told.extend(self._table(element))
            told.extend((block, 0) for block in self._aside)
            self._aside = []
        return told

    def _contents(self, holder: etree._Element) -> Iterator[etree._Element]:
        """The paragraphs and tables of a body or cell, also those in controls and insertions."""
        for child in holder:
            if child.tag in (_PARAGRAPH, _TABLE):
                yield child
            elif child.tag == W + "sdt":
                content = shown_content(child, self.tally)
                if content is not None:
                    yield from self._contents(content)
            elif child.tag in _HOLDERS:
                yield from self._contents(child)
            elif child.tag == MC + "AlternateContent":
                yield from self._contents(next(iter(child), child))
            elif child.tag == W + "altChunk":
                self.tally.embedded += 1

    def _paragraph(self, element: etree._Element) -> Iterator[Told]:
        paragraph = self._paragraphs.read(element)
        said = paragraph.said
        if self._page is not None:
            self._page += said.breaks_before
        for prose in paragraph.prose(Place(page=self._page)):
            yield prose, bold_size(prose, said.size) if said.is_bold else 0
        if self._page is not None:
            self._page += said.breaks - said.breaks_before
        self._hang(paragraph, Place(page=self._page))
        for box in said.boxes:
            yield from self._flow(box)

    def _hang(self, paragraph: Paragraph, place: Place) -> None:
        """Keeps for after the block what a paragraph's notes, hidden words and diagrams say."""
        said = paragraph.said
        texts = [" ".join("".join(said.hidden).split())]
        texts.extend(self._notes.text(kind, note) for kind, note in said.notes)
        texts.extend(self._diagram_text(diagram) for diagram in said.diagrams)
        self._aside.extend(Prose(text, ProseKind.FURNITURE, place=place) for text in texts if text)

    def _diagram_text(self, relation_id: str) -> str:
        root = self._parts.by_id(relation_id)
        points = root.iter(DGM + "t") if root is not None else ()
        texts = ["".join(text.text or "" for text in point.iter(A + "t")) for point in points]
        return "\n".join(text for text in texts if text.strip())

    def _table(self, element: etree._Element) -> list[Told]:
        grid = Grid(element, self.tally)
        wrapped = grid.only_cell
        if wrapped is not None and wrapped.find(_TABLE) is not None:
            # One cell around a table only draws a frame.
            return self._flow(wrapped)
        self._cells += grid.cell_count
        if self._cells > self._limits.cells:
            raise DocumentRefused(
                f"This file has more than {self._limits.cells:,} table cells, too many for a "
                "plan. Send only the part that is the plan."
            )
        if not grid.cell_count:
            return []
        self._tables += 1
        self._row_end = self._page
        place = Place(page=self._page, table=self._tables)
        table = grid.table(place, self, self._theme)
        self._page = self._row_end
        return [(table, 0)]

    def begin_row(self, number: int, cells: list[etree._Element]) -> Place:
        """Where a row begins. Each cell marks for itself where it goes over to a new page."""
        self._page = self._row_end
        if self._page is not None:
            breaks = [sum(1 for _ in cell.iter(_PAGE_BREAK)) for cell in cells]
            self._row_end = self._page + max(breaks)
            for mark in cells[0].iter(_PAGE_BREAK, W + "t"):
                if mark.tag != _PAGE_BREAK:
                    break
                self._page += 1
        return Place(page=self._page, table=self._tables, row=number)

    def read_cell(
        self, cell: etree._Element, place: Place, *, show_hidden: bool
    ) -> tuple[tuple[Prose, ...], str | None]:
        blocks: list[Prose] = []
        tint: str | None = None
        numbers: list[str] = []
        for element in self._contents(cell):
            if element.tag == _TABLE:
                blocks.extend(self._nested(element, place, show_hidden=show_hidden))
                continue
            paragraph = self._paragraphs.read(element, show_hidden=show_hidden)
            blocks.extend(paragraph.prose(place, in_cell=True))
            if paragraph.marker:
                numbers.append(paragraph.marker)
            self._hang(paragraph, place)
            tint = tint or paragraph.said.colour or self._theme.shading(element.find(W + "pPr"))
            for box in paragraph.said.boxes:
                blocks.extend(self.read_cell(box, place, show_hidden=show_hidden)[0])
        if not blocks and len(numbers) == 1 and any(letter.isalnum() for letter in numbers[0]):
            # A column of numbers that Word counts: the number is all the cell says.
            blocks.append(Prose(numbers[0], place=place))
        return tuple(blocks), tint

    def _nested(self, table: etree._Element, place: Place, *, show_hidden: bool) -> Iterator[Prose]:
        """The words of a table inside a cell, a line for each row of short cells."""
        for row in members(table, W + "tr", self.tally):
            cells = [
                self.read_cell(cell, place, show_hidden=show_hidden)[0]
                for cell in members(row, W + "tc", self.tally)
            ]
            yield from _line_of(cells, place)

    def _page_furniture(self, root: etree._Element, kind: str) -> list[Prose]:
        """The running headers or footers of all sections, each line once, without page numbers."""
        lines: dict[str, None] = {}
        for reference in root.iter(f"{W}{kind}Reference"):
            part = self._parts.by_id(reference.get(RELATION_ID))
            for paragraph in part.iter(_PARAGRAPH) if part is not None else ():
                words = self._paragraphs.words(paragraph)
                if not _PAGE_NUMBER.fullmatch(words):
                    lines.setdefault(words)
        return [Prose(line, ProseKind.FURNITURE) for line in lines]


def _line_of(cells: list[tuple[Prose, ...]], place: Place) -> Iterator[Prose]:
    """The cells of a row in one line, as far as each has only a few words."""
    filled = [blocks for blocks in cells if blocks]
    if len(filled) > 1 and all(len(blocks) == 1 and _is_short(blocks[0]) for blocks in filled):
        yield Prose(" | ".join(blocks[0].text for blocks in filled), place=place)
    else:
        yield from (block for blocks in filled for block in blocks)


def _is_short(block: Prose) -> bool:
    is_line = not re.search(r"\n| \| ", block.text)
    return block.kind == ProseKind.PARAGRAPH and is_line and len(block.text) <= _SHORT_CELL
