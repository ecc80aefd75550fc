"""When two printings of a text are the same, and when a line has finished its sentence."""

import functools
import re
from collections.abc import Sequence

from goldenthread.documents.document import Row

SENTENCE_END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)[.!?:;][\"'’”)\]]*\s*$", re.I)
# A line that ends in one of these is not finished.
UNFINISHED = re.compile(
    r"(?:[,–(/&-]|\b(?:of|the|and|or|to|a|an|for|with|in|on|by|from|at|as|that|which|is|are|be|will|their|our|all"
    r"|its|any|new|more|through|during|within|across|about|including|such|this|these|those|who|where|when|between|into|per|not|has|have|been|was|were|end))\s*$",
    re.I,
)
_SIMILAR = 0.82


# How a text ends is told by so many letters at most; a search through all of it takes long.
_LONGEST_LAST_WORD = 24


def last_words(text: str) -> str:
    """The end of a text, in which SENTENCE_END and UNFINISHED find all that they can."""
    return text.rstrip()[-_LONGEST_LAST_WORD:]


@functools.lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Letters and digits only, in small letters: what two printings of a heading share."""
    return re.sub(r"[\W_]+", "", text.casefold())


def row_texts(row: Row) -> list[str]:
    return [cell.text.strip() for cell in row.cells]


_DIGITS = re.compile(r"\d")


def are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two rows of headings are the same but for spacing and small slips of extraction."""
    left, right = plain("".join(one)), plain("".join(other))
    if not left or not right or abs(len(left) - len(right)) > 0.4 * max(len(left), len(right)):
        return False
    if left == right:
        return True
    # Rows that differ by a number are two rows ("2 | … | 12/02/2026"), however like their words.
    if _DIGITS.findall(left) != _DIGITS.findall(right):
        return False
    # Writing a document needs `plain` alone, and starts without this.
    import difflib

    return difflib.SequenceMatcher(None, left, right, autojunk=False).ratio() >= _SIMILAR
