"""When things are due, as people write it: "Sept17", "Dec → March/April 2017", "Within 6 weeks"."""

import dataclasses
import datetime
import functools
import itertools
import re
from collections.abc import Iterator, Sequence

from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.days import Calendar, Span, spans

_RANGE_WORD = r"(?:-|–|—|→|->|⇒|to|until|till|through to|and|/|&)"
_DONE = re.compile(
    r"^(?:already\s+|now\s+|all\s+)?(?:complete|completed|done|achieved|closed|finished|delivered|implemented|met)\b"
    r"(?!\s+by)|[(:–-]\s*(?:now\s+)?(?:complete|completed|done|achieved)\)?\.?$",
    re.I,
)
_ESTABLISHED = re.compile(
    r"\b(?:established|held|launched|started|commenced|began|begun|set up|met)\b", re.I
)
_ONGOING = re.compile(
    r"(?<!\w)on[\s\-–]*going|continuous|established now|in place|business as usual|\bbau\b|\brolling\b"
    r"|\b(?:run\s+)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually|annual|6[- ]monthly|bi-?annually|qtrly|mthly|wkly)\b"
    r"|^every\s|\beach (?:month|quarter|week|term|year)\b",
    re.I,
)
_IMMEDIATE = re.compile(
    r"\bimmediate(?:ly)?\b|with immediate effect|straight away|\basap\b|^(?:from\s+)?now\b(?=\s*(?:$|[-–—,;:.(/&]|and\b|on(?:wards?)?\b))|^today\b",
    re.I,
)
# "Now that the team is in place, monthly": what has come about already is no time by itself.
_NOW_THAT = re.compile(r"^now\s+that\b[^,;–]*(?:[,;–]\s*|$)", re.I)
# "From now to June 2017".
_FROM_NOW_TO = re.compile(r"^(?:from\s+)?now\s+(?:up\s+)?(?:to|until|till)\b", re.I)
_WITHIN = re.compile(
    r"\bwithin\s+(?:the\s+)?(?:next\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)\b"
    r"|\b\d+\s+(?:working\s+)?(?:days?|weeks?|months?)\s+(?:of|from|after|following)\b"
    r"|^(?:(?:short|medium|long)(?:er)?[\s\-–]+term\s*)?\(?(?:\d+\s*(?:-|–|to)\s*)?(?:\d+|one|two|three|four|six|nine|twelve)[\s\-–]+(?:working\s+)?(?:days?|weeks?|months?)\)?\.?$"
    r"|^over\s+the\s+next\s+(?:\d+|\w+)\s+(?:weeks?|months?|years?)",
    re.I,
)
# "Within 6 weeks of 3 May 2017": the day is what the weeks are counted from.
# The event may stand between, but no word that sets an end to it: "of sign-off by 3 May 2017".
_COUNTED_FROM = re.compile(
    r"\b(?:days?|weeks?|months?)\s+(?:of|from|after|following)\s+"
    r"(?:(?:(?!\b(?:by|before|until|due|deadline|completed?|then|and)\b|\s[-–—]\s)[^.,;:()])*"
    r"\b(?:on|in|of|at|the|dated|held)\s+)?(?:[a-z]+day\s+)?$",
    re.I,
)
_FROM = re.compile(
    r"^(?:effective\s+|(?:on[\s–-]*going|daily|weekly|fortnightly|monthly|quarterly|termly|annually)[\s,-]+)?(?:from|starting|start(?:s|ed)?(?:\s+date)?|commenc(?:e|es|ing)|to commence|after|beginning)\b"
    r"|\bonwards?\b|\bto commence\b|\bcommence(?:s)?\s+(?:from|in)\b|\bstarting\s+(?:from|in)\b|^pilot to commence",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before|end of|no later than|due|deadline|until|ready|complete[d]?)\b",
    re.I,
)
_PUT_OFF = re.compile(
    r"[(,;–-]\s*(?:revised from|moved from|extended from|originally|original(?: date)?|previously|was|formerly)\b",
    re.I,
)
_PUT_TO = re.compile(r"\d.*?\b(?:revised|extended|moved|put back|deferred|slipped) to\b", re.I)
# "31 March 2025 and then ongoing": done first, kept up after.
_THEN_ONGOING = re.compile(
    r"^(?P<first>.*\d)[\s,;]*(?:and|then|&|/|,|;|\s)+\s*(?P<then>on[\s–-]?going)\.?$", re.I
)
_EVERY_BEFORE = re.compile(r"\b(?:on[\s\-–]*going|continu\w+)\b", re.I)


