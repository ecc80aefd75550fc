"""One worksheet of an Excel workbook, read as a stream: its cells as shown, its merges and marks."""

import dataclasses
import functools
import re
import time
from collections.abc import Callable

from lxml import etree

from goldenthread.documents.limits import Limits
from goldenthread.documents.packages import stream_xml
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.spreadsheets.number_formats import (
    GENERAL,
    shown_number,
    shown_text,
)
from goldenthread.documents.spreadsheets.sheet import (
    Look,
    Range,
    Run,
    Sheet,
    SheetCell,
    column_number,
)
from goldenthread.documents.spreadsheets.styles import number
from goldenthread.documents.spreadsheets.workbook import (
    Text,
    Workbook,
    cleaned,
    text_of,
)

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
# Blank cells are kept for their colour and lines only. A sheet made ready for a thousand
# rows has some ten thousand; a whole column coloured has a million.
_BLANK_CELLS = 300_000
_BLANK_ROWS = 2_000
_MERGES = 100_000
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_HEADER_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z&])")
_ONLY_NUMBERING = re.compile(r"(?:\s|\d|/|page|of|sheet)*", re.I)

_cached_number = functools.lru_cache(maxsize=50_000)(shown_number)


@dataclasses.dataclass(slots=True)
class Budget:
    """What is left of the limits while the sheets of one file are read."""

    limits: Limits
    cells: int = 0
    started_at: float = dataclasses.field(default_factory=time.monotonic)

    def spend(self, cells: int) -> None:
        """Count filled cells, and refuse the file where it has too many or takes too long."""
        self.cells += cells
        if self.cells > self.limits.cells:
            raise DocumentRefused(
                f"This spreadsheet has more than {self.limits.cells:,} filled cells, too many for "
                "a plan. Send only the sheets that are the plan."
            )
        if time.monotonic() - self.started_at > self.limits.seconds:
            raise DocumentRefused(
                "This spreadsheet takes too long to read. Copy the sheets that are the plan into "
                "a new workbook and send that."
            )


def read_sheet(data: bytes, sheet: Sheet, book: Workbook, budget: Budget) -> None:
    """Fill the sheet from its part; raises DocumentRefused for what is damaged or too much."""
    rows = _Rows(sheet, book, budget)
    marks: dict[str, Callable[[etree._Element], None]] = {
        "row": rows.take,
        "col": lambda found: _take_column(found, sheet),
        "mergeCell": lambda found: _take_merge(found, sheet),
        "pane": lambda found: _take_pane(found, sheet),
        "autoFilter": lambda found: _take_filter(found, sheet),
        "conditionalFormatting": lambda found: _take_rule(found, sheet),
        **dict.fromkeys(
            ("oddHeader", "oddFooter", "firstHeader", "firstFooter"),
            lambda found: _take_furniture(found, sheet),
        ),
    }
    for element in stream_xml(data, *marks):
        marks[element.tag.rpartition("}")[2]](element)


def read_range(reference: str) -> Range | None:
    """The rectangle "B2:D5" or the one cell "B2", within what a sheet can have."""
    corners = [_CELL.fullmatch(corner) for corner in reference.split(":")]
    first, last = corners[0], corners[-1]
    if len(corners) > 2 or first is None or last is None:
        return None
    rows = sorted((int(first[2]), int(last[2])))
    columns = sorted((column_number(first[1]), column_number(last[1])))
    if rows[0] < 1 or rows[1] > LAST_ROW or columns[1] > LAST_COLUMN:
        return None
    return Range(rows[0], columns[0], rows[1], columns[1])


