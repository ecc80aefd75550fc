"""Plain text with tab-separated or pipe tables, as PDF extraction leaves them."""

import dataclasses
import re
from collections.abc import Iterator

from goldenthread.documents.decoding import decode, looks_binary
from goldenthread.documents.document import (
    Block,
    Cell,
    Document,
    Place,
    Prose,
    ProseKind,
    Row,
    Table,
)
from goldenthread.documents.fragments import html_fragment_blocks
from goldenthread.documents.limits import Limits
from goldenthread.documents.markers import split_marker
from goldenthread.documents.readers.reader import Reader
from goldenthread.documents.refusal import DocumentRefused
from goldenthread.documents.text_lines import whole_lines

# A pipe table may have been taken for a list item, so that its first line begins "- |".
_PIPE_ROW = re.compile(r"^\s*(?:[-*]\s+)?\|.*\|\s*$")
_PIPE_RULE = re.compile(r"^\s*(?:[-*]\s+)?\|?(?:\s*:?-{2,}:?\s*\|)+\s*:?-*:?\s*\|?\s*$")
_UNESCAPED_PIPE = re.compile(r"(?<!\\)\|")
_HASHES = re.compile(r"^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_BOLD_LINE = re.compile(r"^\s*(\*\*|__)(.+?)\1\s*:?\s*$")
_INLINE_MARKS = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
_WORD = re.compile(r"\w")
# Ruling lines between the columns of a scanned table come out as single stray letters.
_STRAY = re.compile(r"^[\s|lI1T·•.,'`_/\\-]{1,4}$")


@dataclasses.dataclass(frozen=True, slots=True)
class _Line:
    text: str
    number: int
    page: int


def _lines(text: str) -> Iterator[_Line]:
    page = 1
    paged = "\f" in text
    for number, line in whole_lines(text):
        page += line.count("\f")
        yield _Line(line.replace("\f", ""), number, page if paged else 0)


def _place(
    line: _Line, table: int | None = None, row: int | None = None, column: int | None = None
) -> Place:
    return Place(page=line.page or None, table=table, row=row, column=column, line=line.number)


def _kind(line: _Line) -> str:
    if not line.text.strip():
        return "blank"
    if _PIPE_RULE.match(line.text):
        return "rule"
    if _PIPE_ROW.match(line.text):
        return "pipe"
    return "tab" if "\t" in line.text.strip("\n ") else "prose"


def _prose(line: _Line) -> tuple[Prose, ...]:
    text = line.text.strip()
    hashes = _HASHES.match(text)
    level = 0
    if hashes:
        level, text = len(hashes[1]), hashes[2]
    bold = _BOLD_LINE.match(text)
    if bold:
        level, text = level or 3, bold[2]
    place = _place(line)
    text = _INLINE_MARKS.sub(r"\2", text)
    if level:
        blocks = html_fragment_blocks(text, place)
        return tuple(
            dataclasses.replace(block, kind=ProseKind.HEADING, level=level, marker="")
            for block in blocks
        )
    indent = (len(line.text) - len(line.text.lstrip())) // 2
    return tuple(_item(block, indent) for block in html_fragment_blocks(text, place))


def _item(block: Prose, indent: int) -> Prose:
    """The block as a list item where its text begins with a bullet or a number."""
    marker, text = split_marker(block.text)
    if marker:
        return dataclasses.replace(
            block, kind=ProseKind.ITEM, text=text, marker=marker, level=indent
        )
    if block.kind == ProseKind.ITEM:
        return dataclasses.replace(block, level=indent)
    return block


def _cell(text: str, place: Place) -> Cell:
    text = _INLINE_MARKS.sub(r"\2", text).replace("\\|", "|")
    return Cell(blocks=html_fragment_blocks(text, place), place=place)


def _table(lines: list[list[str]], places: list[_Line], header_rows: int, number: int) -> Table:
    width = max(len(cells) for cells in lines)
    rows = []
    for row_number, (cells, line) in enumerate(zip(lines, places, strict=True), start=1):
        padded = cells + [""] * (width - len(cells))
        rows.append(
            Row(
                cells=tuple(
                    _cell(text, _place(line, table=number, row=row_number, column=column))
                    for column, text in enumerate(padded, start=1)
                ),
                places=(_place(line, table=number, row=row_number),),
            )
        )
    return Table(rows=tuple(rows), header_rows=header_rows, place=_place(places[0], table=number))


def _pipe_cells(line: _Line) -> list[str]:
    text = re.sub(r"^\s*(?:[-*]\s+)?\|", "", line.text)
    return [cell.strip() for cell in _UNESCAPED_PIPE.split(re.sub(r"\|\s*$", "", text))]


def _without_strays(rows: list[list[str]]) -> list[list[str]]:
    """Rows with the stray letters of ruling lines taken out, where all but a band's text is such."""
    cleaned = []
    for row in rows:
        plain = [re.sub(r"<[^>]*>", "", cell).strip() for cell in row]
        told = [cell for cell in plain if cell and not _STRAY.match(cell)]
        strays = [cell for cell in plain if cell and _STRAY.match(cell)]
        if strays and len(told) <= 2 and len(strays) >= len(told):
            row = [
                ""
                if (_STRAY.match(text) and not text.rstrip(".").isdigit())
                or (index > 1 and _STRAY.match(text))
                else cell
                for index, (cell, text) in enumerate(zip(row, plain, strict=True))
            ]
        cleaned.append(row)
    return cleaned


def _stray_warnings(
    printed: list[list[str]], rows: list[list[str]], lines: list[_Line]
) -> Iterator[str]:
    for before, after, line in zip(printed, rows, lines, strict=True):
        gone = [old for old, new in zip(before, after, strict=True) if old != new]
        letters = [text for text in gone if _WORD.search(text)]
        if letters:
            quoted = ", ".join(f"“{text}”" for text in letters)
            yield f"On line {line.number} stray letters of ruling lines are left out: {quoted}."


def _group(lines: list[_Line]) -> Iterator[tuple[str, list[_Line]]]:
    """Runs of lines that belong together: a tab table, a pipe table, or one line of prose."""
    run: list[_Line] = []
    run_kind = ""
    for line in lines:
        kind = _kind(line)
        if kind == "rule":
            kind = "pipe"
        if run and (kind != run_kind or kind == "prose"):
            yield run_kind, run
            run = []
        run_kind = kind
        if kind != "blank":
            run.append(line)
    if run:
        yield run_kind, run


def _read(data: bytes, limits: Limits) -> Document:
    text = decode(data)
    if not _WORD.search(text):
        raise DocumentRefused(
            "This file holds no words. Check that it is the plan, and that it was saved."
        )
    blocks: list[Block] = []
    warnings: list[str] = []
    cells = 0
    tables = 0
    for kind, run in _group(list(_lines(text))):
        if kind == "prose":
            blocks.extend(_prose(run[0]))
            continue
        tables += 1
        if kind == "tab":
            rows = [[cell.strip() for cell in line.text.split("\t")] for line in run]
            places, header_rows = run, 0
        else:
            rules = [index for index, line in enumerate(run) if _kind(line) == "rule"]
            places = [line for line in run if _kind(line) != "rule"]
            printed = [_pipe_cells(line) for line in places]
            rows = _without_strays(printed)
            warnings.extend(_stray_warnings(printed, rows, places))
            header_rows = rules[0] if rules else 0
            if header_rows and not any(any(row) for row in rows[:header_rows]):
                rows, places, header_rows = rows[header_rows:], places[header_rows:], 0
        cells += sum(len(row) for row in rows)
        if cells > limits.cells:
            raise DocumentRefused(
                f"This file has more than {limits.cells:,} table cells, too many for a plan. "
                "Send only the part that is the plan."
            )
        if rows:
            blocks.append(_table(rows, places, header_rows, tables))
    return Document(blocks=tuple(blocks), format="text", warnings=tuple(warnings))


def _fits(data: bytes, name: str) -> bool:
    del name
    return not data.startswith((b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0")) and not looks_binary(
        data
    )


READER = Reader(title="Plain text", suffixes=(".txt", ".text"), fits=_fits, read=_read)
