"""The bullets and numbers that Word prints before list paragraphs, counted as Word counts them."""

import dataclasses
import re

from lxml import etree

from goldenthread.documents.numerals import numeral
from goldenthread.documents.word.names import W, is_on, value_of, whole
from goldenthread.documents.word.styles import Styles
from goldenthread.documents.word.symbols import printed

BULLET = "•"
_LETTERS_END = 26 * 30
_ORDINAL = {1: "st", 2: "nd", 3: "rd"}
_LEVEL_NUMBER = re.compile(r"%([1-9])")
_SPELT = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen",
    "nineteen", "twenty",
)  # fmt: skip


@dataclasses.dataclass(frozen=True, slots=True)
class _Level:
    """How the items at one depth of a list are numbered; `text` is such as "%1.%2"."""

    format: str = "decimal"
    text: str = ""
    start: int = 1
    style_id: str | None = None
    is_legal: bool = False
    # The depth whose items start this one afresh; 0 for never, None for any above.
    restart: int | None = None


@dataclasses.dataclass(slots=True)
class _List:
    """A list that paragraphs belong to; lists of one `family` go on counting together."""

    family: str
    levels: dict[int, _Level]
    restarts: dict[int, int]
    is_used: bool = False


class Numbering:
    """The lists of a document and how far each has counted."""

    def __init__(self, root: etree._Element | None, styles: Styles) -> None:
        self._lists: dict[str, _List] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        abstracts = {
            element.get(W + "abstractNumId", ""): element
            for element in root.iterfind(W + "abstractNum")
        }
        families = {
            number.get(W + "numId", ""): value_of(number, "abstractNumId") or ""
            for number in root.iterfind(W + "num")
        }
        for number in root.iterfind(W + "num"):
            num_id = number.get(W + "numId", "")
            family = _linked(families[num_id], abstracts, families, styles)
            abstract = abstracts.get(family)
            if abstract is not None:
                self._lists[num_id] = _read_list(number, family, abstract)

    def level_of_style(self, num_id: str, style_id: str) -> int | None:
        """The depth that a list keeps for paragraphs of a style."""
        held = self._lists.get(num_id)
        levels = held.levels if held is not None else {}
        return next((depth for depth, level in levels.items() if level.style_id == style_id), None)

    def next_marker(self, num_id: str, depth: int) -> str | None:
        """The bullet or number of the list's next item, or None where there is no such list."""
        held = self._lists.get(num_id)
        if held is None:
            return None
        counts = self._counts.setdefault(held.family, {})
        if not held.is_used:
            held.is_used = True
            for restarted in held.restarts:
                counts.pop(restarted, None)
        level = held.levels.get(depth, _Level())
        start = held.restarts.get(depth, level.start)
        counts[depth] = counts[depth] + 1 if depth in counts else start
        for deeper in list(counts):
            restart = held.levels.get(deeper, _Level()).restart
            if deeper > depth and (restart is None or depth < restart):
                del counts[deeper]
        return _marker(held, depth, counts)


def _linked(
    family: str, abstracts: dict[str, etree._Element], families: dict[str, str], styles: Styles
) -> str:
    """The list that holds the levels, where one only points to another through a style."""
    abstract = abstracts.get(family)
    link = value_of(abstract, "numStyleLink")
    if link is None:
        return family
    return families.get(styles.list_of(link) or "", family)


def _read_list(number: etree._Element, family: str, abstract: etree._Element) -> _List:
    levels = {
        whole(level.get(W + "ilvl"), 0): _read_level(level)
        for level in abstract.iterfind(W + "lvl")
    }
    restarts: dict[int, int] = {}
    for override in number.iterfind(W + "lvlOverride"):
        depth = whole(override.get(W + "ilvl"), 0)
        own = override.find(W + "lvl")
        if own is not None:
            levels[depth] = _read_level(own)
        start = value_of(override, "startOverride")
        if start is not None:
            restarts[depth] = whole(start, 1)
        elif own is not None:
            restarts[depth] = levels[depth].start
    return _List(family, levels, restarts)


def _read_level(element: etree._Element) -> _Level:
    number_format = value_of(element, "numFmt") or "decimal"
    text = value_of(element, "lvlText") or ""
    if number_format == "bullet":
        fonts = element.find(f"{W}rPr/{W}rFonts")
        text = printed(text, fonts.get(W + "ascii") if fonts is not None else None)
        if element.find(W + "lvlPicBulletId") is not None:
            text = BULLET
    restart = value_of(element, "lvlRestart")
    return _Level(
        format=number_format,
        text=text.strip(),
        start=whole(value_of(element, "start"), 0),
        style_id=value_of(element, "pStyle"),
        is_legal=is_on(element.find(W + "isLgl")),
        restart=whole(restart, 0) if restart is not None else None,
    )


def _marker(held: _List, depth: int, counts: dict[int, int]) -> str:
    level = held.levels.get(depth, _Level())
    if level.format == "none":
        return _LEVEL_NUMBER.sub("", level.text).strip()
    if level.format == "bullet":
        return level.text

    def number(found: re.Match[str]) -> str:
        shown = int(found[1]) - 1
        of = held.levels.get(shown, _Level())
        count = counts.get(shown, held.restarts.get(shown, of.start))
        return _number(count, "decimal" if level.is_legal else of.format)

    return _LEVEL_NUMBER.sub(number, level.text)


def _number(count: int, number_format: str) -> str:
    """A number as Word prints it in the formats that English documents use; others as digits."""
    match number_format:
        case "lowerRoman":
            return numeral(count, "i")
        case "upperRoman":
            return numeral(count, "I")
        case "lowerLetter" | "upperLetter" if 0 < count <= _LETTERS_END:
            # After z Word prints aa, bb, cc.
            repeats, letter = divmod(count - 1, 26)
            small = chr(ord("a") + letter) * (repeats + 1)
            return small if number_format == "lowerLetter" else small.upper()
        case "decimalZero":
            return f"{count:02d}"
        case "ordinal":
            teen = 10 < count % 100 < 14
            return f"{count}{'th' if teen else _ORDINAL.get(count % 10, 'th')}"
        case "cardinalText" if 0 <= count < len(_SPELT):
            return _SPELT[count].capitalize()
        case "bullet" | "none":
            return ""
    return str(count)
