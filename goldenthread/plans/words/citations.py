"""Which recommendations a text cites: "14,6, 13,", "1-17", "R1, R3-5", "Rec 2 & 7", "All"."""

import dataclasses
import functools
import re

# More than any list of recommendations that an inspection has made; a longer range is a mistake.
_MOST = 400
# Who made the recommendations, and what they may be called; longer names before shorter ones.
_INSPECTION = r"[oi]?fsted|ilacs|sif|cqc|jtai"
_SOURCE = rf"{_INSPECTION}|inspection|report"
_NAMED = r"areas?\s+(?:for|of)\s+(?:improvement|development|action)|afis?|recommendations?|recs?|refs?|references?"
_LABEL = re.compile(
    rf"(?:{_SOURCE})?\s*\b(?:{_NAMED}|priority\s+actions?|priorit(?:y|ies)|areas?|links?|nos?|numbers?)\b\.?"
    r"\s*(?:no|nos|number|numbers)?\b\.?\s*:?",
    re.I,
)
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|—|to|through)\s*[a-z]{0,3}\.?\s*(\d{1,3})", re.I)
_NUMBER = re.compile(r"\d{1,3}")
# The year of an inspection.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_ALL = re.compile(r"\ball\b(?!\s+(?:areas|staff))", re.I)
_NONE = re.compile(r"^\s*(?:n\s*/?\s*a|none|nil|local|additional|[-–—.]+)?\s*$", re.I)


@dataclasses.dataclass(frozen=True, slots=True)
class Citation:
    """What a cell of links cites: the numbers in ascending order, or all of them.

    `unclear` quotes what is left over that is no number, range or label.
    """

    numbers: tuple[int, ...] = ()
    every: bool = False
    unclear: str = ""


@functools.lru_cache(maxsize=4096)
def read_citation(text: str) -> Citation:
    """The recommendations a text cites, ranges expanded."""
    plain = " ".join(text.split())
    if _NONE.match(plain):
        return Citation()
    rest = _LABEL.sub(" ", _YEAR.sub(" ", plain))
    rest = re.sub(r"(?<![a-z])(?:r|rec|no|#)\.?\s*(?=\d)", " ", rest, flags=re.I)
    numbers: set[int] = set()
    for match in _RANGE.finditer(rest):
        first, last = int(match[1]), int(match[2])
        if first <= last <= _MOST:
            numbers.update(range(first, last + 1))
    rest = _RANGE.sub(" ", rest)
    numbers.update(int(number) for number in _NUMBER.findall(rest) if 0 < int(number) <= _MOST)
    every = bool(_ALL.search(rest)) and not numbers
    left = _ALL.sub(" ", _NUMBER.sub(" ", rest))
    left = re.sub(
        rf"\b(?:and|to|of|the|{_SOURCE}|a|b|c|d|e|i|ii|iii)\b|[^\w]",
        " ",
        left,
        flags=re.I,
    )
    return Citation(tuple(sorted(numbers)), every, " ".join(left.split()))


_DAY = re.compile(r"\b\d{1,2}([/.-])\d{1,2}\1\d{2}(?:\d\d)?\b|\b(?:19|20)\d\d\b")


def is_citation(text: str) -> bool:
    """Whether a text is nothing but a citation, as the cells of a links column are."""
    if _DAY.search(text):
        return False
    citation = read_citation(text)
    return bool(citation.numbers or citation.every) and not citation.unclear


# "Ofsted Refs : 8, 11-13" at the end of an objective's own cell. An inspection's name alone
# cites only in brackets: "Be ready for ILACS 2" does not.
TRAILING = re.compile(
    rf"\s*(?:[(\[]?\s*(?<![a-z])(?:{_SOURCE})?\s*(?:{_NAMED})\s*(?:no|nos|number|numbers)?|[(\[]\s*(?:{_INSPECTION}))\.?"
    r"\s*:?\s*(?P<cited>(?:R?\d{1,3}|all)(?:\s*(?:,|;|&|and|-|–|to|\s)\s*R?\d{1,3})*)\s*[)\]]?\s*,?\s*$",
    re.I,
)