class _Rows:
    """Takes the rows of a sheet one by one."""

    def __init__(self, sheet: Sheet, book: Workbook, budget: Budget) -> None:
        self._sheet, self._book, self._budget = sheet, book, budget
        styles = book.styles
        self._blank = {
            index: SheetCell("", look)
            for index, look in enumerate(styles.looks)
            if look.fill or look.is_boxed
        }
        self._columns: dict[str, int] = {}
        self._row = 0
        # Rows with colours or lines only, kept until text is found below them.
        self._waiting: dict[int, dict[int, SheetCell]] = {}
        self._blanks = 0

    def take(self, element: etree._Element) -> None:
        self._row = number(element.get("r"), self._row + 1)
        if not 1 <= self._row <= LAST_ROW:
            return
        if element.get("hidden") in ("1", "true"):
            self._sheet.hidden_rows.add(self._row)
        cells: dict[int, SheetCell] = {}
        blank: dict[int, SheetCell] = {}
        column = 0
        for entry in element:
            column = self._column(entry.get("r"), column)
            style = number(entry.get("s"))
            if len(entry):
                cell = self._cell(entry, style)
                if cell is not None:
                    cells[column] = cell
                    continue
            look = self._blank.get(style)
            if look is not None:
                blank[column] = look
        self._keep(cells, blank)

    def _keep(self, cells: dict[int, SheetCell], blank: dict[int, SheetCell]) -> None:
        self._budget.spend(len(cells))
        if self._blanks + len(blank) > _BLANK_CELLS:
            blank = {}
        self._blanks += len(blank)
        if cells:
            self._sheet.cells.update(self._waiting)
            self._waiting = {}
            self._sheet.cells[self._row] = {**blank, **cells}
        elif blank:
            self._waiting[self._row] = blank
            if len(self._waiting) > _BLANK_ROWS:
                self._blanks -= len(self._waiting.pop(next(iter(self._waiting))))

    def _column(self, reference: str | None, before: int) -> int:
        letters = (reference or "").rstrip("0123456789")
        if not letters:
            return before + 1
        column = self._columns.get(letters)
        if column is None:
            is_column = letters.isascii() and letters.isalpha() and len(letters) <= 3
            column = column_number(letters) if is_column else before + 1
            self._columns[letters] = column
        return column

    def _cell(self, entry: etree._Element, style: int) -> SheetCell | None:
        """The cell as shown, or None where it shows nothing."""
        kind = entry.get("t", "n")
        styles = self._book.styles
        text: Text = ""
        has_formula = False
        for part in entry:
            name = part.tag.rpartition("}")[2]
            if name == "v":
                text = self._value(part.text or "", kind, style)
            elif name == "is":
                text = text_of(part)
            elif name == "f":
                has_formula = True
        if isinstance(text, tuple):
            return _rich_cell(text, styles.look(style))
        if not text.strip():
            self._sheet.unworked_formulas += has_formula and entry.find("{*}v") is None
            return None
        return SheetCell(text, styles.look(style))

    def _value(self, told: str, kind: str, style: int) -> Text:
        code = self._book.styles.format(style)
        if kind == "s":
            index = number(told.strip(), -1)
            text = self._book.texts[index] if 0 <= index < len(self._book.texts) else ""
            return (
                text
                if code in (GENERAL, "@") or isinstance(text, tuple)
                else shown_text(text, code)
            )
        if kind == "n":
            return self._number(told, code)
        if kind == "b":
            return "TRUE" if told.strip() in ("1", "true") else "FALSE"
        return cleaned(told) if kind != "str" else shown_text(cleaned(told), code)

    def _number(self, told: str, code: str) -> str:
        if code == GENERAL and len(told) < 16 and told.isascii() and told.isdigit():
            return told
        try:
            return _cached_number(float(told), code, from_1904=self._book.from_1904)
        except ValueError:
            return cleaned(told)


def _rich_cell(runs: Text, look: Look) -> SheetCell | None:
    told = tuple(
        Run(
            run.text,
            look.bold if run.bold is None else run.bold,
            look.size if run.size is None else run.size,
        )
        for run in runs
        if not isinstance(run, str)
    )
    text = "".join(run.text for run in told)
    return SheetCell(text, look, told) if text.strip() else None


def _take_column(found: etree._Element, sheet: Sheet) -> None:
    if found.get("hidden") in ("1", "true"):
        first = number(found.get("min"), 1)
        sheet.hidden_columns.append((first, number(found.get("max"), first)))


def _take_merge(found: etree._Element, sheet: Sheet) -> None:
    merge = read_range(found.get("ref", ""))
    if merge is not None and len(sheet.merges) < _MERGES:
        sheet.merges.append(merge)


def _take_pane(found: etree._Element, sheet: Sheet) -> None:
    if found.get("state", "split").startswith("frozen"):
        rows = number(found.get("ySplit", "").partition(".")[0])
        if rows:
            sheet.heading_rows.append(rows)


def _take_filter(found: etree._Element, sheet: Sheet) -> None:
    over = read_range(found.get("ref", ""))
    if over is not None:
        sheet.heading_rows.append(over.top)


def _take_rule(found: etree._Element, sheet: Sheet) -> None:
    ranges = (read_range(piece) for piece in found.get("sqref", "").split()[:1_000])
    sheet.coloured_by_rule.extend(over for over in ranges if over is not None)


def _take_furniture(found: etree._Element, sheet: Sheet) -> None:
    told = _HEADER_CODE.sub(" ", cleaned(found.text or ""))
    if not _ONLY_NUMBERING.fullmatch(told):
        sheet.furniture.append(" ".join(told.split()))
