"""What a document holds: prose and tables in reading order, each with its place in the file."""

import dataclasses
import enum
from collections.abc import Iterator


@dataclasses.dataclass(frozen=True, slots=True)
class Place:
    """Where something stood, counted from 1 as a person would; what a format cannot know is None.

    `row` is the table's or sheet's own row, `column` the grid column (1 is A),
    `line` the line of a text file.
    """

    page: int | None = None
    sheet: str | None = None
    table: int | None = None
    row: int | None = None
    column: int | None = None
    line: int | None = None

    def __str__(self) -> str:
        parts = [
            f"{name} {value}"
            for name, value in (
                ("page", self.page),
                ("sheet", self.sheet),
                ("table", self.table),
                ("row", self.row),
                ("column", self.column),
                ("line", self.line),
            )
            if value is not None
        ]
        return ", ".join(parts)


class ProseKind(enum.StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    # Running headers, footers and page numbers: kept, because no text may be dropped,
    # but apart, because they are not what the document says.
    FURNITURE = "furniture"


@dataclasses.dataclass(frozen=True, slots=True)
class Prose:
    """One heading, paragraph or list item, without its markup.

    A line break inside it is a newline: in Word a person's own break, in a PDF or a text
    made from one only where the cell was too narrow, so whoever reads it must decide.
    `level` is 1 to 9 for a heading and the depth from 0 for an item.
    `marker` is an item's bullet or number as printed ("•", "1.", "a)"), or empty.
    """

    text: str
    kind: ProseKind = ProseKind.PARAGRAPH
    level: int = 0
    marker: str = ""
    place: Place = Place()


@dataclasses.dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table's grid.

    A merged cell stands once, at its top left, with its spans; the other grid cells it
    covers are `covered` and empty. `fill` is the shading as "RRGGBB", or None for none
    or white.
    """

    blocks: tuple[Prose, ...] = ()
    row_span: int = 1
    column_span: int = 1
    covered: bool = False
    fill: str | None = None
    place: Place = Place()

    @property
    def text(self) -> str:
        if len(self.blocks) == 1:
            return self.blocks[0].text
        return "\n".join(block.text for block in self.blocks)

    @property
    def is_empty(self) -> bool:
        return not self.blocks or not any(block.text.strip() for block in self.blocks)


@dataclasses.dataclass(frozen=True, slots=True)
class Row:
    """One row of the grid; every row of a table has as many cells as the table has columns."""

    cells: tuple[Cell, ...]
    hidden: bool = False
    # More than one place means that a page break had split the row and it was joined again.
    places: tuple[Place, ...] = ()


@dataclasses.dataclass(frozen=True, slots=True)
class Table:
    """A rectangular grid. Its first `header_rows` rows are headings (0: none are known).

    `edges` are the left edges of the columns in points, where the format knows them.
    `sheet` is the spreadsheet tab it came from. `dropped` are the repeated header rows
    that joining took out, so that nothing is lost unseen.
    """

    rows: tuple[Row, ...]
    header_rows: int = 0
    sheet: str | None = None
    edges: tuple[float, ...] = ()
    dropped: tuple[Row, ...] = ()
    place: Place = Place()

    @property
    def width(self) -> int:
        return max((len(row.cells) for row in self.rows), default=0)

    @property
    def header(self) -> tuple[Row, ...]:
        return self.rows[: self.header_rows]

    @property
    def body(self) -> tuple[Row, ...]:
        return self.rows[self.header_rows :]


Block = Prose | Table


@dataclasses.dataclass(frozen=True, slots=True)
class Document:
    """A whole document in reading order.

    `title` is what the file says of itself (its properties or its first heading),
    `format` the reader's id, `warnings` plain sentences on what could not be read well,
    each with its place in the words. `title_page` is written on a page of its own before all
    else; no reader fills it.
    """

    blocks: tuple[Block, ...]
    format: str
    title: str | None = None
    warnings: tuple[str, ...] = ()
    title_page: tuple[Prose, ...] = ()

    def prose(self) -> Iterator[Prose]:
        return (block for block in self.blocks if isinstance(block, Prose))

    def tables(self) -> Iterator[Table]:
        return (block for block in self.blocks if isinstance(block, Table))

    @property
    def has_words(self) -> bool:
        """Whether there is anything to read in it."""
        cells = (cell for table in self.tables() for row in table.rows for cell in row.cells)
        return any(self.prose()) or not all(cell.is_empty for cell in cells)

    @property
    def first_heading(self) -> str | None:
        heads = (block.text for block in self.prose() if block.kind == ProseKind.HEADING)
        return next(heads, None)
