"""What differs between two versions of a plan, in words that a person can decide by."""

from collections import Counter
from collections.abc import Iterable, Sequence

from goldenthread.plans.comparing import facts
from goldenthread.plans.comparing.differences import (
    AUTHORITY,
    PRINTED_RECOMMENDATIONS,
    TITLE,
    Comparison,
    Difference,
    Kind,
    facts_told,
)
from goldenthread.plans.comparing.facts import Told
from goldenthread.plans.comparing.parts import Level, Part
from goldenthread.plans.level_words import USUAL_WORDS, LevelWords
from goldenthread.plans.plan import Field, Timescale
from goldenthread.plans.words.timescale_words import in_words, says_itself
from goldenthread.web.plans.field_words import field_title

FACTS = {
    facts.WORDING: "Wording",
    facts.OWNERS: "Owners",
    facts.DATES: "Dates",
    facts.RECOMMENDATIONS: "Recommendations answered",
    facts.RAG: "Colour claimed",
    facts.REF: "Number",
    facts.VISION: "Vision",
    facts.OUTCOMES: "Outcomes",
    TITLE: "Title of the plan",
    AUTHORITY: "Authority",
    PRINTED_RECOMMENDATIONS: "List of recommendations",
}
_NOUNS = {
    facts.WORDING: "wording",
    facts.OWNERS: "owners",
    facts.DATES: "dates",
    facts.RECOMMENDATIONS: "recommendations",
    facts.RAG: "colours",
    facts.REF: "numbers",
    facts.VISION: "visions",
    facts.OUTCOMES: "outcomes",
}
_KEPT = {
    Kind.REMOVED: "Kept",
    Kind.ADDED: "Left out",
    Kind.SPLIT: "Kept whole",
    Kind.JOINED: "Kept apart",
    Kind.MOVED: "Kept in its place",
}
_SHORT = 120


def fact_title(fact: str) -> str:
    if fact.startswith(facts.COLUMN):
        return fact.removeprefix(facts.COLUMN)
    return FACTS[fact] if fact in FACTS else field_title(Field(fact))


def told_in_words(one: Told) -> str:
    if not isinstance(one, Timescale):
        return one
    return one.raw if says_itself(one) else f"{one.raw} ({in_words(one)})"


def short(text: str) -> str:
    return text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"


def name_of(part: Part) -> str:
    """A part in a few words, its number first."""
    return short(f"{part.ref} {part.words}".strip()) or "without a title"


def level_word(level: Level, count: int, levels: LevelWords = USUAL_WORDS) -> str:
    one, several = {
        Level.PLAN: ("plan", "plans"),
        Level.THEME: (levels.theme, levels.themes),
        Level.OBJECTIVE: (levels.objective, levels.objectives),
        Level.ACTION: (levels.action, levels.actions),
    }[level]
    return one if count == 1 else several


def counted(parts: Iterable[Level], levels: LevelWords) -> str:
    """ "22 objectives and 13 actions"."""
    counts = Counter(parts)
    told = [
        f"{counts[level]} {level_word(level, counts[level], levels)}" for level in sorted(counts)
    ]
    return " and ".join(filter(None, (", ".join(told[:-1]), told[-1]))) if told else "nothing"


def loss_in_words(
    comparison: Comparison, fact: str, lost: Sequence[Difference], levels: LevelWords
) -> str:
    """What the newer version no longer tells, and on how many parts the version before does."""
    if lost[0].level == Level.PLAN:
        said = short(" | ".join(map(told_in_words, lost[0].old)))
        return f"The version before has “{said}”; the newer one has none."
    noun = _NOUNS.get(fact)
    what = noun or f"something under “{fact_title(fact)}”"
    fewer = counted([one.level for one in lost if one.new], levels)
    some_left = f" {fewer[0].upper()}{fewer[1:]} tell less than before." if any(one.new for one in lost) else ""  # fmt: skip
    gone = [one for one in lost if not one.new]
    if not gone:
        return some_left.strip()
    parts = [one.level for one in gone for _ in one.group.before]
    where = counted(parts, levels)
    if facts_told(comparison.after, fact):
        have = "has" if len(parts) == 1 else "have"
        return f"{where[0].upper()}{where[1:]} had {what} before and {have} none now.{some_left}"
    nothing = f"no {noun}" if noun else f"nothing under “{fact_title(fact)}”"
    names = len({told_in_words(told).casefold() for one in gone for told in one.old})
    before = f"has {names} different {noun}" if noun else "has some"
    return f"The newer version has {nothing} at all. The version before {before}, on {where}."


def refused_in_words(difference: Difference) -> str:
    """For the record of a version: what the newer document says and was not taken over."""
    group = difference.group
    parts = group.before or group.after
    about = "; ".join(f"“{name_of(part)}”" for part in parts)
    level = level_word(difference.level, len(parts))
    if difference.kind in _KEPT:
        return f"{_KEPT[difference.kind]}: the {level} {about}"
    fact = fact_title(difference.fact)
    return f"{fact} kept as before: the {level} {about}" if parts else f"{fact} kept as before"
