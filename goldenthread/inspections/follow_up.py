"""What a newer report says of what was asked before: again, resolved, worse, or nothing; proposed with a quote."""

import dataclasses
import enum
import re
from collections.abc import Iterator, Sequence

from goldenthread.core.topics import Topics
from goldenthread.inspections.passages import sentences_of
from goldenthread.inspections.report import Recommendation, Report
from goldenthread.inspections.tone import Tone, tone_of

# Two recommendations are about the same from this likeness on, and a passage about a recommendation;
# a recommendation that says itself that it is made again needs less.
_SAME_THING = 0.2
_SAID_TO_REPEAT = 0.12
_ABOUT_IT = 0.2
# What is less like it is no ground, but a person who looks for it wants to see the nearest words.
_NEAREST = 0.13
# With only two words in common the likeness must be greater.
_FEW_SHARED, _WITH_FEW = 2, 0.3
_MOST_SHARED = 6
_MOST_QUOTES = 3
_GRAVE = re.compile(r"\b(?:priority|immediate(?:ly)?|urgent(?:ly)?)\b", re.I)


class Outcome(enum.StrEnum):
    """What became of something that was asked for, as a newer report tells it."""

    REPEATED = "repeated"
    RESOLVED = "resolved"
    WORSE = "worse"
    NOT_SAID = "not_said"


class Ground(enum.StrEnum):
    """What a proposal rests on."""

    ASKED_AGAIN = "asked_again"
    GRAVER = "graver"
    SPOKEN_WELL_OF = "spoken_well_of"
    FOUND_WANTING = "found_wanting"
    WORSENED = "worsened"
    BOTH = "both"
    NEUTRAL = "neutral"
    NOTHING = "nothing"


@dataclasses.dataclass(frozen=True, slots=True)
class Quote:
    """Words of the newer report on what was asked, and the words that both say."""

    text: str
    page: int
    shared: tuple[str, ...]
    strength: float


@dataclasses.dataclass(frozen=True, slots=True)
class FollowUp:
    """What a newer report says of one earlier requirement.

    `again` is the place, from 0, of the newer recommendation that asks for the same; `outcome`
    is None where the report tells both good and ill, or neither, and a person must read it.
    `quotes` begins with what the proposal rests on; where it rests on nothing, they are the
    nearest words that were found.
    """

    ground: Ground
    outcome: Outcome | None
    quotes: tuple[Quote, ...] = ()
    again: int | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class Asked:
    """What was asked before, and under which heading of urgency."""

    text: str
    group: str = ""


_OUTCOMES = {
    Tone.GOOD: (Ground.SPOKEN_WELL_OF, Outcome.RESOLVED),
    Tone.WANTING: (Ground.FOUND_WANTING, Outcome.REPEATED),
    Tone.WORSE: (Ground.WORSENED, Outcome.WORSE),
    Tone.MIXED: (Ground.BOTH, None),
    Tone.NONE: (Ground.NEUTRAL, None),
}


def followed_up(asked: Sequence[Asked], newer: Report) -> list[FollowUp]:
    """What the newer report says of each. Its recommendations speak before its prose does."""
    sayings = [*_sayings(newer)]
    texts = [one.text for one in newer.recommendations]
    topics = Topics([*(one.text for one in asked), *texts, *(text for text, _ in sayings)])
    return [_followed(one, newer.recommendations, sayings, topics) for one in asked]


def _followed(
    asked: Asked,
    recommendations: Sequence[Recommendation],
    sayings: Sequence[tuple[str, int]],
    topics: Topics,
) -> FollowUp:
    told = [quote for _, quote in _near(asked.text, sayings, topics, _NEAREST)]
    quotes = tuple(_apart(told))
    again = _asked_again(asked.text, recommendations, topics)
    if again:
        at, quote = again
        graver = _is_grave(recommendations[at].group) and not _is_grave(asked.group)
        ground, outcome = (
            (Ground.GRAVER, Outcome.WORSE) if graver else (Ground.ASKED_AGAIN, Outcome.REPEATED)
        )
        return FollowUp(ground, outcome, (quote, *quotes[: _MOST_QUOTES - 1]), at)
    if not quotes or quotes[0].strength < _ABOUT_IT:
        return FollowUp(Ground.NOTHING, Outcome.NOT_SAID, quotes)
    ground, proposed = _OUTCOMES[tone_of(quotes[0].text)]
    return FollowUp(ground, proposed, quotes)


def _asked_again(
    asked: str, recommendations: Sequence[Recommendation], topics: Topics
) -> tuple[int, Quote] | None:
    listed = [(one.text, one.page) for one in recommendations]
    for at, quote in _near(asked, listed, topics, _SAID_TO_REPEAT):
        if quote.strength >= _SAME_THING or recommendations[at].repeats:
            return at, quote
    return None


def _near(
    asked: str, sayings: Sequence[tuple[str, int]], topics: Topics, least: float
) -> list[tuple[int, Quote]]:
    """The sayings about what was asked, by their places, the likeliest first."""
    found = []
    for at, (text, page) in enumerate(sayings):
        shared = topics.shared(asked, text)
        if len(shared) < _FEW_SHARED:
            continue
        strength = (topics.alike(asked, text) + topics.held_in(asked, text)) / 2
        if strength >= least and (len(shared) > _FEW_SHARED or strength >= _WITH_FEW):
            found.append((at, Quote(text, page, shared[:_MOST_SHARED], strength)))
    return sorted(found, key=lambda one: (-one[1].strength, one[0]))


def _apart(quotes: Sequence[Quote]) -> list[Quote]:
    """The first few of which none holds a sentence of another."""
    kept: list[Quote] = []
    said: set[str] = set()
    for quote in quotes:
        sentences = set(sentences_of(quote.text))
        if len(kept) < _MOST_QUOTES and not sentences & said:
            kept.append(quote)
            said |= sentences
    return kept


def _sayings(report: Report) -> Iterator[tuple[str, int]]:
    """Each sentence of the prose with the one behind it, and its page; not the lists once more."""
    listed = " ".join(one.text for one in report.recommendations)
    for passage in report.passages:
        if passage.text in listed:
            continue
        sentences = sentences_of(passage.text)
        for at in range(max(1, len(sentences) - 1)):
            yield " ".join(sentences[at : at + 2]), passage.page


def _is_grave(group: str | None) -> bool:
    return bool(group and _GRAVE.search(group))
