"""Writes the blocks of one sheet with XlsxWriter: prose in wide rows, tables with lines."""

import dataclasses
import datetime
import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from goldenthread.documents.document import Block, Cell, Prose, ProseKind, Table
from goldenthread.documents.spreadsheets.arrangement import NamedSheet
from goldenthread.documents.spreadsheets.blocks import GAP
from goldenthread.documents.spreadsheets.cell_text import CELL_TEXT_SIZE
from goldenthread.documents.spreadsheets.sheet import column_letters
from goldenthread.documents.spreadsheets.sizes import (
    HIGHEST_ROW,
    column_widths,
    lines_needed,
    row_height,
)
from goldenthread.documents.spreadsheets.written_cells import CellText, cell_texts
from goldenthread.documents.spreadsheets.written_looks import CellLook, prose_look

_LANDSCAPE_FROM_COLUMNS = 6
_LANDSCAPE_FROM_WIDTH = 95.0
_A4 = 9
# Headings that stand lower than this would leave no room for the rows when they are frozen.
_LOWEST_FROZEN = 12
_NOTHING = CellText(())


@dataclasses.dataclass(frozen=True, slots=True)
class _Placed:
    """One cell of a table at its rows of the sheet, counted from 0, with its text."""

    cell: Cell
    text: CellText
    top: int
    left: int
    bottom: int
    right: int
    look: CellLook


