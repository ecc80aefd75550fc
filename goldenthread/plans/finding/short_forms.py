"""Where short forms that a plan explains stand in a text, so that a page can say what they stand for."""

import functools
import re
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a text, and what it stands for if it is a short form, else ""."""

    text: str
    long: str = ""
    short: str = ""


def pieces_of(text: str, abbreviations: Mapping[str, str]) -> list[Piece]:
    """The text in pieces. A short form that the text itself spells out is left as it is."""
    pattern = _pattern(tuple(abbreviations))
    pieces: list[Piece] = []
    done = 0
    plain = text.casefold()
    for match in pattern.finditer(text) if pattern else ():
        short = match["short"]
        long = abbreviations[short]
        if long.casefold() in plain:
            continue
        pieces += [Piece(text[done : match.start()]), Piece(match[0], long, short)]
        done = match.end()
    return [piece for piece in (*pieces, Piece(text[done:])) if piece.text]


def has_short_form(text: str, abbreviations: Mapping[str, str]) -> bool:
    """Whether one stands in the text, spelt out or not: quicker than the pieces."""
    pattern = _pattern(tuple(abbreviations)) if abbreviations else None
    return pattern is not None and pattern.search(text) is not None


@functools.lru_cache(maxsize=64)
def _pattern(shorts: tuple[str, ...]) -> re.Pattern[str] | None:
    """Any of them as a word of its own, the longest first; "HOSs" and "HOS’s" are HOS."""
    told = "|".join(re.escape(short) for short in sorted(shorts, key=len, reverse=True) if short)
    return re.compile(rf"(?<!\w)(?P<short>{told})s?(?!\w)") if told else None
