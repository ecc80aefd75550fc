"""The sheets of an OpenDocument spreadsheet: cells as shown, merges, what is hidden, comments."""

from collections.abc import Iterator

from lxml import etree

from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.ods_styles import OdsStyles
from goldenthread.documents.spreadsheets.sheet import Note, Range, Sheet, SheetCell
from goldenthread.documents.spreadsheets.sheet_rows import BLANK_CELLS, LAST_COLUMN, LAST_ROW
from goldenthread.documents.spreadsheets.styles import number
from goldenthread.documents.spreadsheets.workbook import cleaned

_ROW_GROUPS = ("table-rows", "table-row-group")
_HEADER_ROWS = "table-header-rows"
# A blank row or cell repeated to the end of the sheet is the format's way to say "the rest".
_MOST_BLANK = 200
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"


def read_ods_sheets(content: etree._Element, styles: OdsStyles, budget: Budget) -> list[Sheet]:
    """The sheets in order, from the content part."""
    tables = content.iterfind("{*}body/{*}spreadsheet/{*}table")
    return [_Reading(table, styles, budget).sheet for table in tables]


class _Reading:
    """Takes one sheet's rows in order."""

    def __init__(self, table: etree._Element, styles: OdsStyles, budget: Budget) -> None:
        self.sheet = Sheet(
            cleaned(table.get(f"{_TABLE}name", "")),
            hidden=table.get(f"{_TABLE}style-name") in styles.hiding,
            normal_size=styles.normal_size,
        )
        self._styles, self._budget = styles, budget
        self._row = self._blanks = 0
        self._columns(table)
        self._rows(table)

    def _columns(self, table: etree._Element) -> None:
        column = 1
        for entry in table.iter("{*}table-column"):
            count = _repeated(entry, "columns")
            if entry.get(f"{_TABLE}visibility") in ("collapse", "filter"):
                self.sheet.hidden_columns.append((column, column + count - 1))
            column += count

    def _rows(self, holder: etree._Element) -> None:
        for entry in holder:
            name = _local(entry)
            if name == "table-row":
                self._take(entry)
            elif name == _HEADER_ROWS:
                self._rows(entry)
                self.sheet.heading_rows.append(self._row)
            elif name in _ROW_GROUPS:
                self._rows(entry)

    def _take(self, entry: etree._Element) -> None:
        cells: dict[int, SheetCell] = {}
        merges: list[Range] = []
        notes: list[Note] = []
        column = 0
        for held in entry:
            if _local(held) not in ("table-cell", "covered-table-cell"):
                continue
            count = _repeated(held, "columns")
            cell = self._cell(held)
            merges.extend(self._merge(held, column + 1))
            notes.extend(_notes(held, self._row + 1, column + 1))
            if cell is not None and (cell.is_filled or self._may_keep(count)):
                end = min(column + count, LAST_COLUMN)
                cells.update(dict.fromkeys(range(column + 1, end + 1), cell))
            column += count
        is_filled = any(cell.is_filled for cell in cells.values())
        count = min(_repeated(entry, "rows"), LAST_ROW - self._row)
        for row in range(self._row + 1, self._row + count + 1):
            if not is_filled and count > _MOST_BLANK:
                break
            self._budget.spend(sum(cell.is_filled for cell in cells.values()))
            if cells:
                self.sheet.cells[row] = dict(cells)
            if entry.get(f"{_TABLE}visibility") in ("collapse", "filter"):
                self.sheet.hidden_rows.add(row)
        self.sheet.merges.extend(merges)
        self.sheet.notes.extend(notes)
        self._row += count

    def _may_keep(self, count: int) -> bool:
        """Whether so many blank cells in a row are worth keeping for their colour and lines."""
        self._blanks += count if count <= _MOST_BLANK else 0
        return count <= _MOST_BLANK and self._blanks <= BLANK_CELLS

    def _cell(self, held: etree._Element) -> SheetCell | None:
        look = self._styles.look(held.get(f"{_TABLE}style-name"))
        text = "\n".join(_paragraph(one) for one in held.iterfind("{*}p"))
        text = cleaned(text or held.get(f"{_OFFICE}value", ""))
        if _local(held) == "covered-table-cell" or not text.strip():
            return SheetCell("", look) if look.fill or look.is_boxed else None
        return SheetCell(text, look)

    def _merge(self, held: etree._Element, column: int) -> Iterator[Range]:
        rows = number(held.get(f"{_TABLE}number-rows-spanned"), 1)
        columns = number(held.get(f"{_TABLE}number-columns-spanned"), 1)
        if rows > 1 or columns > 1:
            row = self._row + 1
            yield Range(
                row,
                column,
                min(row + max(rows, 1) - 1, LAST_ROW),
                min(column + max(columns, 1) - 1, LAST_COLUMN),
            )


def _repeated(entry: etree._Element, what: str) -> int:
    return max(number(entry.get(f"{_TABLE}number-{what}-repeated"), 1), 1)


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _paragraph(paragraph: etree._Element) -> str:
    """A paragraph's text; several spaces, tabs and line breaks are elements of their own."""
    parts = [paragraph.text or ""]
    for piece in paragraph:
        name = _local(piece)
        if name == "s":
            parts.append(" " * min(number(piece.get(_count_of(piece)), 1), 1_000))
        elif name == "tab":
            parts.append("\t")
        elif name == "line-break":
            parts.append("\n")
        elif name not in ("annotation", "note"):
            parts.append(_paragraph(piece))
        parts.append(piece.tail or "")
    return "".join(parts)


def _count_of(element: etree._Element) -> str:
    return str(element.tag).removesuffix("s") + "c"


def _notes(held: etree._Element, row: int, column: int) -> Iterator[Note]:
    for entry in held.iterfind("{*}annotation"):
        text = cleaned("\n".join(_paragraph(one) for one in entry.iterfind("{*}p"))).strip()
        by = entry.findtext("{http://purl.org/dc/elements/1.1/}creator") or ""
        if text:
            yield Note(text, row, column, cleaned(by))
