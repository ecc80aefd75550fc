"""How alike two wordings are, and which of many are worth comparing with one."""

import dataclasses
import functools
import itertools
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

_WORD = re.compile(r"\w+")
# A word that more wordings than this hold tells nothing of which is which, and would make
# comparing as much work as all pairs.
_MOST_HOLDERS = 40
# How many of its rarest words find the wordings that one is compared with, and how many those are.
_RAREST = 12
_CANDIDATES = 6
# Fewer words than this are found in a row in any long text.
_FEWEST_IN_A_ROW = 3


@dataclasses.dataclass(frozen=True, slots=True)
class Worded:
    """A wording as its words in small letters, and these in a row."""

    text: str
    words: tuple[str, ...]


@functools.lru_cache(maxsize=32768)
def worded(text: str) -> Worded:
    words = tuple(_WORD.findall(text.casefold()))
    return Worded(" ".join(words), words)


def _signs(text: str) -> set[str]:
    """What a wording is found by: its words, and pairs of them."""
    words = worded(text).words
    return {*words, *(f"{one} {other}" for one, other in itertools.pairwise(words))}


class Weights:
    """How much each word tells: the fewer wordings hold it, the more."""

    def __init__(self, texts: Iterable[str]) -> None:
        held: Counter[str] = Counter()
        count = 0
        for text in texts:
            held.update(set(worded(text).words))
            count += 1
        self._weights = {word: math.log(1 + count / number) for word, number in held.items()}

    def of(self, words: Iterable[str]) -> float:
        return sum(self._weights.get(word, 1.0) for word in words)

    def likeness(self, one: str, other: str) -> float:
        """From 0 to 1: half by letters in their order, half by the words that tell most."""
        left, right = worded(one), worded(other)
        if not left.words or not right.words:
            return float(left.words == right.words)
        by_letters = fuzz.ratio(left.text, right.text) / 100
        mine, theirs = set(left.words), set(right.words)
        by_words = 2 * self.of(mine & theirs) / (self.of(mine) + self.of(theirs))
        return (by_letters + by_words) / 2

    def held_in(self, part: str, whole: str) -> float:
        """From 0 to 1: how much of what a wording says another says too, in a row or by its words."""
        said, other = worded(part), worded(whole)
        by_words = self.held_by_words(part, whole)
        if len(said.words) < _FEWEST_IN_A_ROW or len(said.text) > len(other.text):
            return by_words
        return max(by_words, fuzz.partial_ratio(said.text, other.text) / 100)

    def held_by_words(self, part: str, whole: str) -> float:
        """From 0 to 1: how much of what a wording says another says too, in whatever order."""
        words, others = set(worded(part).words), set(worded(whole).words)
        return self.of(words & others) / self.of(words) if words else 0.0


def stands_in(part: str, whole: str) -> bool:
    """Whether a wording stands in another word for word."""
    return f" {worded(part).text} " in f" {worded(whole).text} "


class Finder:
    """Finds, among many wordings, the few that share rare words with one."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._holders: dict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for sign in _signs(text):
                self._holders[sign].append(number)

    def near(self, text: str) -> list[int]:
        """The numbers of those worth comparing with it, the likeliest first."""
        known = [
            (len(holders), sign)
            for sign in _signs(text)
            if (holders := self._holders.get(sign)) and len(holders) <= _MOST_HOLDERS
        ]
        votes: dict[int, float] = defaultdict(float)
        for count, sign in sorted(known)[:_RAREST]:
            for number in self._holders[sign]:
                votes[number] += 1 / count
        return sorted(votes, key=lambda number: (-votes[number], number))[:_CANDIDATES]
