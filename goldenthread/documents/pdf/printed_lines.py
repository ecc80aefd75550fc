"""The printed lines of a PDF page: their text taken in one call, their place and type from a few letters.

Much quicker than `words`, which asks about every letter: here pdfium is asked about the first
sign, the first letter and the last sign of a line only. That is enough for prose and lists.
"""

import ctypes
import dataclasses
import re
from collections.abc import Iterator

import pypdfium2
import pypdfium2.raw as pdfium

_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi\b", re.I)
_ITALIC_NAME = re.compile(r"italic|oblique", re.I)
_SIGNS_NAME = re.compile(r"wingdings|symbol|dingbats|webdings", re.I)
_BOLD_WEIGHT = 600
_BULLET = "•"
# Pdfium joins the two lines around a hyphen at a line's end, and gives this in its place.
_LINE_HYPHEN = "\ufffe"
_FIGURE = re.compile(r"[0-9]")
_LETTER = re.compile(r"[^\W\d_]")
# A figure that stands close behind a word may be the mark of a footnote.
_PERHAPS_MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:?!)’”])\d{1,2}(?![\d.,:%–-]*\d)(?=\W|$)|(?<=\s)\d{1,2}$"
)
# A mark of a footnote is at most this much of its line's size, and stands higher.
_MARK_SIZE = 0.8
# Pieces further apart than this many times their size are in different columns.
_COLUMN_GAP = 1.2
# But a bullet or number that stands alone belongs to the text behind it, this far.
_ONLY_MARKER = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,3}|[^\w\s]")
_MARKER_GAP = 50.0
_MARKER = re.compile(rf"(?:{_ONLY_MARKER.pattern}|[^\W\d](?=\s))\s+(?=\S)")

# Pypdfium2 wraps each pointer in an object; the address alone is enough here.
_text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)
_font_of = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFTextObj_GetFont, ctypes.c_void_p).value or 0
)
_mode_of = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p)(
    ctypes.cast(pdfium.FPDFTextObj_GetTextRenderMode, ctypes.c_void_p).value or 0
)


@dataclasses.dataclass(frozen=True, slots=True)
class PrintedLine:
    """One line of one column as a reader sees it; places are in points from the page's top left.

    `text_left` is where the text behind a bullet or number begins. A sign of a typeface of
    signs at the beginning is a bullet, whatever letter the file says it is.
    """

    text: str
    page: int
    left: float
    top: float
    right: float
    bottom: float
    size: float
    text_left: float
    bold: bool = False
    italic: bool = False

    @property
    def middle(self) -> float:
        return (self.top + self.bottom) / 2


@dataclasses.dataclass(frozen=True, slots=True)
class _Type:
    bold: bool = False
    italic: bool = False
    signs: bool = False


