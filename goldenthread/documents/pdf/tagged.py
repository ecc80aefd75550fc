"""Blocks of a document from a PDF's tags."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Cell, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.limits import Limits
from goldenthread.documents.markers import split_marker
from goldenthread.documents.pdf.lines import Passage, is_number, lines_of
from goldenthread.documents.pdf.page import Page
from goldenthread.documents.pdf.prose import TypeScale
from goldenthread.documents.pdf.tag_grid import Empty, TagGrid, rows_of
from goldenthread.documents.pdf.tags import Tag, tags_of
from goldenthread.documents.pdf.text import PlacedWord, Vocabulary, clean, tagged_text
from goldenthread.documents.pdf.type_sizes import heading_level
from goldenthread.documents.pdf.words import Word
from goldenthread.documents.refusal import DocumentRefused

_HEADINGS = {"H": 1, "Title": 1, **{f"H{level}": level for level in range(1, 10)}}
_PARAGRAPHS = frozenset({"P", "Caption", "Note", "TOCI", "BibEntry", "Code", "FENote"})
_HOLDERS = frozenset({
    "Document", "DocumentFragment", "Part", "Art", "Sect", "Div", "NonStruct", "BlockQuote",
    "Aside", "TOC", "Index", "LBody", "LI", "TD", "TH", "TR", "Private", "Figure", "Form",
    "Root", "THead", "TBody", "TFoot",
})  # fmt: skip
_BLOCKS = _HOLDERS | _PARAGRAPHS | frozenset(_HEADINGS) | {"L", "Table"}
_LONGEST_LABEL = 8
# Cells one above the other are a frame around running text if one has more letters than this.
_LONGEST_FRAMED = 400
_Content = list[tuple[int, int]]


class TaggedReader:
    """Turns the tag tree into blocks, with the words that its marks stand for.

    `firm`: see `tagged_text`.
    """

    def __init__(
        self, pages: Sequence[Page], limits: Limits, vocabulary: Vocabulary, *, firm: bool
    ) -> None:
        self._pages = pages
        self._limits = limits
        self._firm = firm
        self._by_mark: list[dict[int, list[Word]]] = []
        for page in pages:
            words: dict[int, list[Word]] = defaultdict(list)
            for word in page.words:
                words[word.mark].append(word)
            self._by_mark.append(words)
        self._vocabulary = vocabulary
        self._rights: Mapping[int, float] = {}
        self._tables = 0
        self._cells = 0
        self._sized = False
        self._scale: TypeScale | None = None
        self._styles: dict[tuple[float, bool], int] = {}

    def blocks(self, root: Tag) -> list[Block]:
        words = self._words(list(_outside_tables(root)))
        self._rights = _rights(words)
        self._sized = self._has_our_sizes(root)
        if not self._firm:
            self._scale = TypeScale.of(held.word for held in words)
            self._styles = self._heading_styles(root)
        return list(self._flow(root))

    def _words(self, content: _Content) -> list[PlacedWord]:
        return [
            PlacedWord(word, page + 1)
            for page, mark in content
            for word in self._by_mark[page].get(mark, ())
        ]

    def _has_our_sizes(self, root: Tag) -> bool:
        """Whether all headings have the sizes by which our own writer tells their levels."""
        sizes = [
            words[0].word.size
            for tag in tags_of(root, _HEADINGS.keys())
            if (words := self._words(list(tag.content())))
        ]
        return bool(sizes) and all(heading_level(size) is not None for size in sizes)

    def _heading_styles(self, root: Tag) -> dict[tuple[float, bool], int]:
        """The type that tagged headings have, with the highest level of each."""
        styles: dict[tuple[float, bool], int] = {}
        for tag in tags_of(root, _HEADINGS.keys()):
            for held in self._words(list(tag.content()))[:1]:
                style = (held.word.size, held.word.bold)
                level = _HEADINGS[tag.kind]
                styles[style] = min(level, styles.get(style, level))
        return styles

    def _flow(self, tag: Tag) -> Iterator[Block]:
        """The blocks in a tag that holds others; what is in none of them is a paragraph."""
        loose: _Content = []
        for part in tag.parts():
            if isinstance(part, tuple):
                loose.append(part)
            elif part.kind in _BLOCKS or _holds_block(part):
                yield from self._paragraph(loose)
                loose = []
                yield from self._block(part)
            else:
                loose.extend(part.content())
        yield from self._paragraph(loose)

    def _block(self, tag: Tag) -> Iterator[Block]:
        if tag.kind == "Table":
            yield from self._table(tag)
        elif tag.kind == "L":
            yield from self._list(tag, 0)
        elif any(_holds_block(part) or part.kind in _BLOCKS for part in tag.tags()):
            yield from self._flow(tag)
        elif tag.kind in _HEADINGS or (tag.title and self._sized):
            yield from self._heading(tag)
        elif tag.kind in _PARAGRAPHS:
            yield from self._paragraph(list(tag.content()), typed=tag.kind == "P")
        else:
            yield from self._flow(tag)

    def _heading(self, tag: Tag) -> Iterator[Prose]:
        for prose in self._paragraph(list(tag.content()), typed=False):
            level = _HEADINGS.get(tag.kind, 0)
            if self._sized:
                level = heading_level(self._words(list(tag.content()))[0].word.size) or level
            yield dataclasses.replace(prose, kind=ProseKind.HEADING, level=max(level, 1))

    def _paragraph(self, content: _Content, *, typed: bool = True) -> Iterator[Prose]:
        """A paragraph; with `typed`, a heading or an item where its type or a bullet says so."""
        words = self._words(content)
        text = self._text(words)
        if not text:
            return
        place = Place(page=words[0].page)
        level = self._level_by_type(words) if typed else None
        # Where lists are tagged by ourselves, a number that opens a paragraph is its own.
        marker, rest = split_marker(text) if typed and not self._firm else ("", text)
        if level is not None:
            yield Prose(text, ProseKind.HEADING, level, place=place)
        elif marker and rest and not (self._scale is None and is_number(marker)):
            # In a cell, where no type scale holds, a typed number may be the row's reference.
            yield Prose(rest, ProseKind.ITEM, 0, marker, place)
        else:
            yield Prose(text, place=place)

    def _level_by_type(self, words: Sequence[PlacedWord]) -> int | None:
        """The level of a heading that nobody tagged as one."""
        if self._scale is None:
            return None
        passage = Passage(tuple(lines_of(held.word for held in words)), right=0.0)
        level = self._scale.heading_level(passage)
        if level is None or not self._styles:
            return level
        return self._styles.get((words[0].word.size, words[0].word.bold))

    def _text(self, words: Sequence[PlacedWord]) -> str:
        right = self._rights.get(words[0].page) if words else None
        return tagged_text(words, self._vocabulary, firm=self._firm, right=right)

    def _list(self, tag: Tag, level: int) -> Iterator[Block]:
        for part in tag.parts():
            if isinstance(part, tuple):
                yield from self._paragraph([part])
            elif part.kind == "L":
                yield from self._list(part, level + 1)
            elif part.kind == "LI":
                yield from self._item(part, level)
            else:
                yield from self._block(part)

    def _item(self, tag: Tag, level: int) -> Iterator[Block]:
        labels = [part for part in tag.tags() if part.kind == "Lbl"]
        words = self._words([content for label in labels for content in label.content()])
        marker = " ".join(clean(held.word.text) for held in words)
        # At the top of a page Word tags the rest of a sentence as the item's label.
        is_label = self._firm or (
            len(marker) <= _LONGEST_LABEL and not (marker.isalpha() and len(marker) > 4)
        )
        marker = marker if is_label else ""
        own, nested = _own_and_nested(tag, keep_label=not is_label)
        blocks = list(self._flow(own))
        if not blocks and words:
            yield Prose(marker, place=Place(page=words[0].page))
        for index, block in enumerate(blocks):
            if index == 0 and isinstance(block, Prose) and block.kind != ProseKind.HEADING:
                yield dataclasses.replace(
                    block, kind=ProseKind.ITEM, level=level, marker=marker or block.marker
                )
            else:
                yield block
        for inner in nested:
            yield from self._list(inner, level + 1)

    def _table(self, tag: Tag) -> Iterator[Block]:
        rows = list(rows_of(tag))
        grid = TagGrid(rows, self._reach)
        yield from self._beside_cells(tag, grid)
        self._tables += 1
        number = self._tables
        self._cells += grid.width * len(rows)
        if self._cells > self._limits.cells:
            raise DocumentRefused(
                f"This PDF has more than {self._limits.cells:,} table cells, too many for a plan. "
                "Send only the part that is the plan."
            )
        if not grid.width:
            return
        if not self._firm and self._is_frame(grid):
            self._tables -= 1
            for cells in grid.rows:
                for cell in cells:
                    if isinstance(cell, Tag):
                        yield from self._flow(cell)
            return
        outer = self._rights, self._scale
        self._scale = None
        rights = self._column_rights(grid)
        made = []
        page = None
        for index, (row, cells) in enumerate(zip(rows, grid.rows, strict=True), start=1):
            pages = sorted({number for number, _ in row.content()}) if row else []
            page = pages[0] + 1 if pages else page
            made.append(Row(
                cells=tuple(
                    self._cell(cell, Place(page=page, table=number, row=index, column=column),
                               len(rows) - index + 1, rights.get(column - 1, {}))
                    for column, cell in enumerate(cells, start=1)
                ),
                places=tuple(Place(page=at + 1, table=number, row=index) for at in pages),
            ))  # fmt: skip
        self._rights, self._scale = outer
        first = next((place.page for row in made for place in row.places), None)
        place = Place(page=first, table=number)
        yield Table(tuple(made), header_rows=self._header_rows(tag, rows), place=place)

    def _beside_cells(self, table: Tag, grid: TagGrid) -> Iterator[Block]:
        """A table's caption, and what a careless program put in a table but in none of its cells."""
        captions = [part for part in table.tags() if part.kind == "Caption"]
        for caption in captions:
            yield from self._block(caption)
        cells = [cell for row in grid.rows for cell in row if isinstance(cell, Tag)]
        placed = {content for tag in (*captions, *cells) for content in tag.content()}
        yield from self._paragraph([at for at in table.content() if at not in placed])

    def _reach(self, cell: Tag) -> tuple[float, float] | None:
        words = self._words(list(cell.content()))
        if not words:
            return None
        return min(held.word.box.left for held in words), max(held.word.box.right for held in words)

    def _is_frame(self, grid: TagGrid) -> bool:
        """Whether a table is only there to place running text on the page."""
        longest = 0
        nested = False
        for cells in grid.rows:
            filled = 0
            for cell in cells:
                if isinstance(cell, Tag) and (words := self._words(list(cell.content()))):
                    filled += 1
                    longest = max(longest, sum(len(held.word.text) for held in words))
                    nested = nested or next(tags_of(cell, {"Table"}), None) is not None
            if filled > 1:
                return False
        return nested or longest > _LONGEST_FRAMED

    def _header_rows(self, table: Tag, rows: Sequence[Tag | None]) -> int:
        first = next(table.tags(), None)
        if first is not None and first.kind == "THead":
            return len(list(rows_of(first)))
        count = reach = 0
        for number, row in enumerate(rows):
            cells = list(row.tags()) if row else []
            # A row without cells of its own may lie under headings that reach down into it.
            if any(cell.kind != "TH" for cell in cells) or not (cells or number < reach):
                break
            reach = max([reach, *(number + cell.rows for cell in cells)])
            count += 1
        # Some programs tag every cell as a heading.
        return count if count < len(rows) or self._firm else 0

    def _column_rights(self, grid: TagGrid) -> dict[int, Mapping[int, float]]:
        """How far each column's text reaches on each page."""
        contents: dict[int, _Content] = defaultdict(list)
        if not self._firm:
            for cells in grid.rows:
                for column, cell in enumerate(cells):
                    if isinstance(cell, Tag) and cell.columns == 1:
                        contents[column].extend(cell.content())
        return {column: _rights(self._words(content)) for column, content in contents.items()}

    def _cell(
        self, cell: Tag | Empty, place: Place, rows_left: int, rights: Mapping[int, float]
    ) -> Cell:
        if not isinstance(cell, Tag):
            return Cell(covered=cell is Empty.COVERED, place=place)
        self._rights = rights
        content = list(cell.content())
        place = dataclasses.replace(place, page=content[0][0] + 1 if content else place.page)
        blocks = tuple(_prose_of(self._flow(cell)))
        return Cell(
            blocks=tuple(
                dataclasses.replace(block, place=dataclasses.replace(place, page=block.place.page))
                for block in blocks
            ),
            row_span=min(cell.rows, rows_left),
            column_span=cell.columns,
            fill=None if cell.fill == "FFFFFF" else cell.fill or self._shade(content),
            place=place,
        )

    def _shade(self, content: _Content) -> str | None:
        """The colour of the smallest area behind the beginning of a cell's text."""
        for page, mark in content[:1]:
            drawn = self._pages[page].drawn
            words = self._by_mark[page].get(mark)
            origin = words[0].box.middle if words else drawn.origins.get(mark)
            behind = [area for area in drawn.areas if origin and area.box.holds(*origin)]
            if behind:
                return min(behind, key=lambda area: area.box.width * area.box.height).colour
        return None


