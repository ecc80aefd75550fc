"""What wordings are about: the stems of the words that tell something, and what two have in common."""

import functools
import math
import re
from collections import Counter
from collections.abc import Iterable

import snowballstemmer

_WORD = re.compile(r"[a-z0-9]+(?:['’][a-z]+)?")
# Words that hold a sentence together and are about nothing.
_BINDING = """
a about after again all also although always an and any are as at be because been before being
both but by can could do does each either ensure ensuring every few for from further get had has
have having how however if in including into is it its like make makes making many may more most
must need needs no not of on only or other others our out over own same shall should so some
such take taken than that the their them then there these they this those through to too under
up upon use used very was we were what when where whether which while who whose will with within
without would
"""
# Words that nearly every sentence about these services says: they tell no two of them apart.
_EVERYWHERE = (
    "authority child children local people service services social work worker workers young"
)
_TELL_NOTHING = frozenset(f"{_BINDING} {_EVERYWHERE}".split())


@functools.lru_cache(maxsize=32768)
def stems(text: str) -> dict[str, str]:
    """The stem of each word that tells something, with the word as it is first said."""
    found: dict[str, str] = {}
    for word in _WORD.findall(text.casefold()):
        bare = word.partition("’")[0].partition("'")[0]
        if bare not in _TELL_NOTHING and (len(bare) > 2 or bare.isdigit()):
            found.setdefault(_stem(bare), bare)
    return found


@functools.lru_cache(maxsize=32768)
def _stem(word: str) -> str:
    stem: str = _STEMMER.stemWord(word)
    return stem


_STEMMER = snowballstemmer.stemmer("english")


class Topics:
    """How much each stem tells among the wordings given: the fewer of them hold it, the more."""

    def __init__(self, texts: Iterable[str]) -> None:
        held: Counter[str] = Counter()
        count = 0
        for text in texts:
            held.update(stems(text).keys())
            count += 1
        self._count = max(count, 1)
        self._weights = {
            stem: math.log((1 + self._count) / (0.5 + number)) for stem, number in held.items()
        }

    def weight(self, stem: str) -> float:
        """0 for what nearly every wording says; most for what one alone does."""
        rarest = math.log((1 + self._count) / 1.5)
        return max(self._weights.get(stem, rarest), 0.0)

    def held_in(self, part: str, whole: str) -> float:
        """From 0 to 1: how much of what one wording is about another is about too."""
        mine, theirs = stems(part), stems(whole)
        all_of_it = sum(map(self.weight, mine))
        return (
            sum(self.weight(one) for one in mine if one in theirs) / all_of_it if all_of_it else 0.0
        )

    def alike(self, one: str, other: str) -> float:
        """From 0 to 1: how much of what either is about both are; 1 for the same words."""
        mine, theirs = stems(one), stems(other)
        both = sum(self.weight(stem) ** 2 for stem in mine if stem in theirs)
        sizes = [sum(self.weight(stem) ** 2 for stem in each) for each in (mine, theirs)]
        return both / math.sqrt(sizes[0] * sizes[1]) if all(sizes) else 0.0

    def shared(self, one: str, other: str) -> tuple[str, ...]:
        """The words of the first that both say, in whatever form, those that tell most first."""
        theirs = stems(other)
        both = {stem: word for stem, word in stems(one).items() if stem in theirs}
        return tuple(both[stem] for stem in sorted(both, key=lambda stem: -self.weight(stem)))
