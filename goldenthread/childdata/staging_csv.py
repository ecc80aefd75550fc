"""CSV files as they come: how one is written, its headings, and a clean copy where it is not clean."""

import codecs
import csv
import dataclasses
import io
import itertools
from collections.abc import Iterator, Sequence
from pathlib import Path

from goldenthread.childdata.loaders.loader import NotUsed, SourceRefused
from goldenthread.childdata.sql import literal

_LOOKED_AT = 64 * 1024
_CHUNK = 1 << 20
_DELIMITERS = (",", ";", "\t", "|")
# Python's own limit on one value is 128 KB; a longer one is a quotation mark that nobody closed.
_LONGEST_VALUE = 1 << 20
# Put after the last line: where it does not come out by itself, a quotation mark is still open.
_END = "gt_end_of_file"
# Signs that stand in no text.
_CONTROL = bytes([*range(1, 9), *range(14, 27)])
# Rows told by number; the rest are counted.
_ROWS_TOLD = 10


@dataclasses.dataclass(frozen=True, slots=True)
class CsvForm:
    """How a CSV file is written. `headings` are as printed, trimmed; a blank one is ''."""

    encoding: str
    delimiter: str
    headings: tuple[str, ...]


def csv_form(path: Path) -> CsvForm | None:
    """The form of the file by its beginning, or None where it is no text or has no headings."""
    with path.open("rb") as file:
        head = file.read(_LOOKED_AT)
    encoding = _encoding(head)
    text = head.decode(encoding, errors="replace").lstrip("\ufeff").replace("\0", "")
    if not text.strip() or (encoding == "utf-8" and _is_binary(head)):
        return None
    first = text.lstrip().splitlines()[0]
    delimiter = max(_DELIMITERS, key=lambda sign: _outside_quotes(first, sign))
    lines = io.StringIO(text.lstrip(), newline="")
    headings = next(csv.reader(lines, delimiter=delimiter), [])
    if len(headings) < 2:
        return None
    return CsvForm(encoding, delimiter, tuple(heading.strip() for heading in headings))


def csv_source(path: Path, delimiter: str, width: int) -> str:
    """SQL for what a clean file holds, as text in columns c0, c1 and so on.

    Everything is told to the database, which would otherwise guess from samples. NULL is a blank
    already here, because programs that print it print it everywhere, and no code is called so.
    """
    types = ", ".join(f"'c{place}': 'VARCHAR'" for place in range(width))
    return (
        f"read_csv({literal(str(path))}, auto_detect = false, header = true, "
        f"delim = {literal(delimiter)}, quote = '\"', escape = '\"', nullstr = ['', 'NULL'], "
        f"strict_mode = true, columns = {{{types}}})"
    )


def is_clean(path: Path, form: CsvForm) -> bool:
    """Whether the database can read the file itself: UTF-8 throughout, no NUL, known line ends."""
    if form.encoding != "utf-8":
        return False
    decoder = codecs.getincrementaldecoder("utf-8")()
    with path.open("rb") as file:
        head = file.read(_CHUNK)
        begins = head.removeprefix(codecs.BOM_UTF8)
        if begins[:1].isspace() or (b"\r" in head and b"\n" not in head):
            return False
        for chunk in itertools.chain([head], iter(lambda: file.read(_CHUNK), b"")):
            if b"\0" in chunk:
                return False
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                return False
    return True


def write_clean(path: Path, form: CsvForm, wanted: Sequence[int], to: Path) -> tuple[NotUsed, ...]:
    """Write the wanted columns and, first, each row's number into a clean file.

    Gives the lines that have no place because they are longer or shorter than the headings.
    """
    width = len(form.headings)
    ragged: list[int] = []
    with to.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["gt_row", *(f"c{place}" for place in wanted)])
        for row, (line, values) in enumerate(_records(path, form), start=2):
            # Blanks after the last column are what a spreadsheet program leaves.
            if len(values) == width or (len(values) > width and not any(values[width:])):
                writer.writerow([row, *(values[place] for place in wanted)])
            else:
                ragged.append(line)
    return (_ragged(path, ragged),) if ragged else ()


def _records(path: Path, form: CsvForm) -> Iterator[tuple[int, list[str]]]:
    """Each record after the headings with the line it ends on, blank ones left out."""
    encoding = form.encoding if _decodes(path, form.encoding) else "cp1252"
    csv.field_size_limit(_LONGEST_VALUE)
    with path.open(encoding=encoding, errors="replace", newline="") as file:
        lines = (line.replace("\0", "").replace("\ufeff", "") for line in file)
        reader = csv.reader(itertools.chain(lines, [_END]), delimiter=form.delimiter)
        begun = line = 0
        try:
            filled = (values for values in reader if any(value.strip() for value in values))
            next(filled, None)
            for values in filled:
                if values == [_END]:
                    return
                begun, line = line, reader.line_num
                yield line, values
            line = begun
        except csv.Error:
            pass
    raise SourceRefused(
        f"{path.name} cannot be read from line {line + 1} on: a quotation mark is opened there and "
        "not closed. Mend that line, or export the file again."
    )


def _ragged(path: Path, rows: Sequence[int]) -> NotUsed:
    told = ", ".join(map(str, rows[:_ROWS_TOLD])) + (" …" if len(rows) > _ROWS_TOLD else "")
    return NotUsed(
        where=path.name,
        what=f"line {told}" if len(rows) == 1 else f"lines {told}",
        why="more or fewer values than headings, so that nobody can say which is which",
        count=len(rows),
    )


def _encoding(head: bytes) -> str:
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    # Latin letters in UTF-16 with no mark: every second byte is nought.
    for start, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        half = head[start::2]
        if len(half) > 8 and half.count(0) > 0.8 * len(half):
            return encoding
    return "utf-8"


def _decodes(path: Path, encoding: str) -> bool:
    if encoding != "utf-8":
        return True
    decoder = codecs.getincrementaldecoder(encoding)()
    with path.open("rb") as file:
        try:
            for chunk in iter(lambda: file.read(_CHUNK), b""):
                decoder.decode(chunk)
            decoder.decode(b"", final=True)
        except UnicodeDecodeError:
            return False
    return True


def _is_binary(head: bytes) -> bool:
    return len(head) - len(head.translate(None, _CONTROL)) > len(head) // 200


def _outside_quotes(line: str, sign: str) -> int:
    return sum(part.count(sign) for part in line.split('"')[::2])
