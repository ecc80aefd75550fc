"""What a sheet of any spreadsheet format holds: filled and coloured cells, merges, what is hidden."""

import dataclasses


@dataclasses.dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks, as far as it tells what the cell is.

    `size` is the type size in points. `is_boxed` says that the cell has a line on two sides
    or more, `has_rule_below` that the line under it is heavier than a thin one.
    """

    bold: bool = False
    italic: bool = False
    size: float = 11.0
    fill: str | None = None
    is_boxed: bool = False
    has_rule_below: bool = False


PLAIN = Look()


@dataclasses.dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a cell's text in one type."""

    text: str
    bold: bool
    size: float


@dataclasses.dataclass(frozen=True, slots=True)
class SheetCell:
    """A cell with text as the sheet shows it, or a blank one with a colour or lines.

    `runs` are given only where stretches of the text differ in type.
    """

    text: str
    look: Look = PLAIN
    runs: tuple[Run, ...] = ()

    @property
    def is_filled(self) -> bool:
        return bool(self.text)


@dataclasses.dataclass(frozen=True, slots=True)
class Range:
    """A rectangle of cells, first and last of each included, counted from 1."""

    top: int
    left: int
    bottom: int
    right: int


@dataclasses.dataclass(frozen=True, slots=True)
class Note:
    """A comment on a cell, or words in a text box (which stand in no cell)."""

    text: str
    row: int | None = None
    column: int | None = None
    by: str = ""


@dataclasses.dataclass(slots=True)
class Sheet:
    """One sheet. `cells` is sparse: by row, then by column, both counted from 1.

    `heading_rows` are the last rows of what the file itself marks as headings, the surest
    mark last: frozen rows, rows repeated on each page, a filter's, an Excel table's.
    `coloured_by_rule` are ranges with conditional formats. `normal_size` is the size of
    the workbook's body type. `furniture` are printed page headers and footers.
    """

    name: str
    hidden: bool = False
    cells: dict[int, dict[int, SheetCell]] = dataclasses.field(default_factory=dict)
    merges: list[Range] = dataclasses.field(default_factory=list)
    hidden_rows: set[int] = dataclasses.field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = dataclasses.field(default_factory=list)
    heading_rows: list[int] = dataclasses.field(default_factory=list)
    coloured_by_rule: list[Range] = dataclasses.field(default_factory=list)
    notes: list[Note] = dataclasses.field(default_factory=list)
    furniture: list[str] = dataclasses.field(default_factory=list)
    normal_size: float = 11.0
    unworked_formulas: int = 0


def column_letters(column: int) -> str:
    """What a sheet prints over the column: 1 is A, 27 is AA."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def column_number(letters: str) -> int:
    """The column that the letters stand for; 0 for none."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number
