"""Whether the last column of a table was cut at the page's edge, so that its words break off."""

import bisect
import re
from collections.abc import Iterable, Iterator, Sequence

from goldenthread.plans.plan import Flag, FlagKind
from goldenthread.plans.tables.grid import Grid

_WORD = re.compile(r"(?<![\w'’-])[a-z]{3,}(?![\w'’-])")
# So many words that only begin others, and such a share of the column, are no accident.
_LEAST_WORDS, _LEAST_SHARE = 5, 0.04


def edge_flags(grids: Sequence[Grid]) -> Iterator[Flag]:
    """A flag where many words of the last column are only the beginnings of words in the others."""
    known = sorted({word for grid in grids for word in _words(grid, slice(None, -1))})
    seen: dict[str, list[str]] = {}
    for grid in grids:
        seen.setdefault(grid.columns[-1].heading, []).extend(_words(grid, slice(-1, None)))
    for grid in grids:
        column = grid.columns[-1]
        words = seen.pop(column.heading, [])
        cut = [word for word in words if _only_begins(word, known)]
        if len(cut) >= _LEAST_WORDS and len(cut) >= _LEAST_SHARE * len(words):
            quoted = ", ".join(f"“{word}”" for word in dict.fromkeys(cut))
            message = f"The last column, “{column.heading}”, is cut at the page's edge: {quoted}."
            yield Flag(FlagKind.TRUNCATED, message, grid.table.place)


def _words(grid: Grid, columns: slice) -> Iterable[str]:
    for row in grid.body:
        for cell in row.cells[columns]:
            yield from _WORD.findall(cell.text)


def _only_begins(word: str, known: Sequence[str]) -> bool:
    """Whether a word is not among those known, but one of them begins with it."""
    at = bisect.bisect_left(known, word)
    if at == len(known) or known[at] == word:
        return False
    longer = known[at]
    # "plan" beside "plans" is a word of its own.
    return longer.startswith(word) and longer not in (
        f"{word}s",
        f"{word}d",
        f"{word}ed",
        f"{word}ing",
    )
