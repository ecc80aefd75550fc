"""Cells as text: numbers as people write them, days as yyyy-mm-dd, wording as codes."""

import datetime
import re
from collections.abc import Callable, Iterable
from typing import Any

from goldenthread.childdata.annex_a.listing import ListColumn
from goldenthread.childdata.annex_a.value_sets import all_value_sets, is_null
from goldenthread.childdata.conventions import FIRST_NULL_DATE

_UK = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")
_SERIAL = re.compile(r"\d{5}(?:\.\d+)?")
# Excel counts days from here, as it takes 1900 for a leap year.
_EXCEL_BEGAN = datetime.date(1899, 12, 30)


class Converted(dict[Any, str | None]):
    """Each distinct cell converted once: columns hold few."""

    def __init__(self, convert: Callable[[Any], str | None]) -> None:
        self._convert = convert

    def __missing__(self, cell: Any) -> str | None:
        made = self[cell] = self._convert(cell)
        return made

    def all(self, cells: Iterable[Any]) -> list[str | None]:
        return [self[cell] for cell in cells]


def converter(column: ListColumn) -> Callable[[Any], str | None]:
    """How cells of the column become text."""
    if column.values:
        code_of = all_value_sets()[column.values].code_of

        def coded(cell: Any) -> str | None:
            text = _printed(cell)
            return code_of(text) if text else None

        return coded
    return day_text if column.kind in ("date", "datetime") else text_of


def text_of(cell: Any) -> str | None:
    text = _printed(cell)
    return None if is_null(text) else text


def day_text(cell: Any) -> str | None:
    """A day as text; a time of day is kept, and what is no day stays as it is printed."""
    text = text_of(cell)
    return None if text is None or iso_day_of(text) == FIRST_NULL_DATE else text


def iso_day_of(text: str | None) -> str:
    """The day as yyyy-mm-dd where the text is one in any form; the text itself where not."""
    if text is None:
        return ""
    if _ISO.match(text):
        return text[:10]
    if found := _UK.match(text):
        return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if _SERIAL.fullmatch(text):
        return (_EXCEL_BEGAN + datetime.timedelta(days=int(float(text)))).isoformat()
    return text


def _printed(cell: Any) -> str:
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool):
        return "Yes" if cell else "No"
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, datetime.datetime):
        has_time = cell.time() != datetime.time()
        return cell.isoformat(" ", "minutes") if has_time else cell.date().isoformat()
    return "" if cell is None else str(cell)
