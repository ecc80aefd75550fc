"""The sign before an item of a list: a number, a letter in brackets, or a bullet of any kind."""

import dataclasses
import enum
import re

_NUMBER = re.compile(r"(?P<number>\d{1,3})(?:[.)](?!\d)\s*|\s+(?=[A-Z‘“]))")
_LETTER = re.compile(r"\(?(?:[a-z]|[ivx]{1,4})(?:\)\s*|\.\s+)(?=\S)", re.I)
# Any sign of the private use area is a bullet of some typeface of signs.
_BULLET = re.compile(
    r"(?P<sign>[•‣▪▫■□◼◻●○◦∙·❖➢➤►▶✓✔§*\u25aa\ue000-\uf8ff\ufffd]|[-–—−](?=\s)|o(?=\s))\s*"
)
_DASHES = "-–—−\uf02d\uf0be"


class MarkerKind(enum.StrEnum):
    NUMBER = "number"
    LETTER = "letter"
    BULLET = "bullet"
    DASH = "dash"


@dataclasses.dataclass(frozen=True, slots=True)
class Marker:
    """The sign and the text behind it; `sign` of a number is its figures."""

    kind: MarkerKind
    sign: str
    rest: str


def marker_of(text: str) -> Marker | None:
    """The marker that a line begins with, if any."""
    if found := _BULLET.match(text):
        sign = found["sign"]
        kind = MarkerKind.DASH if sign in _DASHES else MarkerKind.BULLET
        return Marker(kind, sign, text[found.end() :])
    if found := _NUMBER.match(text):
        return Marker(MarkerKind.NUMBER, found["number"], text[found.end() :])
    if found := _LETTER.match(text):
        return Marker(MarkerKind.LETTER, found.group().strip(), text[found.end() :])
    return None
