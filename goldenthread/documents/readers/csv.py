"""Tables as plain text: values between commas, semicolons or tabs, one record a line or more."""

import csv
import dataclasses
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from goldenthread.documents.decoding import decode, looks_binary
from goldenthread.documents.document import Block, Cell, Document, Place, Prose, Row
from goldenthread.documents.limits import Limits
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.spreadsheets.book_document import book_document
from goldenthread.documents.spreadsheets.budget import Budget
from goldenthread.documents.spreadsheets.sheet import Sheet, SheetCell

_SUFFIXES = (".csv", ".tsv", ".tab")
_DELIMITERS = (",", ";", "\t", "|")
_RECORDS_LOOKED_AT = 200
# A file that no name calls a table must look like one: this many records, all of one width.
_LEAST_RECORDS, _LEAST_WIDTH = 3, 3
# Excel's own way to say what stands between the values.
_SAID = "sep="
# Each fault has all that follows looked through, so after so many no mark is taken for a quote.
_FAULTS = 20


@dataclasses.dataclass(frozen=True, slots=True)
class _Record:
    """The values of one record, and its first and last line, counted from 1."""

    values: list[str]
    line: int
    end: int


def _fits(data: bytes, name: str) -> bool:
    if looks_binary(data) or data.startswith(b"%PDF"):
        return False
    try:
        text = decode(data)
    except DocumentRefused:
        return False
    is_named = PurePath(name).suffix.casefold() in _SUFFIXES
    delimiter = _delimiter(text)
    if delimiter is None or (delimiter in "\t|" and not is_named):
        return False
    return is_named or _is_regular(_first_records(text, delimiter))


def _read(data: bytes, limits: Limits) -> Document:
    text = decode(data)
    budget = Budget(limits)
    sheet = Sheet("")
    lines: dict[int, int] = {}
    for row, record in enumerate(_records(text, _delimiter(text) or ","), start=1):
        cells = {
            column: SheetCell(value)
            for column, value in enumerate(record.values, start=1)
            if value.strip()
        }
        budget.spend(len(cells))
        if cells:
            sheet.cells[row] = cells
            lines[row] = record.line
    document = book_document([sheet], "csv", None)
    return dataclasses.replace(
        document, blocks=tuple(_with_lines(block, lines) for block in document.blocks)
    )


def _delimiter(text: str) -> str | None:
    """What stands between the values, or None where nothing does."""
    if text[: len(_SAID)].casefold() == _SAID:
        return text[len(_SAID) : len(_SAID) + 1]
    best: tuple[float, str] | None = None
    for delimiter in _DELIMITERS:
        # Counted in letters, so that a few lines of title and text above a table do not hide it.
        widths = Counter[int]()
        for record in _first_records(text, delimiter):
            widths[len(record.values)] += sum(map(len, record.values))
        wide = {width: count for width, count in widths.items() if width > 1}
        if wide:
            share = max(wide.values()) / widths.total()
            score = share + 0.01 * min(max(wide, key=lambda width: wide[width]), 20)
            if best is None or score > best[0]:
                best = (score, delimiter)
    return best[1] if best is not None and best[0] >= 0.5 else None


def _is_regular(records: Sequence[_Record]) -> bool:
    widths = {len(record.values) for record in records}
    return len(records) >= _LEAST_RECORDS and len(widths) == 1 and min(widths) >= _LEAST_WIDTH


def _first_records(text: str, delimiter: str) -> list[_Record]:
    records = []
    for record in _records(text, delimiter):
        if any(value.strip() for value in record.values):
            records.append(record)
        if len(records) == _RECORDS_LOOKED_AT:
            break
    return records


def _records(text: str, delimiter: str) -> Iterator[_Record]:
    """The records in order; a line whose quotation marks do not add up is taken as it stands."""
    lines = text.split("\n")
    at = 1 if lines[0].casefold().startswith(_SAID) else 0
    for _ in range(_FAULTS):
        try:
            for record in _quoted(lines, at, delimiter):
                yield record
                at = record.end
        except csv.Error:
            yield from _as_they_stand(lines[at : at + 1], at, delimiter)
            at += 1
        else:
            return
    yield from _as_they_stand(lines[at:], at, delimiter)


def _quoted(lines: Sequence[str], start: int, delimiter: str) -> Iterator[_Record]:
    held = (f"{line}\n" for line in lines[start:])
    reader = csv.reader(held, delimiter=delimiter, strict=True)
    end = start
    for values in reader:
        first, end = end, start + reader.line_num
        yield _Record(values, first + 1, end)


def _as_they_stand(lines: Sequence[str], start: int, delimiter: str) -> Iterator[_Record]:
    for order, line in enumerate(lines, start=start + 1):
        yield _Record(line.split(delimiter), order, order)


def _with_lines(block: Block, lines: dict[int, int]) -> Block:
    """The block with places in the text file instead of on a sheet."""
    if isinstance(block, Prose):
        return dataclasses.replace(block, place=_at(block.place, lines))
    return dataclasses.replace(
        block,
        rows=tuple(_row(row, lines) for row in block.rows),
        dropped=tuple(_row(row, lines) for row in block.dropped),
        sheet=None,
        place=_at(block.place, lines),
    )


def _row(row: Row, lines: dict[int, int]) -> Row:
    return dataclasses.replace(
        row,
        cells=tuple(_cell(cell, lines) for cell in row.cells),
        places=tuple(_at(place, lines) for place in row.places),
    )


def _cell(cell: Cell, lines: dict[int, int]) -> Cell:
    place = _at(cell.place, lines)
    blocks = tuple(dataclasses.replace(block, place=place) for block in cell.blocks)
    return dataclasses.replace(cell, blocks=blocks, place=place)


def _at(place: Place, lines: dict[int, int]) -> Place:
    line = lines.get(place.row) if place.row is not None else None
    return Place(row=place.row, column=place.column, line=line)


READER = Reader(title="Comma- or tab-separated values", suffixes=_SUFFIXES, fits=_fits, read=_read)
