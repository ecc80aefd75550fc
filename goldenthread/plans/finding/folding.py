"""Texts as words to be searched: case, accents and apostrophes make no difference, nor does punctuation."""

import functools
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Left out inside a word: "children's", "children’s" and "childrens" are looked for as one.
_APOSTROPHES = frozenset("'’‘ʼ`´")
# Accents set apart by folding, soft hyphens, joiners.
_UNSEEN = frozenset({"Mn", "Cf"})
_BETWEEN_WORDS = " "
# Between two texts, so that no phrase is found across them.
BETWEEN_TEXTS = "  "


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it is looked for, and where in its text it stands."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> Iterator[Word]:
    folded: list[str] = []
    start = end = 0
    for at, sign in enumerate(text):
        letters = _folded_sign(sign)
        if letters is None:
            if folded:
                yield Word("".join(folded), start, end)
                folded = []
        elif letters:
            if not folded:
                start = at
            folded.append(letters)
            end = at + 1
    if folded:
        yield Word("".join(folded), start, end)


def searched(texts: Iterable[str]) -> str:
    """All the texts as folded words with a space on either side of each, to be kept and searched in."""
    told = (_BETWEEN_WORDS.join(word.folded for word in words_of(text)) for text in texts)
    words = BETWEEN_TEXTS.join(dict.fromkeys(text for text in told if text))
    return f" {words} " if words else ""


@functools.lru_cache(maxsize=4096)
def _folded_sign(sign: str) -> str | None:
    """Its letters and figures; "" for what a word goes on over; None where a word ends."""
    if sign in _APOSTROPHES or unicodedata.category(sign) in _UNSEEN:
        return ""
    letters = "".join(
        part for part in unicodedata.normalize("NFKD", sign).casefold() if part.isalnum()
    )
    return letters or None