class SheetWriter:
    """Writes downwards. `sheet` is XlsxWriter's worksheet, `formats` makes its formats."""

    def __init__(self, sheet: Any, formats: "Formats", planned: NamedSheet) -> None:
        self._sheet, self._formats, self._planned = sheet, formats, planned
        self._widths = column_widths(planned.tables, planned.width)
        self._row = 0
        # Where numbers stand as text on purpose, so that Excel does not warn of each.
        self._as_text: list[str] = []

    def write(self) -> None:
        self._set_up()
        before: Block | None = None
        for block in self._planned.blocks:
            if isinstance(block, Prose):
                self._prose(block)
            else:
                # So far apart that the second is not taken for more of the first.
                self._row += GAP if isinstance(before, Table) else 0
                self._table(block)
            before = block
        if self._as_text:
            self._sheet.ignore_errors({"number_stored_as_text": " ".join(self._as_text)})

    def _set_up(self) -> None:
        for column, width in enumerate(self._widths):
            self._sheet.set_column(column, column, width)
        self._sheet.set_paper(_A4)
        if (
            self._planned.width >= _LANDSCAPE_FROM_COLUMNS
            or sum(self._widths) > _LANDSCAPE_FROM_WIDTH
        ):
            self._sheet.set_landscape()
        self._sheet.fit_to_pages(1, 0)
        self._sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        self._sheet.set_footer("&C&8&P / &N")
        self._sheet.hide_gridlines(2)

    def _prose(self, block: Prose) -> None:
        look = prose_look(block)
        # Headings and furniture are told by the type of their whole cell.
        if block.kind in (ProseKind.HEADING, ProseKind.FURNITURE):
            block = dataclasses.replace(block, kind=ProseKind.PARAGRAPH, level=0)
        for text in cell_texts([block]):
            lines = lines_needed(text.text, sum(self._widths), look.size, bold=look.bold)
            height = row_height(lines, look.size)
            rows = math.ceil(height / HIGHEST_ROW)
            for row in range(rows):
                self._sheet.set_row(self._row + row, height / rows)
            right = len(self._widths) - 1
            self._put(text, self._row, 0, self._row + rows - 1, right, look)
            self._row += rows

    def _table(self, table: Table) -> None:
        first = self._row
        placed, tops = _placed(table, first)
        self._heights(table, placed, tops)
        for cell in placed:
            self._put(cell.text, cell.top, cell.left, cell.bottom, cell.right, cell.look)
        self._row = tops[-1]
        if self._row == first:
            return
        self._as_text.append(_named(first, self._row - 1, table.width))
        if table.header_rows and len(self._planned.tables) == 1:
            self._mark_headings(table, first, tops[table.header_rows] - 1)
        # A blank row, so that what follows is known to be something else.
        self._row += 1

    def _mark_headings(self, table: Table, first: int, last: int) -> None:
        """Repeat the headings on each page, keep them in sight and let rows be filtered."""
        self._sheet.repeat_rows(first, last)
        if last < _LOWEST_FROZEN:
            self._sheet.freeze_panes(last + 1, 0)
        is_whole = all(
            cell.row_span == cell.column_span == 1 and not cell.covered
            for cell in table.rows[table.header_rows - 1].cells
        )
        if is_whole and table.body:
            self._sheet.autofilter(last, 0, self._row - 1, table.width - 1)

    def _heights(self, table: Table, placed: Sequence[_Placed], tops: Sequence[int]) -> None:
        """Set the rows' heights: not every program works them out, and none under merged cells."""
        needed = {row: row_height(1, CELL_TEXT_SIZE) for row in range(tops[0], tops[-1])}
        # A cell over many rows needs only what those rows do not have already.
        for cell in sorted(placed, key=lambda one: one.bottom - one.top):
            rows = range(cell.top, cell.bottom + 1)
            across = sum(self._widths[cell.left : cell.right + 1])
            lines = lines_needed(cell.text.text, across, CELL_TEXT_SIZE, bold=cell.look.bold)
            short = row_height(lines, CELL_TEXT_SIZE) - sum(needed[row] for row in rows)
            for row in rows if short > 0 else ():
                needed[row] += short / len(rows)
        for order, one in enumerate(table.rows):
            for row in range(tops[order], tops[order + 1]):
                height = min(needed[row], HIGHEST_ROW)
                self._sheet.set_row(row, height, None, {"hidden": one.hidden})

    def _put(
        self, text: CellText, top: int, left: int, bottom: int, right: int, look: CellLook
    ) -> None:
        day = text.date if look.is_boxed and not look.bold else None
        look = dataclasses.replace(
            look, is_date=day is not None, is_quoted=text.looks_like_a_formula
        )
        form = self._formats.cell(look)
        if bottom > top or right > left:
            self._sheet.merge_range(top, left, bottom, right, "", form)
        if day is not None:
            moment = datetime.datetime(day.year, day.month, day.day)
            self._sheet.write_datetime(top, left, moment, form)
        elif not text.text:
            self._sheet.write_blank(top, left, None, form)
        elif text.is_plain:
            # Never by XlsxWriter's own guess, which would make a formula of "=1+1".
            self._sheet.write_string(top, left, text.text, form)
        else:
            self._sheet.write_rich_string(top, left, *self._fragments(text, look), form)

    def _fragments(self, text: CellText, look: CellLook) -> Iterator[Any]:
        """The stretches as XlsxWriter takes them: type, text, and at least two of them."""
        stretches = list(text.stretches)
        if len(stretches) == 1:
            whole, level = stretches[0]
            middle = max(len(whole) // 2, 1)
            stretches = [(whole[:middle], level), (whole[middle:] or "\n", level)]
        for piece, level in stretches:
            yield self._formats.type(look.heading(level) if level else look)
            yield piece


class Formats:
    """XlsxWriter's formats, one for each look."""

    def __init__(self, workbook: Any) -> None:
        self._workbook = workbook
        self._cells: dict[CellLook, Any] = {}
        self._types: dict[CellLook, Any] = {}

    def cell(self, look: CellLook) -> Any:
        return _kept(self._cells, look, self._workbook, look.properties)

    def type(self, look: CellLook) -> Any:
        return _kept(self._types, look, self._workbook, look.type_properties)


def _named(first: int, last: int, width: int) -> str:
    return f"A{first + 1}:{column_letters(width)}{last + 1}"


def _kept(made: dict[CellLook, Any], look: CellLook, workbook: Any, properties: Any) -> Any:
    if look not in made:
        made[look] = workbook.add_format(properties())
    return made[look]


def _placed(table: Table, first: int) -> tuple[list[_Placed], list[int]]:
    """The table's cells on the sheet, and each row's first sheet row, with the end as the last.

    Where a cell's text is too long for one cell, the rest stands in rows added below it.
    """
    texts = {
        (row, column): cell_texts(cell.blocks)
        for row, one in enumerate(table.rows)
        for column, cell in enumerate(one.cells)
        if cell.blocks and not cell.covered
    }
    extra = [0] * len(table.rows)
    for (row, column), parts in texts.items():
        last = min(row + table.rows[row].cells[column].row_span, len(table.rows)) - 1
        extra[last] = max(extra[last], len(parts) - 1)
    tops = [first]
    for added in extra:
        tops.append(tops[-1] + 1 + added)
    placed = [cell for cells in _cells(table, texts, extra, tops) for cell in cells]
    return placed, tops


def _cells(
    table: Table,
    texts: Mapping[tuple[int, int], list[CellText]],
    extra: Sequence[int],
    tops: Sequence[int],
) -> Iterator[list[_Placed]]:
    taken: set[tuple[int, int]] = set()
    for row, one in enumerate(table.rows):
        for column, cell in enumerate(one.cells):
            if (row, column) in taken:
                continue
            end = row + 1 if cell.covered else min(row + cell.row_span, len(table.rows))
            right = column if cell.covered else min(column + cell.column_span, table.width) - 1
            places = {(r, c) for r in range(row, end) for c in range(column, right + 1)}
            if taken & places:
                end, right, places = row + 1, column, {(row, column)}
            taken |= places
            bottom = tops[end] - 1 - extra[end - 1]
            look = CellLook(
                bold=row < table.header_rows,
                fill=cell.fill,
                is_boxed=True,
                has_rule_below=end == table.header_rows,
            )
            parts = texts.get((row, column)) or [_NOTHING]
            found = [_Placed(cell, parts[0], tops[row], column, bottom, right, look)]
            for added in range(extra[end - 1]):
                rest = parts[added + 1] if added + 1 < len(parts) else _NOTHING
                at = bottom + 1 + added
                found.append(_Placed(cell, rest, at, column, at, right, look))
            yield found
