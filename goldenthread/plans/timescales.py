"""When things are due, as people write it: "Sept17", "Dec → March/April 2017", "Within 6 weeks"."""

import calendar
import dataclasses
import datetime
import re
from collections.abc import Sequence

from goldenthread.plans.plan import Timescale, TimescaleKind

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb", "febuary"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep", "set"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_MONTH = (
    r"(?P<{0}>january|february|febuary|march|april|may|june|july|august|september|october|november"
    r"|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|set(?=['’ ]?\d\d)|oct|nov|dec)"
)
_YEAR = r"(?:20\d\d|(?<!\d)['’]?\d\d(?![\d/:]))"
_ORDINAL = r"(?:\s*(?:st|nd|rd|th))?"
# Terms of the school year and quarters of the financial year, as months (first, last).
SEASONS = {
    "spring": (1, 4),
    "summer": (4, 8),
    "autumn": (9, 12),
    "winter": (12, 2),
    "easter": (3, 4),
    "christmas": (12, 12),
    "new year": (1, 1),
}
_RANGE_WORD = r"(?:-|–|—|→|->|⇒|to|until|till|through to|and|/|&)"


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Some days that a text names: one day, a month, a quarter; `year_told` if it was printed."""

    first: datetime.date
    last: datetime.date
    year_told: bool
    at: tuple[int, int]


@dataclasses.dataclass(frozen=True, slots=True)
class Calendar:
    """What the document tells of its time, to work out years that it does not print.

    `years` are those it prints anywhere; `near` the day it is most likely from.
    """

    near: datetime.date | None = None

    def year_for(self, month: int, *, after: datetime.date | None = None) -> int | None:
        """The year of a bare month: the first one not before `after`, else the nearest to `near`."""
        if after is not None:
            return after.year if month >= after.month else after.year + 1
        if self.near is None:
            return None
        return min(
            (self.near.year - 1, self.near.year, self.near.year + 1),
            key=lambda year: abs((datetime.date(year, month, 15) - self.near).days),
        )


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text.strip("'’ "))
    return number if number >= 100 else 2000 + number


_DAY_MONTH = re.compile(
    rf"(?<![\d/.])(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?[\s\-]*{_MONTH.format('month')}\.?,?"
    rf"(?:[\s\-]*(?P<year>{_YEAR}))?(?![a-z])",
    re.I,
)
_MONTH_DAY = re.compile(
    rf"(?<![a-z]){_MONTH.format('month')}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)",
    re.I,
)
_NUMERIC = re.compile(
    r"(?<![\d/.\-])(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>20\d\d|\d\d)(?![\d/])"
)
_ISO = re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_MONTH_YEAR_NUMERIC = re.compile(r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d)(?!\d)")
_MONTH_ONLY = re.compile(
    rf"(?<![a-z]){_MONTH.format('month')}\.?(?:['’]?s)?(?:[\s,\-–]*(?P<year>{_YEAR}))?(?![a-z\d])",
    re.I,
)
_QUARTER = re.compile(
    r"(?<![a-z\d])(?:q(?:uarter|tr)?\.?\s*(?P<quarter>[1-4])|(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)"
    r"\s+quarter)(?:\s*(?:of|,|-|–)?\s*(?P<year>20\d\d|\d\d(?=\s*/))(?:\s*[/\-–]\s*(?P<to>20\d\d|\d\d))?)?",
    re.I,
)
_SEASON = re.compile(
    rf"(?<![a-z])(?P<season>{'|'.join(SEASONS)})(?P<term>\s+term)?(?:\s*[,\-–]?\s*(?:of\s+)?"
    rf"(?P<year>20\d\d)(?:\s*[/\-–]\s*(?P<to>20\d\d|\d\d)(?!\d))?)?(?![a-z])",
    re.I,
)
_FINANCIAL_YEAR = re.compile(
    r"(?<!\d)(?P<year>20\d\d|\d\d)\s*[/\-–]\s*(?P<to>20\d\d|\d\d)(?!\d|\s*[/\-–.]\s*\d)"
)
_YEAR_ONLY = re.compile(r"(?<![\d/.\-])(?P<year>20[0-4]\d)(?![\d/]|\s*[\-–]\s*\d)")
_QUARTER_WORDS = {
    "first": 1,
    "1st": 1,
    "second": 2,
    "2nd": 2,
    "third": 3,
    "3rd": 3,
    "fourth": 4,
    "4th": 4,
}


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None


@dataclasses.dataclass(slots=True)
class _Named:
    """A stretch of text that names days, its year perhaps still unknown."""

    at: tuple[int, int]
    months: tuple[int, int]
    day: int | None = None
    year: int | None = None
    whole_year: bool = False


def _named(text: str) -> list[_Named]:
    """Every stretch that names days, longest kinds first, none overlapping, in order."""
    found: list[_Named] = []

    def add(at: tuple[int, int], months: tuple[int, int], **more: int | bool | None) -> None:
        if not any(at[0] < other.at[1] and other.at[0] < at[1] for other in found):
            found.append(_Named(at=at, months=months, **more))  # type: ignore[arg-type]

    for pattern in (_ISO, _NUMERIC, _MONTH_DAY, _DAY_MONTH):
        for match in pattern.finditer(text):
            name = match["month"].casefold()
            month = MONTHS.get(name) or (int(name) if name.isdigit() else 0)
            day, year = int(match["day"]), _year(match["year"])
            if 1 <= month <= 12 and _date(year or 2024, month, day):
                add(match.span(), (month, month), day=day, year=year)
    for match in _QUARTER.finditer(text):
        quarter = int(match["quarter"] or _QUARTER_WORDS[match["word"].casefold()])
        first = {1: 4, 2: 7, 3: 10, 4: 1}[quarter]
        year = _year(match["year"])
        if year and first == 1:
            year += 1
        add(match.span(), (first, first + 2), year=year)
    for match in _SEASON.finditer(text):
        first, last = SEASONS[match["season"].casefold()]
        year = _year(match["year"])
        if year and match["to"] and first < 9:
            year += 1
        add(match.span(), (first, last), year=year)
    for match in _MONTH_YEAR_NUMERIC.finditer(text):
        add(match.span(), (int(match["month"]),) * 2, year=_year(match["year"]))
    for match in _MONTH_ONLY.finditer(text):
        name = match["month"]
        # "may" in lower case is the verb.
        if name.casefold() in ("may", "mar") and not name[0].isupper():
            continue
        month = MONTHS[name.casefold()]
        add(match.span(), (month, month), year=_year(match["year"]))
    for match in _FINANCIAL_YEAR.finditer(text):
        year, to = _year(match["year"]), _year(match["to"])
        if year and to and to == year + 1 and 2000 < year < 2060:
            add(match.span(), (4, 3), year=year, whole_year=True)
    for match in _YEAR_ONLY.finditer(text):
        add(match.span(), (1, 12), year=_year(match["year"]), whole_year=True)
    return sorted(found, key=lambda named: named.at)


def spans(text: str, days: Calendar) -> list[Span]:
    """The days a text names, in order, each with its year printed or worked out.

    A month without a year takes it from the next one printed in the same text ("Dec →
    March 2017" is December 2016), else from the one before ("March 2017 and June"),
    else from the document. What no year can be given to is left out.
    """
    named = _named(text)
    result: list[Span] = []
    for index, one in enumerate(named):
        year, told = one.year, one.year is not None
        if year is None:
            year = _inferred_year(named, index, result, days)
            # In "March/April 17" the one year printed is that of both.
            told = year is not None and year in {
                later.year for later in named[index + 1 : index + 2]
            }
        if year is None:
            continue
        first_month, last_month = one.months
        if one.day:
            day = _date(year, first_month, one.day)
            if day:
                result.append(Span(day, day, told, one.at))
            continue
        last_year = year + 1 if last_month < first_month else year
        result.append(
            Span(
                datetime.date(year, first_month, 1),
                _last_day(last_year, last_month),
                told,
                one.at,
            )
        )
    return result


def _inferred_year(
    named: Sequence[_Named], index: int, before: Sequence[Span], days: Calendar
) -> int | None:
    month = named[index].months[0]
    for later in named[index + 1 :]:
        if later.year is not None:
            return later.year if month <= later.months[0] else later.year - 1
    if before:
        return days.year_for(month, after=before[-1].first)
    return days.year_for(month)


_DONE = re.compile(
    r"^(?:already\s+|now\s+|all\s+)?(?:complete|completed|done|achieved|closed|finished|delivered|implemented|met)\b"
    r"(?!\s+by)",
    re.I,
)
_ESTABLISHED = re.compile(
    r"\b(?:established|held|launched|started|commenced|began|begun|set up|met)\b", re.I
)
_ONGOING = re.compile(
    r"(?<!\w)on[\s\-–]*going|continuous|established now|in place|business as usual|\bbau\b|\brolling\b"
    r"|\b(?:run\s+)?(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually|annual|6[- ]monthly|bi-?annually)\b"
    r"|^every\s|\beach (?:month|quarter|week|term|year)\b",
    re.I,
)
_IMMEDIATE = re.compile(
    r"\bimmediate(?:ly)?\b|with immediate effect|straight away|\basap\b|^now\b|^today\b",
    re.I,
)
_WITHIN = re.compile(
    r"\bwithin\s+(?:the\s+)?(?:next\s+)?(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a)\b"
    r"|\b\d+\s+(?:working\s+)?(?:days?|weeks?|months?)\s+(?:of|from|after|following)\b"
    r"|^(?:\d+|one|two|three|four|six|nine|twelve)[\s\-–]+(?:working\s+)?(?:days?|weeks?|months?)\.?$",
    re.I,
)
_FROM = re.compile(
    r"^(?:effective\s+)?(?:from|starting|start(?:s|ed)?(?:\s+date)?|commenc(?:e|es|ing)|to commence|after|beginning)\b"
    r"|\bonwards?\b|\bto commence\b|\bcommence(?:s)?\s+(?:from|in)\b|\bstarting\s+(?:from|in)\b|^pilot to commence",
    re.I,
)
_BY = re.compile(
    r"\b(?:by|before|end of|no later than|due|deadline|until|ready|complete[d]?)\b",
    re.I,
)
_EVERY_BEFORE = re.compile(r"\b(?:on[\s\-–]*going|continu\w+)\b", re.I)


def read_timescale(raw: str, days: Calendar) -> Timescale:
    """One timescale as understood; UNKNOWN ("TBC", "see above") where no reading is safe."""
    raw = " ".join(raw.split())
    text = raw
    if not text:
        return Timescale(raw=raw, kind=TimescaleKind.UNKNOWN)
    named = spans(text, days)
    inferred = bool(named) and not all(span.year_told for span in named)

    def made(
        kind: TimescaleKind,
        start: datetime.date | None = None,
        end: datetime.date | None = None,
    ) -> Timescale:
        return Timescale(raw=raw, kind=kind, start=start, end=end, inferred=inferred)

    if _WITHIN.search(text) and not named:
        return made(TimescaleKind.WITHIN)
    if _ONGOING.search(text):
        if (
            not named
            or _EVERY_BEFORE.search(text)
            or re.search(r"\b(?:until|to the end|to end|up to|till)\b", text, re.I)
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
    if len(named) > 1 and _are_range(text, named):
        return made(TimescaleKind.RANGE, start=named[0].first, end=named[-1].last)
    last = named[-1]
    if _ESTABLISHED.search(text) and not _FROM.search(text) and not _BY.search(text):
        return made(TimescaleKind.ON, start=named[0].first, end=last.last)
    if _FROM.search(text):
        until = re.search(r"\b(?:until|to|till)\b", text[last.at[0] - 12 : last.at[0]], re.I)
        if len(named) > 1 and until:
            return made(TimescaleKind.RANGE, start=named[0].first, end=last.last)
        return made(TimescaleKind.FROM, start=named[0].first)
    if re.match(r"^\s*on\s+\d", text, re.I):
        return made(TimescaleKind.ON, start=last.first, end=last.last)
    return made(TimescaleKind.BY, end=last.last)


def _are_range(text: str, named: Sequence[Span]) -> bool:
    """Whether the days follow one another with only a range word, or an arrow, between."""
    for before, after in zip(named, named[1:], strict=False):
        between = text[before.at[1] : after.at[0]].strip(" ,.")
        if after.first < before.first:
            return False
        if between.casefold() in ("and", "&") and (after.first - before.last).days > 31:
            return False
        if not (
            re.fullmatch(_RANGE_WORD, between, re.I)
            or re.search(r"→|->|⇒|\bto\b|\buntil\b", between)
        ):
            return False
    return True


_CUT = re.compile(r"[.;,]\s+|\n|\s+(?:and|&)\s+|\s+(?=[A-Z(])|\s*$")


def split_timescales(text: str, days: Calendar) -> list[str]:
    """The parts of a text that each say when: "Jan 2017 May 2017" is two, "Feb to May 2017" one."""
    text = " ".join(text.split())
    named = spans(text, days)
    if len(named) < 2 or _are_range(text, named) or _ONGOING.search(text):
        return [text] if text else []
    parts: list[str] = []
    start = 0
    for before, after in zip(named, named[1:], strict=False):
        if _are_range(text, (before, after)):
            continue
        cut = _CUT.search(text, before.at[1], after.at[0])
        if cut is None:
            continue
        stop = cut.start() + (1 if text[cut.start() : cut.start() + 1] == "." else 0)
        parts.append(text[start:stop].strip(" ,;"))
        start = cut.end()
    parts.append(text[start:].strip(" ,;"))
    return [part for part in parts if part]
