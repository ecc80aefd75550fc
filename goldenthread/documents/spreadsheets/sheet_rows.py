"""The rows of an Excel worksheet, read one by one: each cell as the sheet shows it."""

import functools

from lxml import etree

from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.number_formats import GENERAL, shown_number, shown_text
from goldenthread.documents.spreadsheets.sheet import Look, Run, Sheet, SheetCell, column_number
from goldenthread.documents.spreadsheets.styles import number
from goldenthread.documents.spreadsheets.workbook import Text, Workbook, cleaned, text_of

LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
# Blank cells are kept for their colour and lines only. A sheet made ready for a thousand
# rows has some ten thousand; one coloured to its end has millions, which no one looks at.
BLANK_CELLS = 300_000
_BLANK_ROWS = 1_000

_cached_number = functools.lru_cache(maxsize=50_000)(shown_number)


class SheetRows:
    """Takes the rows of a sheet one by one. Every cell costs time, so each is looked at once."""

    def __init__(self, sheet: Sheet, book: Workbook, budget: Budget) -> None:
        self._sheet, self._book, self._budget = sheet, book, budget
        self._blank = {
            index: SheetCell("", look)
            for index, look in enumerate(book.styles.looks)
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
        has_text = next(element.iter("{*}v", "{*}is", "{*}f"), None) is not None
        if has_text or (len(self._waiting) < _BLANK_ROWS and self._blanks < BLANK_CELLS):
            self._keep(*self._cells(element))
        elif self._row % 1_000 == 0:
            self._budget.spend(0)

    def _cells(self, element: etree._Element) -> tuple[dict[int, SheetCell], dict[int, SheetCell]]:
        """The row's cells with text, and those with a colour or lines only."""
        cells: dict[int, SheetCell] = {}
        blank: dict[int, SheetCell] = {}
        column = 0
        for entry in element:
            column = self._column(entry.get("r"), column)
            style = number(entry.get("s"))
            cell = self._cell(entry, style) if len(entry) else None
            if cell is not None:
                cells[column] = cell
            elif style in self._blank:
                blank[column] = self._blank[style]
        return cells, blank

    def _keep(self, cells: dict[int, SheetCell], blank: dict[int, SheetCell]) -> None:
        self._budget.spend(len(cells))
        self._blanks += len(blank)
        if self._blanks > BLANK_CELLS:
            blank = {}
        if cells:
            self._sheet.cells.update(self._waiting)
            self._waiting = {}
            self._sheet.cells[self._row] = {**blank, **cells}
        elif blank:
            self._waiting[self._row] = blank

    def _column(self, reference: str | None, before: int) -> int:
        letters = (reference or "").rstrip("0123456789")
        column = self._columns.get(letters)
        if column is None:
            is_column = letters.isascii() and letters.isalpha() and len(letters) <= 3
            if not is_column or column_number(letters) > LAST_COLUMN:
                return before + 1
            column = self._columns[letters] = column_number(letters)
        return column

    def _cell(self, entry: etree._Element, style: int) -> SheetCell | None:
        """The cell as shown, or None where it shows nothing."""
        kind = entry.get("t", "n")
        text: Text = ""
        has_formula = has_value = False
        for part in entry:
            tag = part.tag
            if tag.endswith("}v"):
                # A formula whose result is no text has kind "str", and an empty value.
                has_value = bool(part.text) or kind == "str"
                text = self._value(part.text or "", kind, style)
            elif tag.endswith("}is"):
                text = text_of(part)
            elif tag.endswith("}f"):
                has_formula = True
        if isinstance(text, str):
            if text and not text.isspace():
                return SheetCell(text, self._book.styles.look(style))
            self._sheet.unworked_formulas += has_formula and not has_value
            return None
        return _rich_cell(text, self._book.styles.look(style))

    def _value(self, told: str, kind: str, style: int) -> Text:
        code = self._book.styles.format(style)
        if kind == "s":
            index = number(told.strip(), -1)
            text = self._book.texts[index] if 0 <= index < len(self._book.texts) else ""
            if code in (GENERAL, "@") or isinstance(text, tuple):
                return text
            return shown_text(text, code)
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
