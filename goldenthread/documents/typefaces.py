"""The typefaces that are shipped: which signs they have, how wide each is, and what stands for the rest."""

import dataclasses
import functools
import struct
import unicodedata
from collections.abc import Iterator
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Liberation Sans"
SYMBOLS_FAMILY = "DejaVu Sans"

# Signs that no shipped typeface has, and the one a reader takes for the same. Those in the
# private use area are bullets of Symbol and Wingdings, which have left their typeface.
_EQUIVALENTS = {
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0a8": "◻", "\uf0d8": "➢", "\uf076": "❖", "\uf0fc": "✓",
    "\uf06f": "◻", "\uf06e": "■", "\uf0e0": "→", "\uf0fe": "☒",
    "✅": "✔", "❎": "✘", "❌": "✘", "⭐": "★", "🟥": "■", "➡": "→", "⬅": "←", "⬆": "↑", "⬇": "↓",
}  # fmt: skip
_SPACES = frozenset("\t\v\f\x85\u2028\u2029")


@dataclasses.dataclass(frozen=True, slots=True)
class Typeface:
    """The signs of one font file and how wide each is, as a part of the type size."""

    widths: dict[str, float]

    @classmethod
    def read(cls, path: Path) -> "Typeface":
        data = path.read_bytes()
        tables = _tables(data)
        units = struct.unpack_from(">H", data, tables["head"] + 18)[0]
        advances = _advances(data, tables)
        return cls({
            chr(code): advances[min(glyph, len(advances) - 1)] / units
            for code, glyph in _glyphs(data, tables["cmap"])
            if glyph
        })  # fmt: skip


@functools.cache
def text_typeface() -> Typeface:
    return Typeface.read(FONTS / "LiberationSans-Regular.ttf")


@functools.cache
def _covered() -> frozenset[str]:
    """Every sign that can be printed, in plain and in bold type."""
    symbols = Typeface.read(FONTS / "DejaVuSansSymbols.ttf")
    bold = Typeface.read(FONTS / "LiberationSans-Bold.ttf")
    text = text_typeface().widths.keys() & bold.widths.keys()
    return frozenset(text | symbols.widths.keys() | {"\n"})


def width(text: str) -> float:
    """How wide a line of text is, as a multiple of the type size."""
    widths = text_typeface().widths
    return sum(widths.get(char, 0.8) for char in text)


def legible(text: str) -> str:
    """The text in signs that the shipped typefaces have.

    What they lack is never dropped: a known equivalent stands for it, or its Unicode name in
    brackets. Only what nobody sees (control signs, joiners) goes.
    """
    if text.isascii() and text.isprintable():
        return text
    text = unicodedata.normalize("NFC", text)
    if _covered().issuperset(text) and not _has_unseen(text):
        return text
    return "".join(_printed(char) for char in text)


def _has_unseen(text: str) -> bool:
    return any(unicodedata.category(char) in ("Cc", "Cf") and char != "\n" for char in text)


def _printed(char: str) -> str:
    if char in _SPACES:
        return " "
    category = unicodedata.category(char)
    if char != "\n" and (category in ("Cc", "Cf", "Cs") or "\ufe00" <= char <= "\ufe0f"):
        return ""
    if char in _covered():
        return char
    for equivalent in (
        _EQUIVALENTS.get(char, ""),
        unicodedata.normalize("NFKC", char),
        _without_accents(char),
    ):
        if equivalent and _covered().issuperset(equivalent):
            return equivalent
    name = unicodedata.name(char, "").lower().removeprefix("large ")
    return f"[{name or f'sign {ord(char):X}'}]"


def _without_accents(char: str) -> str:
    decomposed = unicodedata.normalize("NFKD", char)
    return "".join(part for part in decomposed if not unicodedata.combining(part))


def _tables(data: bytes) -> dict[str, int]:
    """Where each table of a TrueType file begins."""
    count = struct.unpack_from(">H", data, 4)[0]
    entries = (struct.unpack_from(">4sLLL", data, 12 + 16 * index) for index in range(count))
    return {tag.decode("ascii"): offset for tag, _, offset, _ in entries}


def _advances(data: bytes, tables: dict[str, int]) -> list[int]:
    count = struct.unpack_from(">H", data, tables["hhea"] + 34)[0]
    pairs = struct.unpack_from(f">{2 * count}H", data, tables["hmtx"])
    return list(pairs[::2])


def _glyphs(data: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Character codes with their glyphs, from the table of the basic plane (format 4)."""
    count = struct.unpack_from(">H", data, start + 2)[0]
    offsets = {
        struct.unpack_from(">HH", data, start + 4 + 8 * index): struct.unpack_from(
            ">L", data, start + 8 + 8 * index
        )[0]
        for index in range(count)
    }
    at = start + offsets[3, 1]
    double = struct.unpack_from(">H", data, at + 6)[0]
    segments = double // 2
    ends, starts, deltas = (
        struct.unpack_from(f">{segments}H", data, at + 14 + part * double + (2 if part else 0))
        for part in range(3)
    )
    # A segment might give its glyphs one by one; those of the shipped fonts all count on.
    for start_code, end_code, delta in zip(starts, ends, deltas, strict=True):
        for code in range(start_code, min(end_code, 0xFFFE) + 1):
            yield code, (code + delta) % 0x10000
