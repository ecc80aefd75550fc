"""Real Word lists for items that carry the bullet or number they print."""

import dataclasses
import re
from collections.abc import Iterator
from xml.sax.saxutils import quoteattr

from goldenthread.documents.numerals import roman_value
from goldenthread.documents.word.skeleton import NAMESPACES, XML_HEAD

LEVELS = 9
# Twips from one level to the next; a bullet hangs as far before its text.
_INDENT = 400
_NUMBER = re.compile(
    r"(?P<before>[^\w%]*)(?P<number>\d{1,6}|[a-z]{1,8}|[A-Z]{1,8})(?P<after>[^\w%]*)"
)


@dataclasses.dataclass(frozen=True, slots=True)
class _Look:
    """How a list's markers look: a number in a format between two signs, or always the same."""

    format: str
    before: str
    after: str = ""
    counts: bool = True

    def text(self, level: int) -> str:
        return f"{self.before}%{level + 1}{self.after}" if self.counts else self.before


class Lists:
    """Gives each item the list it belongs to, so that Word counts what the item prints."""

    def __init__(self) -> None:
        self._looks: dict[_Look, int] = {}
        # Each list's look, and the level and number it begins with.
        self._numbered: list[tuple[_Look, int, int]] = []
        # The list that goes on at a level, and the number it has come to.
        self._open: dict[tuple[_Look, int], tuple[int, int]] = {}

    def place(self, marker: str, level: int) -> tuple[int, int]:
        """The id of the item's list and its level there."""
        level = min(max(level, 0), LEVELS - 1)
        for look, above in list(self._open):
            if above > level:
                del self._open[look, above]
        candidates = list(_candidates(marker))
        for look, number in candidates:
            num_id, last = self._open.get((look, level), (0, 0))
            if num_id and (number == last + 1 or not look.counts):
                self._open[look, level] = num_id, number
                return num_id, level
        look, number = candidates[0]
        self._looks.setdefault(look, len(self._looks) + 1)
        self._numbered.append((look, level, number))
        self._open[look, level] = len(self._numbered), number
        return len(self._numbered), level

    def part(self) -> str:
        """The numbering part of the file."""
        abstracts = "".join(_abstract(look, number) for look, number in self._looks.items())
        lists = "".join(
            f'<w:num w:numId="{num_id}"><w:abstractNumId w:val="{self._looks[look]}"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{number}"/>'
            "</w:lvlOverride></w:num>"
            for num_id, (look, level, number) in enumerate(self._numbered, start=1)
        )
        return f"{XML_HEAD}<w:numbering {NAMESPACES}>{abstracts}{lists}</w:numbering>"


def _candidates(marker: str) -> Iterator[tuple[_Look, int]]:
    """What a marker may be, the likeliest first: "c." is a letter rather than a hundred."""
    found = _NUMBER.fullmatch(marker)
    if found is not None:
        for number_format, number in _readings(found["number"]):
            yield _Look(number_format, found["before"], found["after"]), number
    number_format = "bullet" if marker else "none"
    if len(marker) > 1 and "%" not in marker:
        # Of a longer bullet some programs print only the first sign.
        number_format = "decimal"
    yield _Look(number_format, marker, counts=False), 1


def _readings(text: str) -> Iterator[tuple[str, int]]:
    if text.isdigit():
        if text == str(int(text)):
            yield "decimal", int(text)
        return
    case = "lower" if text.islower() else "upper"
    small = text.lower()
    letter = (f"{case}Letter", 26 * (len(small) - 1) + ord(small[0]) - ord("a") + 1)
    # After z Word prints aa, bb, cc.
    is_letter = len(set(small)) == 1
    roman = roman_value(small)
    if is_letter and small != "i":
        yield letter
    if roman:
        yield f"{case}Roman", roman
    if small == "i":
        yield letter


def _abstract(look: _Look, number: int) -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{look.format}"/>'
        f'<w:lvlText w:val={quoteattr(look.text(level))}/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{_INDENT * (level + 1)}" w:hanging="{_INDENT}"/></w:pPr></w:lvl>'
        for level in range(LEVELS)
    )
    return (
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        f"{levels}</w:abstractNum>"
    )
