"""Drawing: one of several by weight, and numbers that lie round a usual one."""

import bisect
import itertools
import math
import random
from collections.abc import Mapping


class Weighted:
    """Keys to draw from, each by its weight."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._keys = tuple(weights)
        self._upto = tuple(itertools.accumulate(weights.values()))

    def draw(self, rng: random.Random) -> str:
        """One of the keys."""
        at = bisect.bisect_right(self._upto, rng.random() * self._upto[-1])
        return self._keys[min(at, len(self._keys) - 1)]


def about(rng: random.Random, usual: float, spread: float = 0.5) -> int:
    """A length in days with many below the usual one and a long tail above; never less than 1."""
    return max(1, round(rng.lognormvariate(math.log(usual), spread)))
