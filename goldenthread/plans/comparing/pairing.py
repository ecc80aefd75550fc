"""Which part of a newer version is which part of the one before: one to one, surest first."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence

from goldenthread.core.wordings import Finder, Weights, worded
from goldenthread.plans.comparing.parts import Part

# Half of the words in common, or fewer where number, place or what stands under it speak for it.
_ENOUGH = 0.55
_LEAST = 0.25
_SAME_REF = 0.15
_SAME_NEIGHBOUR = 0.1
_SAME_HOME = 0.1
# What all that stands under both being the same adds.
_SHARED = 0.6

Sharing = Callable[[int, int], float]


class Pairing:
    """The parts of one level of two versions by their numbers, and which are one."""

    def __init__(self, before: Sequence[Part], after: Sequence[Part]) -> None:
        self.before, self.after = before, after
        self.forward: dict[int, int] = {}
        self.back: dict[int, int] = {}
        self._weights = Weights(part.words for part in (*before, *after))
        self._finder = Finder([part.words for part in after])

    def turned(self) -> "Pairing":
        """The same pairs with the newer version first."""
        other = Pairing(self.after, self.before)
        other.forward, other.back = self.back, self.forward
        return other

    def free_before(self) -> list[int]:
        return [number for number in range(len(self.before)) if number not in self.forward]

    def free_after(self) -> list[int]:
        return [number for number in range(len(self.after)) if number not in self.back]

    def pair(self, before: int, after: int) -> None:
        self.forward[before], self.back[after] = after, before

    def likeness(self, before: int, after: int) -> float:
        return self._weights.likeness(self.before[before].words, self.after[after].words)

    def held_in(self, part: str, whole: str) -> float:
        return self._weights.held_in(part, whole)

    def near(self, words: str) -> list[int]:
        """The newer parts worth comparing with a wording."""
        return self._finder.near(words)

    def pair_where_alike(self, before: Sequence[Hashable], after: Sequence[Hashable]) -> None:
        """Pair those of the same sign, in their order; None is no sign."""
        waiting: dict[Hashable, list[int]] = defaultdict(list)
        for number in reversed(self.free_after()):
            waiting[after[number]].append(number)
        for number in self.free_before():
            sign = before[number]
            if sign is not None and waiting[sign]:
                self.pair(number, waiting[sign].pop())

    def pair_likely(
        self,
        candidates: Iterable[tuple[int, int]],
        share_a_home: Callable[[int, int], bool],
        sharing: Sharing = lambda before, after: 0.0,
    ) -> None:
        """Pair the likely ones of these, the likeliest first."""
        scored = []
        for before, after in dict.fromkeys(candidates):
            likeness, shared = self.likeness(before, after), sharing(before, after)
            if likeness < _LEAST and shared < 0.5:
                continue
            score = likeness + _SHARED * shared + self._by_place(before, after)
            score += _SAME_HOME * share_a_home(before, after)
            if score >= _ENOUGH:
                scored.append((-score, before, after))
        for _, before, after in sorted(scored):
            if before not in self.forward and after not in self.back:
                self.pair(before, after)

    def _by_place(self, before: int, after: int) -> float:
        """What a number or a neighbour in common says."""
        old, new = self.before[before], self.after[after]
        said = _SAME_REF * (bool(old.ref) and old.ref == new.ref)
        for step in (-1, 1):
            beside = self.forward.get(before + step)
            said += _SAME_NEIGHBOUR * (beside is not None and beside == after + step)
        return said


def by_wording(pairing: Pairing, *more: Sequence[Callable[[Part], Hashable]]) -> None:
    """Pair equal wordings: those that share most of the further signs first."""
    for signs in more:
        before, after = (
            [_sign(part, signs) for part in parts] for parts in (pairing.before, pairing.after)
        )
        pairing.pair_where_alike(before, after)


def _sign(part: Part, signs: Sequence[Callable[[Part], Hashable]]) -> Hashable:
    words = worded(part.words).text
    return (words, *(sign(part) for sign in signs)) if words else None


def only_ones(pairing: Pairing) -> list[tuple[int, int]]:
    """Equal wordings that stand once in both versions, wherever they stand."""
    old, new = (
        Counter(worded(part.words).text for part in parts)
        for parts in (pairing.before, pairing.after)
    )
    at = {worded(part.words).text: number for number, part in enumerate(pairing.after)}
    return [
        (number, at[words])
        for number, part in enumerate(pairing.before)
        for words in (worded(part.words).text,)
        if words and old[words] == 1 == new[words]
    ]