def printed_lines(page: pypdfium2.PdfPage, number: int) -> list[PrintedLine]:
    """The lines of the page from its top to its bottom, those beside each other from left to right."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        return _sorted(list(_Lines(page, text_page, number).pieces()))
    finally:
        pdfium.FPDFText_ClosePage(text_page)


class _Lines:
    def __init__(self, page: pypdfium2.PdfPage, text_page: object, number: int) -> None:
        self._text_page = text_page
        self._address = ctypes.cast(text_page, ctypes.c_void_p).value  # type: ignore[arg-type]
        self._number = number
        left, _, _, self._top_edge = page.get_bbox()
        self._left_edge = left
        self._types: dict[int, _Type] = {}
        self._box = pdfium.FS_RECTF()
        self._box_pointer = ctypes.pointer(self._box)

    def pieces(self) -> Iterator[PrintedLine]:
        start = 0
        for printed in _broken(_whole_text(self._text_page)):
            text = printed.rstrip("\r\n")
            if text.strip():
                yield self._line(text.replace(_LINE_HYPHEN, "-"), start)
            start += len(printed)

    def _line(self, text: str, start: int) -> PrintedLine:
        first = len(text) - len(text.lstrip())
        last = len(text.rstrip()) - 1
        letter = _LETTER.search(text, first)
        body = letter.start() if letter else first
        begin_type = body_type = self._type_at(start + first)
        # A bullet may be any letter of a typeface of signs.
        is_sign = begin_type.signs and (last == first or text[first + 1].isspace())
        if is_sign and (letter := _LETTER.search(text, first + 1)):
            body = letter.start()
        if body != first:
            body_type = self._type_at(start + body)
        marker = _MARKER.match(text, first)
        right = self._box_at(start + last)[1]
        left, _, top, bottom = self._box_at(start + first)
        if body != first:
            _, _, top, bottom = self._box_at(start + body)
        size = round(bottom - top, 1)
        shown = self._without_marks(text, start, size)
        if is_sign:
            shown = f"{_BULLET} {shown[first + 1 :].lstrip()}"
        return PrintedLine(
            text=shown.strip(),
            page=self._number,
            left=left,
            top=top,
            right=right,
            bottom=bottom,
            size=size,
            text_left=self._box_at(start + marker.end())[0] if marker else left,
            bold=body_type.bold,
            italic=body_type.italic,
        )

    def _without_marks(self, text: str, start: int, size: float) -> str:
        """The text without the raised figures that point to a footnote."""
        kept = text
        if not _FIGURE.search(text, 1):
            return kept
        for found in reversed(list(_PERHAPS_MARK.finditer(text))):
            _, _, top, bottom = self._box_at(start + found.start())
            if bottom - top <= size * _MARK_SIZE:
                kept = kept[: found.start()] + kept[found.end() :]
        return kept

    def _index(self, at: int) -> int:
        """The number that pdfium gives the sign at this place of the text."""
        index: int = pdfium.FPDFText_GetCharIndexFromTextIndex(self._text_page, at)
        return max(index, 0)

    def _box_at(self, at: int) -> tuple[float, float, float, float]:
        """The left, right, top and bottom of the sign at this place of the text."""
        pdfium.FPDFText_GetLooseCharBox(self._text_page, self._index(at), self._box_pointer)
        box = self._box
        return (
            box.left - self._left_edge, box.right - self._left_edge,
            self._top_edge - box.top, self._top_edge - box.bottom,
        )  # fmt: skip

    def _type_at(self, at: int) -> _Type:
        address = _text_object(self._address, self._index(at))
        return self._type(address) if address else _Type()

    def _type(self, address: int) -> _Type:
        """How a text object is set; most objects of a page share a few fonts."""
        font = _font_of(address) or 0
        if font not in self._types:
            held = ctypes.cast(font, pdfium.FPDF_FONT)
            self._types[font] = _type_of(held) if font else _Type()
        known = self._types[font]
        if not known.bold and _mode_of(address) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE:
            return dataclasses.replace(known, bold=True)
        return known


def _whole_text(text_page: object) -> str:
    count = pdfium.FPDFText_CountChars(text_page)
    if count <= 0:
        return ""
    buffer = ctypes.create_string_buffer((count + 1) * 4)
    written = pdfium.FPDFText_GetText(
        text_page, 0, count, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    )
    return buffer.raw[: max(written - 1, 0) * 2].decode("utf-16-le", errors="replace")


def _broken(text: str) -> Iterator[str]:
    """The text in lines, each with what ended it."""
    return (
        found.group() for found in re.finditer(rf"[^\n{_LINE_HYPHEN}]*[\n{_LINE_HYPHEN}]|.+$", text)
    )


def _type_of(font: object) -> _Type:
    """How letters of a font are set."""
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("latin-1")
    slant = ctypes.c_int()
    pdfium.FPDFFont_GetItalicAngle(font, slant)
    weight = pdfium.FPDFFont_GetWeight(font)
    return _Type(
        bold=bool(_BOLD_NAME.search(name)) or weight >= _BOLD_WEIGHT,
        italic=bool(_ITALIC_NAME.search(name)) or slant.value != 0,
        signs=bool(_SIGNS_NAME.search(name)),
    )


def _sorted(pieces: list[PrintedLine]) -> list[PrintedLine]:
    """The pieces as lines from top to bottom, with what pdfium broke on one line joined again."""
    rows: list[list[PrintedLine]] = []
    for piece in sorted(pieces, key=lambda piece: piece.middle):
        # A raised mark or a small bullet stands on the line whose height holds its middle.
        if rows and _beside(rows[-1], piece):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [line for row in rows for line in _joined(sorted(row, key=lambda piece: piece.left))]


def _beside(row: list[PrintedLine], piece: PrintedLine) -> bool:
    tallest = max(row, key=lambda other: other.size)
    reach = max(tallest.size, piece.size) * 0.4
    return abs(tallest.middle - piece.middle) < reach


def _joined(row: list[PrintedLine]) -> Iterator[PrintedLine]:
    current = row[0]
    for piece in row[1:]:
        gap = piece.left - current.right
        marked = _ONLY_MARKER.fullmatch(current.text) and gap < _MARKER_GAP
        if marked or gap < _COLUMN_GAP * max(piece.size, current.size):
            main = max(current, piece, key=lambda each: len(each.text))
            current = dataclasses.replace(
                main,
                text=f"{current.text} {piece.text}",
                left=min(current.left, piece.left),
                right=max(current.right, piece.right),
                text_left=piece.text_left if marked else current.text_left,
            )
        else:
            yield current
            current = piece
    yield current
