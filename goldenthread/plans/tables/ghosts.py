"""Lines that an overlapping page printed twice, the first time blurred."""

import difflib
import re

from goldenthread.documents.likeness import plain

_GHOST = 0.72
# Of the words of two lines, how many must be the same, and begin alike, in the same places.
_SAME_WORDS, _SAME_LETTERS = 0.35, 0.55
_CITATION = re.compile(r"^\W*\w{0,2}?sted\s*Refs?\b", re.I)
# After these more of a list follows.
_JOINED = re.compile(r"[/;&]\s*$")
_DIGITS = re.compile(r"[\d\s./–-]+")
# In a line of so few words each must be alike, or the two name different people.
_FEW_WORDS, _ALIKE = 3, 0.6
_SCRAPS = re.compile(r"(?:^|\s)[A-Za-z](?=\s|$)")


def is_ghost(tail: str, line: str) -> bool:
    """Whether a line is an overlapping page's blurred printing of the next one."""
    left, right = plain(tail), plain(line)
    if len(left) < 8 or (left == right[: len(left)] and len(left) < 12):
        return False
    if _JOINED.search(tail) or (_DIGITS.fullmatch(tail) and tail != line):
        return False
    if _CITATION.match(line) and len(tail) <= 20 and len(_SCRAPS.findall(tail)) >= 2:
        return True
    words, others = tail.casefold().split(), line.casefold().split()
    if len(words) == len(others) <= _FEW_WORDS and not all(map(_are_alike, words, others)):
        return False
    ratio = difflib.SequenceMatcher(None, left, right[: len(left) + 4], autojunk=False).ratio()
    return ratio >= _GHOST or _has_its_shape(words, others)


def _are_alike(word: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE


def _has_its_shape(words: list[str], others: list[str]) -> bool:
    """Whether two lines have the same words, or ones that begin alike, in the same places."""
    if len(words) < 6 or len(words) != len(others):
        return False
    pairs = list(zip(words, others, strict=True))
    same = sum(one == other for one, other in pairs)
    alike = sum(one[0] == other[0] for one, other in pairs)
    return same >= _SAME_WORDS * len(pairs) and alike >= _SAME_LETTERS * len(pairs)
