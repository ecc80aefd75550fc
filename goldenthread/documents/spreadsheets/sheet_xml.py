"""One worksheet of an Excel workbook, read as a stream: its cells as shown, its merges and marks."""

import re
from collections.abc import Callable

from lxml import etree

from goldenthread.documents.packages import stream_xml
from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.sheet import Range, Sheet, column_number
from goldenthread.documents.spreadsheets.sheet_rows import LAST_COLUMN, LAST_ROW, SheetRows
from goldenthread.documents.spreadsheets.styles import number
from goldenthread.documents.spreadsheets.workbook import Workbook, cleaned

_MERGES = 100_000
# Ranges with conditional formats that are looked at: one is enough to say that there are some.
_RULES = 100
# A part of this many bytes has mostly blank rows, made ready or coloured to the end of the
# sheet. To cut them out is ten times as fast as to parse them.
_LONG = 20_000_000
_BLANK_ROW = re.compile(rb'<row r="\d+"[^>]*>(?:<c [^>]*/>)*</row>')
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")
_HEADER_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|K\d\d[+-]\d{3}|\d{1,3}|[A-Za-z&])")
_ONLY_NUMBERING = re.compile(r"(?:\s|\d|/|page|of|sheet)*", re.I)


def read_sheet(data: bytes, sheet: Sheet, book: Workbook, budget: Budget) -> None:
    """Fill the sheet from its part; raises DocumentRefused for what is damaged or too much."""
    if len(data) > _LONG:
        budget.foresee(data.count(b"<v>") + data.count(b"<is>"))
        data = _BLANK_ROW.sub(b"", data)
    rows = SheetRows(sheet, book, budget)
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
    room = _RULES - len(sheet.coloured_by_rule)
    ranges = (read_range(piece) for piece in found.get("sqref", "").split()[:room])
    sheet.coloured_by_rule.extend(over for over in ranges if over is not None)


def _take_furniture(found: etree._Element, sheet: Sheet) -> None:
    told = _HEADER_CODE.sub(" ", cleaned(found.text or ""))
    if not _ONLY_NUMBERING.fullmatch(told):
        sheet.furniture.append(" ".join(told.split()))
