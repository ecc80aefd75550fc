"""The colours a plan claims for its actions: as words, or as nothing but the fill of a cell."""

import colorsys
import re

from goldenthread.documents.document import Cell
from goldenthread.plans.words.points import one_line

_LETTERS = {"r": "Red", "a": "Amber", "g": "Green", "b": "Blue"}
# Where the hue circle, in degrees, goes over from one colour's name to the next.
_HUES = ((14, "Red"), (68, "Amber"), (175, "Green"), (265, "Blue"), (320, "Purple"), (360, "Red"))


# "G – protocol signed": a rating, and how things stand. "Green – on track" is one claim in words.
_RATED = re.compile(r"(?P<colour>[RAGB])\s*(?:[:–—]|\s-|-(?=\s))\s*(?P<said>\w.*)")


def rated(text: str) -> tuple[str, str]:
    """A rating's letter and what is said after it; no letter where a text is not both."""
    found = _RATED.fullmatch(text)
    return (found["colour"], found["said"]) if found else ("", text)


def claimed_colour(cell: Cell) -> str | None:
    """What a cell of a RAG column claims: its words, else the name of its fill."""
    text = one_line(cell.text)
    text = rated(text)[0] or text
    if text:
        return _LETTERS.get(text.casefold(), text)
    return colour_name(cell.fill) if cell.fill else None


def colour_name(fill: str) -> str | None:
    """What a person would call a fill given as "RRGGBB"; None for white and black."""
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", fill):
        return None
    red, green, blue = (int(fill[index : index + 2], 16) / 255 for index in (0, 2, 4))
    hue, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if lightness > 0.97 or lightness < 0.08:
        return None
    if saturation < 0.15:
        return "Grey"
    return next(name for limit, name in _HUES if hue * 360 <= limit)
