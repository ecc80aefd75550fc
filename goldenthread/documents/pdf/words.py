"""The words of a PDF page, each with its box, its type and the tag it belongs to."""

import ctypes
import dataclasses
import math
import re
from collections import Counter

import pypdfium2
import pypdfium2.raw as pdfium

from goldenthread.documents.pdf.file import Deadline
from goldenthread.documents.pdf.geometry import Box, Turn
from goldenthread.documents.pdf.line_ends import FIRM_END

# Not every file says that its type is bold other than in the typeface's name.
_BOLD_NAME = re.compile(r"bold|black|heavy|semibold|demi\b", re.I)
_BOLD_WEIGHT = 600
_SPACES = frozenset({0x09, 0x0B, 0x0C, 0x20, 0x85, 0xA0, 0x2028, 0x2029, *range(0x2000, 0x200A),
                     0x202F, 0x205F, 0x3000})  # fmt: skip
_NO_BREAK_SPACE = 0xA0
_LINE_ENDS = frozenset({0x0A, 0x0D})
# Pdfium gives this for a hyphen at the end of a line.
_LINE_HYPHEN = 0x02
_NO_TEXT = frozenset({0x00, 0xFFFE, 0xFFFF})
# Bullets of Symbol and Wingdings, and letters that are printed as one, as what they show.
_SHOWN = {
    0xF0B7: "•", 0xF0A7: "▪", 0xF0A8: "◻", 0xF0D8: "➢", 0xF076: "❖", 0xF0FC: "✓", 0xF06F: "o",
    0xF06E: "■", 0xF0E0: "→", 0xF02D: "-", 0xF0BE: "–", 0xFB00: "ff", 0xFB01: "fi",
    0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st", 0xFB06: "st",
    _LINE_HYPHEN: "-",
}  # fmt: skip
_FIRM_END = ord(FIRM_END)
_CHECKED_EVERY = 4096
MOST_WORDS = 500_000

# Pypdfium2 wraps each pointer it returns in an object; the address alone is enough here.
_text_object = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p, ctypes.c_int)(
    ctypes.cast(pdfium.FPDFText_GetTextObject, ctypes.c_void_p).value or 0
)


@dataclasses.dataclass(frozen=True, slots=True)
class Word:
    """Letters with no white space between them, in one piece of type.

    `mark` is the number that ties it to the page's tags, or -1. `spaced` means that a space
    follows it, perhaps one that pdfium made up between it and the next (`made_up`); the file's
    own at the end of a line says that the line was full, unless it is the one that our own writer
    puts there (`firm`). `hyphened` is one that pdfium takes to be broken at the line's end.
    `turned` runs in another direction than the page.
    """

    text: str
    box: Box
    size: float
    bold: bool
    mark: int = -1
    artifact: bool = False
    spaced: bool = False
    made_up: bool = False
    firm: bool = False
    hyphened: bool = False
    turned: bool = False

    @property
    def keeps_space(self) -> bool:
        """Whether the file itself has a space after the word."""
        return self.spaced and not self.made_up


@dataclasses.dataclass(frozen=True, slots=True)
class PageText:
    """A page's words in the order of the file; `unreadable` counts signs without a meaning."""

    words: tuple[Word, ...]
    turn: Turn
    unreadable: int


@dataclasses.dataclass(frozen=True, slots=True)
class _Type:
    """What all signs of one text object share."""

    size: float
    bold: bool
    mark: int
    artifact: bool
    quarter: int


def page_text(page: pypdfium2.PdfPage, deadline: Deadline) -> PageText:
    """All words of the page, in the coordinates of the page as it is read."""
    text_page = pdfium.FPDFText_LoadPage(page)
    try:
        return _Collector(page, text_page, deadline).collected()
    finally:
        pdfium.FPDFText_ClosePage(text_page)


@dataclasses.dataclass(slots=True)
class _Raw:
    """A word in the page's own coordinates, while it is being put together."""

    first: int
    type: _Type
    letters: list[str]
    last: int = 0
    spaced: bool = False
    made_up: bool = False
    firm: bool = False
    hyphened: bool = False
    bound: bool = False


