"""A plan's document as it was sent in, each row under the number by which places name it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from goldenthread.documents.document import Document, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.finding.filtering import row_of
from goldenthread.web.plans.anchors import anchor_of_place
from goldenthread.web.plans.grid_page import GridCell, Links, Words, table_block, words_blocks

_NO_LINKS = Links(iter(()))


@dataclass(frozen=True)
class SourceWords:
    """Headings, paragraphs or items, under the names of the places that begin with them."""

    anchors: list[str]
    words: list[Words]
    kind: str = "words"


@dataclass(frozen=True)
class SourceRow:
    """A row and what places call it: `number` is short, within its table."""

    anchors: list[str]
    number: str
    cells: list[GridCell]


@dataclass(frozen=True)
class SourceTable:
    """A table by its own number in the document, or the sheet that it is on."""

    anchors: list[str]
    title: str
    head: list[SourceRow]
    body: list[SourceRow]
    number: int
    kind: str = "table"


class _Names:
    """Names for places, each given once: only the first of what stands at one place can have it."""

    def __init__(self) -> None:
        self._given: set[str] = set()

    def new(self, places: Iterable[Place]) -> list[str]:
        names = [name for name in dict.fromkeys(map(anchor_of_place, places)) if name]
        new = [name for name in names if name not in self._given]
        self._given.update(new)
        return new


def source_blocks(document: Document) -> list[SourceWords | SourceTable]:
    """The document's blocks in order, page furniture left out."""
    return list(_blocks(document, _Names()))


def _blocks(document: Document, names: _Names) -> Iterator[SourceWords | SourceTable]:
    number = 0
    for block in document.blocks:
        if isinstance(block, Table):
            number += 1
            yield _table(block, number, names)
        elif block.kind != ProseKind.FURNITURE and block.text.strip():
            yield _words(block, names)


def _words(block: Prose, names: _Names) -> SourceWords:
    return SourceWords(names.new([block.place]), list(words_blocks([block], _NO_LINKS)))


def _table(table: Table, number: int, names: _Names) -> SourceTable:
    # Heading rows that a page break had repeated stand with the first ones.
    repeated = (place for row in table.dropped for place in _places(row))
    anchors = names.new([table.place, *repeated])
    shown = table_block(table, number, _NO_LINKS)
    rows = [
        SourceRow(names.new(_places(row)), _number(row, table), cells)
        for row, cells in zip(table.rows, [*shown.head, *shown.body], strict=True)
    ]
    heads = len(shown.head)
    return SourceTable(
        anchors, _title(table.place, number), rows[:heads], rows[heads:], number
    )  # fmt: skip


def _places(row: Row) -> Iterator[Place]:
    yield from row.places
    for cell in row.cells:
        if not cell.covered:
            yield cell.place
            yield from (prose.place for prose in cell.blocks)


def _title(place: Place, number: int) -> str:
    told = str(Place(page=place.page, sheet=place.sheet, table=place.table))
    return told[:1].upper() + told[1:] if told else f"Table {number}"


def _number(row: Row, table: Table) -> str:
    """The row's own number, with the page where that is not the one its table begins on."""
    place = next((row_of(place) for place in _places(row) if place != Place()), Place())
    page = place.page if place.page != table.place.page else None
    if place.row is not None:
        return str(Place(page=page, row=place.row))
    return str(Place(page=page, line=place.line))