@functools.lru_cache(maxsize=4096)
def read_timescale(raw: str, days: Calendar) -> Timescale:
    """One timescale as understood; UNKNOWN ("TBC", "see above") where no reading is safe."""
    raw = " ".join(raw.split())
    text = _without_what_has_come(raw, days)
    if not text:
        return Timescale(raw=raw, kind=TimescaleKind.UNKNOWN)
    named = _spans_now(text, days)
    inferred = bool(named) and not all(span.year_told for span in named)

    def made(
        kind: TimescaleKind,
        start: datetime.date | None = None,
        end: datetime.date | None = None,
    ) -> Timescale:
        return Timescale(raw=raw, kind=kind, start=start, end=end, inferred=inferred)

    if _WITHIN.search(text) and (not named or _COUNTED_FROM.search(text[: named[0].at[0]])):
        return Timescale(raw=raw, kind=TimescaleKind.WITHIN)
    if named and _FROM_NOW_TO.search(text):
        return made(TimescaleKind.ONGOING, end=named[-1].last)
    if _ONGOING.search(text) and (
        not named
        or _EVERY_BEFORE.search(text)
        or re.search(r"\b(?:until|to|up to|till)\b", text, re.I)
    ):
        ends = named[-1].last if named else None
        if named and _FROM.search(text):
            return made(TimescaleKind.FROM, start=named[0].first)
        return made(TimescaleKind.ONGOING, end=ends)
    if _DONE.search(text):
        if named:
            return made(TimescaleKind.DONE, start=None, end=named[-1].last)
        return made(TimescaleKind.DONE)
    if not named:
        if _IMMEDIATE.search(text):
            return made(TimescaleKind.IMMEDIATE)
        return made(TimescaleKind.UNKNOWN)
    if _IMMEDIATE.search(text):
        return made(TimescaleKind.IMMEDIATE)
    if named[0].is_stretch or (len(named) > 1 and _are_range(text, named)):
        return made(TimescaleKind.RANGE, start=named[0].first, end=named[-1].last)
    last = named[-1]
    if _ESTABLISHED.search(text) and not _FROM.search(text) and not _BY.search(text):
        return made(TimescaleKind.ON, start=named[0].first, end=last.last)
    if _FROM.search(text):
        return made(TimescaleKind.FROM, start=named[0].first)
    if re.match(r"^\s*on\s+\d", text, re.I):
        return made(TimescaleKind.ON, start=last.first, end=last.last)
    return made(TimescaleKind.BY, end=last.last)


def _without_what_has_come(text: str, days: Calendar) -> str:
    """The text without a clause on what is so already, unless the only days stand in it."""
    rest = _NOW_THAT.sub("", text)
    return rest or (text if spans(text, days) else "")


def _spans_now(text: str, days: Calendar) -> Sequence[Span]:
    """The days a text names, without the one that it says has been put off."""
    now = _PUT_TO.search(text)
    if now:
        kept = text[now.end() :]
        return [
            dataclasses.replace(span, at=(span.at[0] + now.end(), span.at[1] + now.end()))
            for span in spans(kept, days)
        ] or spans(text, days)
    past = _PUT_OFF.search(text)
    return spans(text[: past.start()] if past and past.start() else text, days)


_BETWEEN = re.compile(r"^\s*between\b", re.I)


def _are_range(text: str, named: Sequence[Span]) -> bool:
    """Whether the days follow one another with only a range word, or an arrow, between."""
    if len(named) == 2 and _BETWEEN.match(text) and named[0].first <= named[1].first:
        return True
    for before, after in itertools.pairwise(named):
        between = text[before.at[1] : after.at[0]].strip(" ,.")
        if after.first < before.first:
            return False
        if between.casefold() in ("and", "&") and (after.first - before.last).days > 31:
            return False
        if not (
            re.fullmatch(_RANGE_WORD, between, re.I)
            or re.search(r"→|->|⇒|\b(?:to|until|till)\b", between)
        ):
            return False
    return True


def read_timescales(text: str, days: Calendar) -> tuple[Timescale, ...]:
    """Every timescale in a text, a year that is printed once for several known to them all."""
    parts = split_timescales(text, days)
    if len(parts) < 2:
        return tuple(read_timescale(part, days) for part in parts)
    whole = iter(_spans_now(" ".join(text.split()), days))
    return tuple(_in_its_light(read_timescale(part, days), part, days, whole) for part in parts)


def _in_its_light(told: Timescale, part: str, days: Calendar, whole: Iterator[Span]) -> Timescale:
    """The timescale with the year that the text gives it around the part."""
    own = list(itertools.islice(whole, len(spans(part, days))))
    if not told.inferred or not own:
        return told
    told = read_timescale(part, Calendar(near=own[0].first))
    return dataclasses.replace(told, inferred=not all(span.year_told for span in own))


_CUT = re.compile(r"[.;,]\s+|\n|\s+(?:and|&)\s+|\s+(?=[A-Z(])|\s*$")


def split_timescales(text: str, days: Calendar) -> list[str]:
    """The parts of a text that each say when: "Jan 2017 May 2017" is two, "Feb to May 2017" one."""
    text = " ".join(text.split())
    then = _THEN_ONGOING.match(text)
    if then and not _ONGOING.search(then["first"]):
        return [*split_timescales(then["first"], days), then["then"]]
    named = _spans_now(text, days)
    if len(named) < 2 or _are_range(text, named) or _ONGOING.search(text):
        return [text] if text else []
    parts: list[str] = []
    start = 0
    for before, after in itertools.pairwise(named):
        if _are_range(text, (before, after)):
            continue
        # The end of the stretch itself is the last possible cut.
        cut = next(_CUT.finditer(text, before.at[1], after.at[0]))
        stop = cut.start() + (1 if text[cut.start() : cut.start() + 1] == "." else 0)
        parts.append(text[start:stop].strip(" ,;"))
        start = cut.end()
    parts.append(text[start:].strip(" ,;"))
    return [part for part in parts if part]