class _Collector:
    def __init__(self, page: pypdfium2.PdfPage, text_page: object, deadline: Deadline) -> None:
        self._page = page
        self._text_page = text_page
        self._deadline = deadline
        self._words: list[_Raw] = []
        self._types: dict[int, _Type] = {}
        self._bold_fonts: dict[int, bool] = {}
        self._unreadable = 0

    def collected(self) -> PageText:
        self._collect()
        quarters = Counter[int]()
        for raw in self._words:
            quarters[raw.type.quarter] += len(raw.letters)
        quarter = quarters.most_common(1)[0][0] if quarters else 0
        turn = Turn(quarter, *self._page.get_bbox())
        return PageText(
            words=tuple(self._word(raw, turn) for raw in self._words),
            turn=turn,
            unreadable=self._unreadable,
        )

    def _collect(self) -> None:
        text_page = self._text_page
        address = ctypes.cast(text_page, ctypes.c_void_p).value  # type: ignore[arg-type]
        unicode_of = pdfium.FPDFText_GetUnicode
        current: _Raw | None = None
        holder = 0
        for index in range(pdfium.FPDFText_CountChars(text_page)):
            if index % _CHECKED_EVERY == 0:
                self._deadline.check()
            code = unicode_of(text_page, index)
            if code in _SPACES:
                if current is not None:
                    current.spaced = True
                    current.made_up = bool(pdfium.FPDFText_IsGenerated(text_page, index))
                    current.firm = code == _FIRM_END
                    # A no-break space holds two words together, unless more of them follow.
                    current.bound = code == _NO_BREAK_SPACE and not current.bound
                    if not current.bound:
                        current = None
                continue
            if code in _LINE_ENDS:
                current = None
                continue
            made_by = _text_object(address, index) or holder
            if current is not None and current.hyphened:
                current = None
            if current is None or made_by != holder:
                holder = made_by
                current = self._word_at(index, current, self._type_of(holder, index))
            if current.bound:
                current.letters.append(" ")
                current.bound = current.spaced = False
            current.last = index
            current.hyphened = code == _LINE_HYPHEN
            current.letters.append(self._letter(code))

    def _word_at(self, index: int, current: "_Raw | None", kind: _Type) -> "_Raw":
        """The word that goes on in another text object, or a new one where its type changes."""
        if current is None or current.type != kind:
            current = _Raw(index, kind, [])
            self._words.append(current)
        return current

    def _letter(self, code: int) -> str:
        if code in _NO_TEXT or code == 0xFFFD:
            self._unreadable += 1
            return "\ufffd"
        shown = _SHOWN.get(code)
        if shown is not None:
            return shown
        if code < 0x20 or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            return ""
        return chr(code)

    def _type_of(self, address: int, index: int) -> _Type:
        known = self._types.get(address)
        if known is None:
            known = self._types[address] = self._read_type(address, index)
        return known

    def _read_type(self, address: int, index: int) -> _Type:
        matrix = pdfium.FS_MATRIX()
        pdfium.FPDFText_GetMatrix(self._text_page, index, matrix)
        size = pdfium.FPDFText_GetFontSize(self._text_page, index)
        scale = math.hypot(matrix.c, matrix.d) or 1.0
        quarter = round(math.atan2(matrix.b, matrix.a) / (math.pi / 2)) % 4
        piece = ctypes.cast(address, pdfium.FPDF_PAGEOBJECT)
        mark = pdfium.FPDFPageObj_GetMarkedContentID(piece)
        return _Type(
            size=round(size * scale, 2),
            bold=self._is_bold(piece),
            mark=mark,
            artifact=mark < 0 and _is_artifact(piece),
            quarter=quarter,
        )

    def _is_bold(self, piece: object) -> bool:
        if pdfium.FPDFTextObj_GetTextRenderMode(piece) == pdfium.FPDF_TEXTRENDERMODE_FILL_STROKE:
            return True
        font = pdfium.FPDFTextObj_GetFont(piece)
        address = ctypes.cast(font, ctypes.c_void_p).value or 0
        if address not in self._bold_fonts:
            self._bold_fonts[address] = bool(address) and _is_bold_font(font)
        return self._bold_fonts[address]

    def _bounds(self, first: int, last: int) -> tuple[float, float, float, float]:
        begin, end = pdfium.FS_RECTF(), pdfium.FS_RECTF()
        pdfium.FPDFText_GetLooseCharBox(self._text_page, first, begin)
        pdfium.FPDFText_GetLooseCharBox(self._text_page, last, end)
        return (
            min(begin.left, end.left), min(begin.bottom, end.bottom),
            max(begin.right, end.right), max(begin.top, end.top),
        )  # fmt: skip

    def _word(self, raw: _Raw, turn: Turn) -> Word:
        return Word(
            text="".join(raw.letters),
            box=turn.box(*self._bounds(raw.first, raw.last)),
            size=raw.type.size,
            bold=raw.type.bold,
            mark=raw.type.mark,
            artifact=raw.type.artifact,
            spaced=raw.spaced,
            made_up=raw.made_up,
            firm=raw.firm,
            hyphened=raw.hyphened,
            turned=raw.type.quarter != turn.quarter,
        )


def _is_bold_font(font: object) -> bool:
    length = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    buffer = ctypes.create_string_buffer(max(length, 1))
    pdfium.FPDFFont_GetBaseFontName(font, buffer, length)
    name = buffer.value.decode("latin-1")
    return bool(_BOLD_NAME.search(name)) or pdfium.FPDFFont_GetWeight(font) >= _BOLD_WEIGHT


def _is_artifact(piece: object) -> bool:
    """Whether the file itself says that this is no content: a running header, a page number."""
    for index in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, index)
        name = (ctypes.c_ushort * 16)()
        length = ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), length)
        if bytes(name)[: max(length.value - 2, 0)].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False
