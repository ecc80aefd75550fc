"""The text of one cell as XlsxWriter takes it: within a cell's limits, in the type it needs."""

import dataclasses
import datetime
import re
from collections.abc import Sequence

from goldenthread.documents.document import Prose
from goldenthread.documents.spreadsheets.cell_text import Line, cell_lines

# Excel's limits are 32,767 UTF-16 units and 253 line feeds a cell. A rare letter is two units.
_LONGEST = 16_000
_MOST_LINES = 250
_ILLEGAL = re.compile(r"[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DATE = re.compile(r"(\d{2})/(\d{2})/(\d{4})")
# The serial numbers of earlier days are a matter of dispute between programs.
_FIRST_DAY = datetime.date(1900, 3, 1)
_LOOKS_LIKE_A_FORMULA = ("=", "+", "-", "@")


@dataclasses.dataclass(frozen=True, slots=True)
class CellText:
    """What one cell says: stretches of text, each with its heading level (0: body)."""

    stretches: tuple[tuple[str, int], ...]

    @property
    def text(self) -> str:
        return "".join(text for text, _ in self.stretches)

    @property
    def is_plain(self) -> bool:
        """Whether one type does for all, and the text is not what XlsxWriter takes for its own XML."""
        if any(level for _, level in self.stretches):
            return False
        return not (self.text.startswith("<r>") and self.text.endswith("</r>"))

    @property
    def date(self) -> datetime.date | None:
        """The day that the text is, written as 31/03/2026."""
        found = _DATE.fullmatch(self.text)
        if not found or not self.is_plain:
            return None
        try:
            day = datetime.date(int(found[3]), int(found[2]), int(found[1]))
        except ValueError:
            return None
        return day if day >= _FIRST_DAY else None

    @property
    def looks_like_a_formula(self) -> bool:
        return self.text.startswith(_LOOKS_LIKE_A_FORMULA)


def cell_texts(blocks: Sequence[Prose]) -> list[CellText]:
    """The blocks as the text of one cell, or of several where one cannot hold them all."""
    pieces: list[list[Line]] = [[]]
    length = 0
    for line in _short_lines(cell_lines([_clean(block) for block in blocks])):
        if length + len(line.text) + 1 > _LONGEST or len(pieces[-1]) >= _MOST_LINES:
            pieces.append([])
            length = 0
        pieces[-1].append(line)
        length += len(line.text) + 1
    return [_cell_text(lines) for lines in pieces if any(line.text for line in lines)]


def legible(text: str) -> str:
    """The text without the characters that no XML may hold."""
    return _ILLEGAL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _clean(block: Prose) -> Prose:
    if block.text.isprintable() and block.marker.isprintable() and block.text[:1] != " ":
        return block
    lines = (line.strip(" ") for line in legible(block.text).split("\n"))
    return dataclasses.replace(block, text="\n".join(lines), marker=legible(block.marker))


def _short_lines(lines: Sequence[Line]) -> list[Line]:
    """The lines, those too long for a cell cut between words where there are any."""
    short: list[Line] = []
    for line in lines:
        text = line.text
        while len(text) > _LONGEST - 1:
            cut = text.rfind(" ", _LONGEST // 2, _LONGEST - 1)
            cut = cut if cut > 0 else _LONGEST - 1
            short.append(Line(text[:cut], line.level))
            text = text[cut:].lstrip(" ")
        short.append(Line(text, line.level))
    return short


def _cell_text(lines: Sequence[Line]) -> CellText:
    stretches: list[tuple[str, int]] = []
    for number, line in enumerate(lines):
        text = f"\n{line.text}" if number else line.text
        # A blank line is of no type; it goes with what stands before it.
        if stretches and (stretches[-1][1] == line.level or not line.text):
            stretches[-1] = (stretches[-1][0] + text, stretches[-1][1])
        else:
            stretches.append((text, line.level))
    return CellText(tuple(stretches))
