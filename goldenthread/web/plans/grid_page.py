"""A plan's document as blocks for a page: headings, prose and tables, with links to its parts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Table
from goldenthread.plans.words.rag import colour_name

# The document's own first headings stand below the page's.
DEEPEST_HEADING = 6
_NO_DATES: Mapping[str, str] = {}


@dataclass(frozen=True)
class Words:
    """A heading, a paragraph or a run of list items: each line with the page of what it says, or ""."""

    kind: str
    lines: list[tuple[str, str]] = field(default_factory=list)
    level: int = 0


@dataclass(frozen=True)
class GridCell:
    """One cell as HTML has it."""

    words: list[Words]
    is_heading: bool
    row_span: int
    column_span: int
    # What an empty cell says by its shading alone, as a word.
    colour: str | None
    # What dates in it were understood as, where that says more than they do.
    understood: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class GridTable:
    """One table; `number` counts from 1 and names it on the page."""

    number: int
    head: list[list[GridCell]]
    body: list[list[GridCell]]
    kind: str = "table"


class Links:
    """Addresses of a plan's parts by what they say; a sentence that occurs twice leads to each in turn."""

    def __init__(self, addresses: Iterator[tuple[str, str]]) -> None:
        self._waiting: dict[str, list[str]] = defaultdict(list)
        for text, address in addresses:
            self._waiting[_plain(text)].append(address)

    def take(self, text: str) -> str:
        waiting = self._waiting.get(_plain(text))
        if not waiting:
            return ""
        return waiting.pop(0) if len(waiting) > 1 else waiting[0]


def grid_blocks(
    document: Document, addresses: Iterator[tuple[str, str]], dates: Mapping[str, str] = _NO_DATES
) -> list[Words | GridTable]:
    """The document's blocks in order, page furniture left out; `dates` are what each was understood as."""
    links = Links(addresses)
    blocks: list[Words | GridTable] = []
    numbered = 0
    prose: list[Prose] = []
    for block in document.blocks:
        if isinstance(block, Prose):
            if block.kind != ProseKind.FURNITURE:
                prose.append(block)
            continue
        blocks.extend(words_blocks(prose, links))
        prose = []
        numbered += 1
        blocks.append(table_block(block, numbered, links, dates))
    return [*blocks, *words_blocks(prose, links)]


def words_blocks(prose: list[Prose], links: Links) -> Iterator[Words]:
    run: list[tuple[str, str]] = []
    run_kind = ""
    for block in prose:
        line = (block.text, links.take(block.text))
        kind = _kind(block)
        if run and kind != run_kind:
            yield Words(run_kind, run)
            run = []
        if block.kind == ProseKind.ITEM:
            run_kind = kind
            run.append((f"{block.marker} {block.text}", line[1]) if kind == "numbered" else line)
            continue
        if block.kind == ProseKind.HEADING:
            yield Words("heading", [line], min(block.level + 1, DEEPEST_HEADING))
        else:
            yield Words("paragraph", [line])
    if run:
        yield Words(run_kind, run)


def _kind(block: Prose) -> str:
    """Items are bullets, or "numbered" where each says its own number or letter."""
    if block.kind != ProseKind.ITEM:
        return block.kind.value
    return "numbered" if any(sign.isalnum() for sign in block.marker) else "items"


def table_block(
    table: Table, number: int, links: Links, dates: Mapping[str, str] = _NO_DATES
) -> GridTable:
    return GridTable(
        number,
        head=[_row(row.cells, links, _NO_DATES, is_heading=True) for row in table.header],
        body=[_row(row.cells, links, dates, is_heading=False) for row in table.body],
    )


def _row(
    cells: tuple[Cell, ...], links: Links, dates: Mapping[str, str], *, is_heading: bool
) -> list[GridCell]:
    shown = [(cell, list(words_blocks(list(cell.blocks), links))) for cell in cells
             if not cell.covered]  # fmt: skip
    # What reads like a date in a table of meetings is none of the plan's.
    is_plan = any(href for _, said in shown for words in said for _, href in words.lines)
    return [
        GridCell(
            words=said,
            is_heading=is_heading,
            row_span=cell.row_span,
            column_span=cell.column_span,
            colour=colour_name(cell.fill) if cell.fill and cell.is_empty else None,
            understood=_understood(cell, dates) if is_plan else [],
        )
        for cell, said in shown
    ]


def _understood(cell: Cell, dates: Mapping[str, str]) -> list[str]:
    return [dates[line] for line in cell.text.split("\n") if line in dates]


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
