"""PDF files with text in them, by their tags where these can be trusted, else by what is printed."""

import dataclasses
import re
import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence

import pypdfium2

from goldenthread.documents.document import Block, Document, Place, Prose, ProseKind
from goldenthread.documents.limits import Limits
from goldenthread.documents.pdf.continued import continued
from goldenthread.documents.pdf.file import Deadline, is_pdf, loaded_pages, open_pdf
from goldenthread.documents.pdf.lines import lines_of
from goldenthread.documents.pdf.page import Page
from goldenthread.documents.pdf.prose import (
    TypeScale,
    furniture_keys,
    is_furniture,
    running_text,
)
from goldenthread.documents.pdf.rules import drawn_on
from goldenthread.documents.pdf.tables import RuledTable, ruled_tables, table_of
from goldenthread.documents.pdf.tagged import TaggedReader
from goldenthread.documents.pdf.tags import Tag, TagTree, tags_of
from goldenthread.documents.pdf.text import Vocabulary
from goldenthread.documents.pdf.words import MOST_WORDS, Word, page_text
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused

# Pdfium keeps its state in one place for the whole process.
_PDFIUM = threading.Lock()
# Tags that leave out more of a file's letters than this do not describe it.
_LEAST_TAGGED = 0.9
# Tags that put less than this of the words in ruled tables into tables have missed them.
_LEAST_IN_TABLES = 0.5
# A cell's words that stand in several ruled cells are wrongly tagged; of so many, all are in doubt.
_MOST_SPREAD = 0.02
_FEW_LETTERS = 40
_UNREADABLE = 0.2
_FILE_NAME = re.compile(r"^microsoft word\b|^untitled|\.(?:docx?|pdf|xlsx?|pptx?|rtf|indd)$", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class _Contents:
    """All that is taken out of a file. `firm`: see `tagged_text`."""

    pages: tuple[Page, ...]
    tags: Tag
    title: str | None
    firm: bool
    unreadable: int


def _read(data: bytes, limits: Limits) -> Document:
    deadline = Deadline(limits.seconds)
    with _PDFIUM:
        pdf = open_pdf(data, limits, deadline)
        try:
            contents = _contents(pdf, deadline)
        finally:
            pdf.close()
    letters = sum(len(word.text) for page in contents.pages for word in page.words)
    _check_for_text(contents, letters)
    vocabulary = Vocabulary(word for page in contents.pages for word in page.words)
    ruled = [ruled_tables(page) for page in contents.pages]
    if _is_well_tagged(contents, [tables for tables, _ in ruled]):
        reader = TaggedReader(contents.pages, limits, vocabulary, firm=contents.firm)
        blocks = _with_untagged(reader.blocks(contents.tags), contents, vocabulary)
    else:
        blocks = _untagged(contents.pages, ruled, limits, vocabulary)
    if not contents.firm:
        blocks = continued(blocks, vocabulary)
    headings = (
        block.text
        for block in blocks
        if isinstance(block, Prose) and block.kind == ProseKind.HEADING
    )
    return Document(
        blocks=tuple(blocks),
        format="pdf",
        title=contents.title or next(headings, None),
        warnings=tuple(_warnings(contents, letters)),
    )


def _contents(pdf: pypdfium2.PdfDocument, deadline: Deadline) -> _Contents:
    pages: list[Page] = []
    tree = TagTree(deadline)
    unreadable = count = 0
    for number, page in enumerate(loaded_pages(pdf), start=1):
        deadline.check()
        text = page_text(page, deadline)
        count += len(text.words)
        if count > MOST_WORDS:
            raise DocumentRefused(
                "This PDF holds more text than any plan or report. Send only the pages that matter."
            )
        unreadable += text.unreadable
        drawn = drawn_on(page, text.turn, deadline)
        pages.append(Page(number, text.turn.page, text.words, drawn))
        tree.add(page, number - 1)
    about = pdf.get_metadata_dict()
    title = " ".join(about.get("Title", "").split())
    return _Contents(
        pages=tuple(pages),
        tags=tree.root,
        title=None if not title or _FILE_NAME.search(title) else title,
        firm=about.get("Creator", "").startswith("Typst"),
        unreadable=unreadable,
    )


def _check_for_text(contents: _Contents, letters: int) -> None:
    """Refuse a scan: pictures of pages, with no text or only a stamp on each."""
    pictured = [page for page in contents.pages if page.drawn.pictures]
    is_scan = len(pictured) > 0.5 * len(contents.pages) and letters < _FEW_LETTERS * len(
        contents.pages
    )
    if is_scan:
        raise DocumentRefused(
            "This PDF is a picture of the pages, with no text in it. "
            "Send the Word file, or a PDF made from it, or run text recognition (OCR) first."
        )
    words = (word.text for page in contents.pages for word in page.words)
    if not any(letter.isalnum() for word in words for letter in word):
        raise DocumentRefused(
            "This PDF holds no words. Check that it is the right file; "
            "if it shows text, that is drawn: send the Word file instead."
        )


def _warnings(contents: _Contents, letters: int) -> Iterator[str]:
    if contents.unreadable > _UNREADABLE * letters:
        yield (
            "Much of this PDF's text has no letters behind what is shown, so it may read as nonsense. "
            "Send the Word file if there is one."
        )
    for page in contents.pages:
        if page.drawn.pictures and not page.words:
            yield f"Page {page.number} is a picture without text and was not read."


def _is_well_tagged(contents: _Contents, ruled: Sequence[Sequence[RuledTable]]) -> bool:
    """Whether the tags cover the text, and find the tables that the ruling lines show."""
    tagged = set(contents.tags.content())
    inside = outside = 0
    for index, page in enumerate(contents.pages):
        for word in page.words:
            if (index, word.mark) in tagged:
                inside += len(word.text)
            elif not word.artifact:
                outside += len(word.text)
    if inside < _LEAST_TAGGED * (inside + outside):
        return False
    return contents.firm or _agrees_with_rules(contents, ruled)


def _agrees_with_rules(contents: _Contents, ruled: Sequence[Sequence[RuledTable]]) -> bool:
    """Whether what the ruling lines show as tables and cells is so in the tags as well.

    Some programs tag a list that goes on in the next cell as part of the first.
    """
    cells = _cells_of_tables(contents.tags)
    spread: dict[int, set[tuple[int, int, int]]] = defaultdict(set)
    told = found = 0
    for index, tables in enumerate(ruled):
        for number, table in enumerate(tables):
            for place, words in table.words.items():
                for word in words:
                    # Repeated headings are artifacts in a well tagged file.
                    if word.artifact:
                        continue
                    told += 1
                    cell = cells.get((index, word.mark))
                    if cell is not None:
                        found += 1
                        spread[cell].add((index, number, place))
    doubtful = sum(
        len({index for index, _, _ in places}) < len(places) for places in spread.values()
    )
    return found >= _LEAST_IN_TABLES * told and doubtful <= _MOST_SPREAD * len(spread)


def _cells_of_tables(tag: Tag) -> dict[tuple[int, int], int]:
    """For each piece of content in a table, the number of the cell that holds it."""
    cells = (cell for table in tags_of(tag, {"Table"}) for cell in tags_of(table, {"TD", "TH"}))
    return {content: number for number, cell in enumerate(cells) for content in cell.content()}


def _with_untagged(
    blocks: Sequence[Block], contents: _Contents, vocabulary: Vocabulary
) -> list[Block]:
    """The tagged blocks, with what no tag covers before or after those of its page."""
    tagged = set(contents.tags.content())
    before: list[tuple[int, Block]] = []
    after: list[tuple[int, Block]] = []
    for index, page in enumerate(contents.pages):
        words = [word for word in page.words if (index, word.mark) not in tagged]
        artifacts = [word for word in words if word.artifact]
        for line in lines_of(artifacts):
            top = line.box.bottom < page.box.height / 2
            (before if top else after).append((page.number, _furniture(line.text, page)))
        forgotten = [word for word in words if not word.artifact]
        scale = TypeScale(0.0, ())
        after += [
            (page.number, prose) for _, prose in running_text(forgotten, page, scale, vocabulary)
        ]
    return list(_merged(blocks, before, after))


def _merged(
    blocks: Sequence[Block],
    before: Sequence[tuple[int, Block]],
    after: Sequence[tuple[int, Block]],
) -> Iterator[Block]:
    """The blocks in order, each page's first and last lines where the page begins and ends."""
    heads, feet = list(before), list(after)
    for block in blocks:
        page = block.place.page or 1
        while feet and feet[0][0] < page:
            while heads and heads[0][0] <= feet[0][0]:
                yield heads.pop(0)[1]
            yield feet.pop(0)[1]
        while heads and heads[0][0] <= page:
            yield heads.pop(0)[1]
        yield block
    rest = sorted([*((page, 0, block) for page, block in heads),
                   *((page, 1, block) for page, block in feet)], key=lambda held: held[:2])  # fmt: skip
    yield from (block for _, _, block in rest)


def _furniture(text: str, page: Page) -> Prose:
    return Prose(text, ProseKind.FURNITURE, place=Place(page=page.number))


def _untagged(
    pages: Sequence[Page],
    ruled: Sequence[tuple[list[RuledTable], list[Word]]],
    limits: Limits,
    vocabulary: Vocabulary,
) -> list[Block]:
    """The blocks as they are printed, page by page."""
    loose = [words for _, words in ruled]
    keys = furniture_keys(list(zip(pages, loose, strict=True)))
    scale = TypeScale.of(word for words in loose for word in words)
    blocks: list[Block] = []
    number = cells = 0
    for page, (tables, words) in zip(pages, ruled, strict=True):
        lines = lines_of(words)
        furniture = [line for line in lines if is_furniture(line, page, keys)]
        kept = [word for line in lines if line not in furniture for word in line.words]
        top = [line for line in furniture if line.box.bottom < page.box.height / 2]
        bottom = [line for line in furniture if line not in top]
        blocks += [_furniture(line.text, page) for line in top]
        for table in tables:
            above = [word for word in kept if word.box.middle[1] < table.box.top]
            kept = [word for word in kept if word.box.middle[1] >= table.box.top]
            blocks += [prose for _, prose in running_text(above, page, scale, vocabulary)]
            number += 1
            cells += len(table.grid.owners)
            if cells > limits.cells:
                raise DocumentRefused(
                    f"This PDF has more than {limits.cells:,} table cells, too many for a plan. "
                    "Send only the part that is the plan."
                )
            blocks.append(table_of(table, page, number, vocabulary))
        blocks += [prose for _, prose in running_text(kept, page, scale, vocabulary)]
        blocks += [_furniture(line.text, page) for line in bottom]
    return blocks


def _fits(data: bytes, name: str) -> bool:
    del name
    return is_pdf(data)


READER = Reader(title="PDF", suffixes=(".pdf",), fits=_fits, read=_read)
