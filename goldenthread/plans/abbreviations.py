"""The abbreviations that a document explains itself: in its glossary, and in brackets where it first uses them."""

import re
from collections.abc import Iterator, Sequence

from goldenthread.documents.document import Document, Row
from goldenthread.plans.checking.table_readings import TableKind, TableReading
from goldenthread.plans.whole.facts import every_prose
from goldenthread.plans.words.points import one_line

LONGEST_SHORT_FORM = 15
LONGEST_LONG_FORM = 300
_EXPLAINING = {TableKind.GLOSSARY, TableKind.KEY}
_SHORT = r"[A-Z][A-Za-z]{1,7}s?"
_IN_BRACKETS = re.compile(rf"\(\s*({_SHORT})\s*\)")
_BEFORE_BRACKETS = re.compile(rf"(?<![\w-])({_SHORT})\s*\(([^()]{{5,90}})\)")
_LINE = re.compile(r"^\s*(\S(?:.{0,13}\S)?)\s*(?::|=|\s[–-])\s+(\S.{4,})$")
_WORD = re.compile(r"[^\W_][\w’']*")
# They may stand for a letter, as in CiN, or for none, as in CYP.
_SMALL_WORDS = {"of", "and", "the", "for", "in", "to", "on", "or", "with", "at", "by", "a", "an"}
_MOST_WORDS = 14
_MOST_SIGNS = 200


def abbreviations_in(document: Document, tables: Sequence[TableReading]) -> dict[str, str]:
    """What each short form stands for, as the document says it; its glossary counts first."""
    found: dict[str, str] = {}
    for short, long in (*_in_tables(document, tables), *_in_text(document)):
        found.setdefault(short, _cut(long))
    return found


def looks_short(text: str) -> bool:
    """Whether a text is written as an abbreviation is: "HOS", "CiN", "HoS FD"."""
    return (
        1 < len(text) <= LONGEST_SHORT_FORM
        and re.fullmatch(r"[A-Z0-9][A-Za-z0-9&/.\- ]*", text) is not None
        and sum(map(str.isupper, text)) > 1
        and re.search(r"[a-z]{4}", text) is None
    )


def stands_for(short: str, words: str) -> str | None:
    """The end of the words whose first letters spell the short form; None where none do."""
    letters = [sign.casefold() for sign in short if sign.isalpha()]
    parts = list(_WORD.finditer(words))[-_MOST_WORDS:]
    while letters and parts:
        part = parts.pop()
        word = part[0].casefold()
        if word[0] == letters[-1]:
            letters.pop()
            if not letters:
                return words[part.start() :].strip(" ,;:.–-")
        elif word not in _SMALL_WORDS:
            return None
    return None


def _in_tables(document: Document, tables: Sequence[TableReading]) -> Iterator[tuple[str, str]]:
    """A row each in a glossary, or in a key that goes on as one."""
    for table, reading in zip(document.tables(), tables, strict=True):
        if reading.kind in _EXPLAINING:
            for row in table.rows:
                yield from _told_in_row(row)


def _told_in_row(row: Row) -> Iterator[tuple[str, str]]:
    said = [one_line(cell.text) for cell in row.cells if not cell.is_empty]
    # A wide glossary has two or three pairs side by side.
    for short, long in zip(said[::2], said[1::2], strict=False):
        if looks_short(short) and len(long.split()) > 1 and not looks_short(long):
            yield short, long


def _in_text(document: Document) -> Iterator[tuple[str, str]]:
    for block in every_prose(document.blocks):
        text = one_line(block.text)
        for found in _IN_BRACKETS.finditer(text):
            yield from _spelt_out(found[1], _end_of(text[: found.start()]))
        for found in _BEFORE_BRACKETS.finditer(text):
            yield from _spelt_out(found[1], found[2], whole=True)
        line = _LINE.match(text)
        if line and looks_short(line[1]):
            yield from _spelt_out(line[1], line[2], whole=True)


def _end_of(text: str) -> str:
    """The last whole words of a text: a long one with many brackets is not gone through for each."""
    if len(text) <= _MOST_SIGNS:
        return text.rstrip()
    return text[-_MOST_SIGNS:].partition(" ")[2].rstrip()


def _spelt_out(short: str, words: str, *, whole: bool = False) -> Iterator[tuple[str, str]]:
    """The pair, if the letters are those of the words; of several together the singular is kept."""
    several = short.endswith("s") and len(short) > 2
    if several:
        short = short[:-1]
    if not looks_short(short):
        return
    long = stands_for(short, words)
    if long is None or (whole and long != words.strip(" ,;:.–-")):
        return
    yield short, long.removesuffix("s") if several else long


def _cut(long: str) -> str:
    if len(long) <= LONGEST_LONG_FORM:
        return long
    return f"{long[: LONGEST_LONG_FORM - 2].rsplit(' ', 1)[0]} …"
