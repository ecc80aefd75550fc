"""Points that have run together where a file's form has lost the line breaks between them."""

import dataclasses
import re

from goldenthread.plans.words.point_words import (
    CLAUSE_TAKERS,
    FUNCTION_WORDS,
    OPENERS,
    PARTICIPLES,
    SUBORDINATORS,
)

_SENTENCE = re.compile(r"(?<=[.!?])[\"'’”)]*\s+(?=[A-Z“\"'‘(])")
# A sentence that only says more of the one before.
_STILL_THE_SAME = re.compile(r"(?:This|These|Those|It|They|Such|Initially|Please)\b")
# An abbreviation's full stop ends no sentence.
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|etc|no|nos|mr|mrs|ms|dr|st|dev|perf|intel|approx|dept|govt|inc|vs|ref|refs|para|min|max|cllr|prof"
    r"|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|rec|recs|resp|sub|co|est|fig|info|org|tel|temp|wk|yr)|\b[A-Z])\.[\"'’”)]*$",
    re.I,
)


@dataclasses.dataclass(frozen=True, slots=True)
class Wording:
    """How a document writes: words it has in small letters, and the two words its blocks begin with."""

    common: frozenset[str] = frozenset()
    starts: frozenset[tuple[str, str]] = frozenset()


NO_WORDING = Wording()
_TOKEN = re.compile(r"\S+")
_EDGES = "\"'‘’“”(),.;:"
# How boldly to cut: where that is plain; also after a capital; also at any usual word.
_PLAIN, _AFTER_CAPITALS, _ANY_WORD = range(3)


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, abbreviations respected."""
    parts: list[str] = []
    start = 0
    for match in _SENTENCE.finditer(text):
        before = text[start : match.start()]
        if _ABBREVIATED.search(before) or before.count("(") > before.count(")"):
            continue
        if _STILL_THE_SAME.match(text, match.end()):
            continue
        parts.append(text[start : match.end()].strip())
        start = match.end()
    parts.append(text[start:].strip())
    return [part for part in parts if part]


def apart(text: str, wording: Wording, expected: int = 0) -> list[str]:
    """Run-together points apart: by sentence, then where a capital begins a new one.

    `expected` is how many the rest of the row speaks of, such as its dates: where a bolder
    cut gives just that many, it is taken.
    """
    told = sentences(text)
    parts = [piece for sentence in told for piece in at_capitals(sentence, wording)]
    for boldness in (_AFTER_CAPITALS, _ANY_WORD):
        if expected <= len(parts):
            break
        bold = [piece for sentence in told for piece in at_capitals(sentence, wording, boldness)]
        if len(bold) == expected:
            return bold
    return parts


def at_capitals(text: str, wording: Wording, boldness: int = _PLAIN) -> list[str]:
    """A sentence cut where a word that begins points has a capital in its middle."""
    tokens = list(_TOKEN.finditer(text))
    words = [token[0] for token in tokens]
    cuts = [0]
    first = 0
    for index in range(1, len(tokens) - 1):
        start = tokens[index].start()
        if text.count("(", cuts[-1], start) > text.count(")", cuts[-1], start):
            continue
        if _is_lead_in(words[first:index], words[index]) or (
            index - first >= 2 and _begins_point(words, first, index, wording, boldness)
        ):
            cuts.append(start)
            first = index
    parts = [text[a:b].strip() for a, b in zip(cuts, [*cuts[1:], len(text)], strict=True)]
    return [part for part in parts if part]


def _is_lead_in(words: list[str], after: str) -> bool:
    """ "Focus on- Percentage of": a dash glued to a word that leads over to a list."""
    last = words[-1]
    return last[-1] in "-–" and last[:-1].casefold() in FUNCTION_WORDS and after[0].isupper()


def _begins_point(
    words: list[str], first: int, index: int, wording: Wording, boldness: int
) -> bool:
    word, before, after = words[index], words[index - 1], words[index + 1]
    told = word.casefold().strip(_EDGES)
    if not word[0].isupper() or any(letter.isupper() for letter in word[1:]):
        return False
    if before.casefold().strip(_EDGES) in FUNCTION_WORDS or before[-1] in ",.!?–-/&(:":
        return False
    opener = told in OPENERS or re.split(r"[/-]", told)[0] in OPENERS
    if _is_name(before):
        return (
            told in PARTICIPLES
            or (boldness > _PLAIN and opener)
            or (told in wording.common and _begins_clause(words[first:index], after))
        )
    if boldness == _ANY_WORD:
        return opener or told in wording.common
    small = after[0].islower() or after.isupper() or after[0].isdigit()
    if opener and (small or (told, after.casefold().strip(_EDGES)) in wording.starts):
        return True
    return _begins_phrase(words, first, index, wording)


def _is_name(word: str) -> bool:
    """Whether a word with a capital may be of the same name as the capital after it."""
    return len(word) > 1 and word[0].isupper() and word[1:].islower()


def _begins_clause(before: list[str], after: str) -> bool:
    """Whether a plural with its verb, after a whole point without one, is a new sentence.

    "Structure review for Children in Care / Plans are informed by" is two points, but
    "Ensure that Care Plans are informed by" is one.
    """
    told = [word.casefold().strip(_EDGES) for word in before]
    return (
        after in ("are", "have")
        and len(told) >= 5
        and told[0] in OPENERS - CLAUSE_TAKERS
        and not SUBORDINATORS.intersection(told)
    )


def _begins_phrase(words: list[str], first: int, index: int, wording: Wording) -> bool:
    """Whether a capital far from both ends begins a point, though no usual opener.

    So it is where the document has these two words at the start of a block elsewhere, or
    where it has the word in small letters and no full stop ends this list.
    """
    told = words[index].casefold().strip(_EDGES)
    before = words[index - 1].casefold()
    if (told, words[index + 1].casefold().strip(_EDGES)) in wording.starts:
        return index - first >= 6
    return (
        told in wording.common
        and index - first >= 6
        and len(words) - index >= 5
        and not words[-1].endswith(".")
        and before not in OPENERS
    )
