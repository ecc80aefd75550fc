"""The cell styles of an Excel workbook: looks and number formats by the index that cells name."""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import TypeVar

from lxml import etree

from goldenthread.documents.spreadsheets.colours import INDEXED, OFFICE_THEME, colour
from goldenthread.documents.spreadsheets.number_formats import BUILT_IN, GENERAL
from goldenthread.documents.spreadsheets.sheet import PLAIN, Look

Entry = TypeVar("Entry")

_HEAVY = frozenset({"medium", "thick", "double", "mediumDashed", "mediumDashDot", "slantDashDot"})
_SIDES = ("left", "right", "top", "bottom", "start", "end")
# A theme's colours stand in another order than cells count them: light and dark change places.
_THEME_ORDER = (1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11)


@dataclasses.dataclass(frozen=True, slots=True)
class Styles:
    """`looks` and `formats` have one entry for each style index; `normal_size` is the body type's."""

    looks: tuple[Look, ...] = (PLAIN,)
    formats: tuple[str, ...] = (GENERAL,)
    normal_size: float = PLAIN.size

    def look(self, index: int) -> Look:
        return self.looks[index] if index < len(self.looks) else PLAIN

    def format(self, index: int) -> str:
        return self.formats[index] if index < len(self.formats) else GENERAL


@dataclasses.dataclass(frozen=True, slots=True)
class _Font:
    bold: bool
    italic: bool
    size: float


@dataclasses.dataclass(frozen=True, slots=True)
class _Lines:
    sides: int
    heavy_below: bool


def read_theme(root: etree._Element) -> tuple[str, ...]:
    """The theme's twelve colours in the order that cells count them."""
    scheme = root.find(".//{*}clrScheme")
    told = [
        next((choice.get("lastClr") or choice.get("val") or "" for choice in entry), "")
        for entry in (scheme if scheme is not None else ())
    ]
    if len(told) < len(_THEME_ORDER):
        return OFFICE_THEME
    return tuple(told[index].upper() for index in _THEME_ORDER)


def read_styles(root: etree._Element, theme: Sequence[str] = OFFICE_THEME) -> Styles:
    """The styles part; what it says wrongly is as if it were not said."""
    own = {
        number(entry.get("numFmtId")): entry.get("formatCode", GENERAL)
        for entry in _children(root, "numFmts")
    }
    indexed = [
        entry.get("rgb", "")[-6:].upper() for entry in root.iterfind("{*}colors/{*}indexedColors/*")
    ] or INDEXED
    fonts = [_font(entry) for entry in _children(root, "fonts")]
    fills = [_fill(entry, theme, indexed) for entry in _children(root, "fills")]
    lines = [_lines(entry) for entry in _children(root, "borders")]
    normal = fonts[0] if fonts else _Font(bold=False, italic=False, size=PLAIN.size)
    looks, formats = [], []
    for entry in _children(root, "cellXfs"):
        font = _at(fonts, entry.get("fontId"), normal)
        border = _at(lines, entry.get("borderId"), _Lines(0, heavy_below=False))
        looks.append(
            Look(
                bold=font.bold,
                italic=font.italic,
                size=font.size,
                fill=_at(fills, entry.get("fillId"), None),
                is_boxed=border.sides >= 2,
                has_rule_below=border.heavy_below,
            )
        )
        code = number(entry.get("numFmtId"))
        formats.append(own.get(code) or BUILT_IN.get(code, GENERAL))
    return Styles(tuple(looks) or (PLAIN,), tuple(formats) or (GENERAL,), normal.size)


def number(text: str | None, otherwise: int = 0) -> int:
    """The whole number that an attribute says, or `otherwise` where it says none."""
    return int(text) if text and len(text) < 10 and text.isascii() and text.isdigit() else otherwise


def is_on(element: etree._Element | None) -> bool:
    """Whether a switch such as <b/> stands there and is not turned off."""
    return element is not None and element.get("val", "1") not in ("0", "false")


def type_size(element: etree._Element | None, otherwise: float) -> float:
    try:
        return float(element.get("val", "")) if element is not None else otherwise
    except ValueError:
        return otherwise


def attributes(element: etree._Element) -> dict[str, str]:
    return {str(name): str(value) for name, value in element.items()}


def _at(entries: Sequence[Entry], index: str | None, otherwise: Entry) -> Entry:
    place = number(index)
    return entries[place] if place < len(entries) else otherwise


def _children(root: etree._Element, name: str) -> Iterator[etree._Element]:
    return root.iterfind(f"{{*}}{name}/*")


def _font(entry: etree._Element) -> _Font:
    return _Font(
        bold=is_on(entry.find("{*}b")),
        italic=is_on(entry.find("{*}i")),
        size=type_size(entry.find("{*}sz"), PLAIN.size),
    )


def _fill(entry: etree._Element, theme: Sequence[str], indexed: Sequence[str]) -> str | None:
    pattern = entry.find("{*}patternFill")
    if pattern is not None and pattern.get("patternType") == "solid":
        named = pattern.find("{*}fgColor")
    else:
        # Of a gradient, the colour it begins with. Dots and stripes are no colour.
        named = entry.find("{*}gradientFill/{*}stop/{*}color")
    return None if named is None else colour(attributes(named), theme, indexed)


def _lines(entry: etree._Element) -> _Lines:
    drawn = [
        side
        for side in _SIDES
        for line in [entry.find(f"{{*}}{side}")]
        if line is not None and line.get("style", "none") != "none"
    ]
    below = entry.find("{*}bottom")
    return _Lines(len(drawn), below is not None and below.get("style") in _HEAVY)