def _own_and_nested(item: Tag, *, keep_label: bool) -> tuple[Tag, list[Tag]]:
    """An item's own text, without its label, and the lists in it."""
    own = Tag("LI")
    nested: list[Tag] = []
    parts: list[Tag | tuple[int, int]] = []
    for part in item.parts():
        if isinstance(part, Tag) and part.kind == "LBody":
            parts.extend(part.parts())
        else:
            parts.append(part)
    for part in parts:
        if isinstance(part, Tag) and part.kind == "L":
            nested.append(part)
        elif keep_label or not (isinstance(part, Tag) and part.kind == "Lbl"):
            own.kids[len(own.kids)] = part
    return own, nested


def _holds_block(tag: Tag) -> bool:
    return any(part.kind in _BLOCKS or _holds_block(part) for part in tag.tags())


def _outside_tables(tag: Tag) -> Iterator[tuple[int, int]]:
    for part in tag.parts():
        if isinstance(part, tuple):
            yield part
        elif part.kind != "Table":
            yield from _outside_tables(part)


def _prose_of(blocks: Iterable[Block]) -> Iterator[Prose]:
    """The prose of a cell; a table in it gives its cells' prose one after the other."""
    for block in blocks:
        if isinstance(block, Prose):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.blocks


def _rights(words: Iterable[PlacedWord]) -> dict[int, float]:
    rights: dict[int, float] = {}
    for held in words:
        rights[held.page] = max(rights.get(held.page, 0.0), held.word.box.right)
    return rights
