"""Words as a PDF page gives them, set out in lines as they would be printed."""

from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.lines import Line
from goldenthread.documents.pdf.words import Word

LETTER = 5.0
HEIGHT = 10.0


def word(
    text: str,
    left: float = 0.0,
    line: float = 0,
    *,
    spaced: bool = True,
    bold: bool = False,
    size: float = 10.0,
    turned: bool = False,
    hyphened: bool = False,
) -> Word:
    """A word of five points a letter, in this line of twelve points each."""
    top = 12.0 * line
    box = Box(left, top, left + LETTER * len(text), top + HEIGHT)
    return Word(
        text, box, size, bold, spaced=spaced, hyphened=hyphened, turned=turned
    )  # fmt: skip


def words(text: str, left: float = 0.0, line: float = 0, *, bold: bool = False) -> list[Word]:
    """A line's words; the last has no space after it unless the text ends in one."""
    made = []
    pieces = text.split(" ")
    for index, piece in enumerate(pieces):
        if piece:
            spaced = index < len(pieces) - 1
            made.append(word(piece, left, line, spaced=spaced, bold=bold))
        left += LETTER * (len(piece) + 1)
    return made


def line(text: str, left: float = 0.0, at: float = 0, *, bold: bool = False) -> Line:
    return Line.of(words(text, left, at, bold=bold))
