"""The days that a text names: a day, a month, a quarter, a term, a year, and which year is meant."""

import calendar
import dataclasses
import datetime
import functools
import re
import statistics
from collections.abc import Iterable, Iterator, Sequence

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
_YEAR = r"(?:20\d\d|(?<!\d)['’‘]?\d\d(?![\d/:]))"
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


@dataclasses.dataclass(frozen=True, slots=True)
class Span:
    """Some days that a text names: one day, a month, a quarter; `year_told` if it was printed.

    `is_stretch` says that the text names both ends of it in one: "1 to 30 November 2025".
    """

    first: datetime.date
    last: datetime.date
    year_told: bool
    at: tuple[int, int]
    is_stretch: bool = False


# A plan looks ahead: a bare month is seldom more than this long before the document's own date.
_LOOKING_BACK = datetime.timedelta(days=92)


@dataclasses.dataclass(frozen=True, slots=True)
class Calendar:
    """What the document tells of its time, to work out years that it does not print.

    `near` is a day it speaks of; `ahead` says that it is the document's own, to which most
    of what is planned is still ahead.
    """

    near: datetime.date | None = None
    ahead: bool = False

    def year_for(self, month: int, *, after: datetime.date | None = None) -> int | None:
        """The year of a bare month: the first one not before `after`, else by `near`."""
        if after is not None:
            return after.year if month >= after.month else after.year + 1
        near = self.near
        if near is None:
            return None
        years = (near.year - 1, near.year, near.year + 1)
        middles = [(year, datetime.date(year, month, 15)) for year in years]
        if self.ahead:
            since = near - _LOOKING_BACK
            return next((year for year, day in middles if day >= since), near.year)
        return min(middles, key=lambda middle: abs((middle[1] - near).days))[0]


def _last_day(year: int, month: int) -> datetime.date:
    return datetime.date(year, month, calendar.monthrange(year, month)[1])


def _year(text: str | None) -> int | None:
    if not text:
        return None
    number = int(text.strip("'’‘ "))
    return number if number >= 100 else 2000 + number


_DAY_MONTH = re.compile(
    rf"(?<![\d/.])(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?(?:\s*|-){_MONTH.format('month')}\.?,?"
    rf"(?:[\s\-]*(?P<year>{_YEAR}))?(?![a-z])",
    re.I,
)
# "1 to 30 November", "3rd-7th June 2025"
_DAYS_OF_MONTH = re.compile(
    rf"(?<![\d/.])(?P<from>\d{{1,2}}){_ORDINAL}\s*(?:-|–|to|and)\s*(?P<day>\d{{1,2}}){_ORDINAL}(?:\s+of)?"
    rf"\s+{_MONTH.format('month')}\.?,?(?:\s*(?P<year>{_YEAR}))?(?![a-z])",
    re.I,
)
_MONTH_DAY = re.compile(
    rf"(?<![a-z]){_MONTH.format('month')}\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)",
    re.I,
)
_NUMERIC = re.compile(
    # A dash before it parts two days, "01/04/25-31/03/26", or is a sign within one.
    r"(?<![\d/.])(?:(?<!-)|(?<=\d-)(?=\d{1,2}[/.]))(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})[/.\- ](?P<year>20\d\d|\d\d)(?![\d/])"
)
_ISO = re.compile(r"(?<!\d)(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)")
_MONTH_YEAR_NUMERIC = re.compile(
    r"(?<![\d/.])(?P<month>0?[1-9]|1[0-2])/(?P<year>20\d\d|(?<=^\d/)[23]\d(?=$)|(?<=^\d\d/)[23]\d(?=$))(?!\d)"
)
_MONTH_ONLY = re.compile(
    rf"(?<![a-z]){_MONTH.format('month')}\.?(?:['’]?s)?(?:[\s,\-–]*(?P<year>{_YEAR}))?(?![a-z\d])",
    re.I,
)
_QUARTER = re.compile(
    r"(?<![a-z\d])(?:q(?:uarter|tr)?\.?\s*(?P<quarter>[1-4])|(?P<word>first|second|third|fourth|1st|2nd|3rd|4th)"
    r"\s+quarter)(?:\s*(?:of|,|-|–)?\s*(?P<year>20\d\d|\d\d(?=\s*/))(?:\s*[/\-–]\s*(?P<to>20\d\d|\d\d))?)?",
    re.I,
)
# "FY 26/27 Q1": the year may stand before its quarter.
_YEAR_QUARTER = re.compile(
    r"(?<![\d/])(?:fy\s*)?(?P<year>20\d\d|\d\d)\s*[/\-–]\s*(?P<to>20\d\d|\d\d)[\s,:–-]*q(?:uarter|tr)?\.?\s*(?P<quarter>[1-4])(?!\d)",
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
_YEAR_ONLY = re.compile(
    r"(?:\b(?P<part>early|mid)[\s-]+|(?<![\d/.\-]))(?P<year>20[0-4]\d)(?![\d/]|\s*[\-–]\s*\d)", re.I
)
# "W/c 6 March": like a month, a week that is named by its first day ends on its last, a Sunday.
_WEEK_FROM = re.compile(
    r"(?<![a-z])(?:w\s?[/.]?\s?[cb]\.?|(?:the\s+)?(?:week|wk)\s+(?:commencing|beginning|starting|of))[\s:]*(?:the\s+)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sun)(?:day)?,?\s+)?$",
    re.I,
)
_WEEK = datetime.timedelta(days=6)
_PARTS_OF_YEAR = {"early": 3, "mid": 6}
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
    first_day: int | None = None


# A plan says the same days and owners again and again.
_REMEMBERED = 4096
# Nothing that names days is without a digit, or one of these.
_MAYBE = re.compile(
    rf"\d|{'|'.join(sorted((*MONTHS, *SEASONS), key=len, reverse=True))}|quarter", re.I
)


def _named(text: str) -> list[_Named]:
    """Every stretch that names days, longest kinds first, none overlapping, in order."""
    found: list[_Named] = []
    for named in (*_days(text), *_quarters_and_seasons(text), *_months(text), *_years(text)):
        if not any(named.at[0] < other.at[1] and other.at[0] < named.at[1] for other in found):
            found.append(named)
    return sorted(found, key=lambda named: named.at)


def _days(text: str) -> Iterator[_Named]:
    for match in _DAYS_OF_MONTH.finditer(text):
        month, first, day = MONTHS[match["month"].casefold()], int(match["from"]), int(match["day"])
        if first < day and _date(2024, month, day):
            year = _year(match["year"])
            yield _Named(match.span(), (month, month), day=day, year=year, first_day=first)
    for pattern in (_ISO, _NUMERIC, _MONTH_DAY, _DAY_MONTH):
        for match in pattern.finditer(text):
            name = match["month"].casefold()
            month = MONTHS.get(name) or (int(name) if name.isdigit() else 0)
            day, year = int(match["day"]), _year(match["year"])
            # A day that is in no calendar is kept, so that its month is not taken alone.
            if 1 <= month <= 12:
                yield _Named(match.span(), (month, month), day=day, year=year)


def _quarters_and_seasons(text: str) -> Iterator[_Named]:
    for match in (*_YEAR_QUARTER.finditer(text), *_QUARTER.finditer(text)):
        quarter = int(match["quarter"] or _QUARTER_WORDS[match["word"].casefold()])
        first = {1: 4, 2: 7, 3: 10, 4: 1}[quarter]
        year = _year(match["year"])
        if year and first == 1:
            year += 1
        yield _Named(match.span(), (first, first + 2), year=year)
    for match in _SEASON.finditer(text):
        first, last = SEASONS[match["season"].casefold()]
        year = _year(match["year"])
        if year and match["to"] and first < 9:
            year += 1
        yield _Named(match.span(), (first, last), year=year)


def _months(text: str) -> Iterator[_Named]:
    for match in _MONTH_YEAR_NUMERIC.finditer(text):
        yield _Named(match.span(), (int(match["month"]),) * 2, year=_year(match["year"]))
    for match in _MONTH_ONLY.finditer(text):
        name = match["month"]
        # "may" in lower case is the verb, but for "may 2017".
        if name in ("may", "mar") and len(match["year"] or "") < 4:
            continue
        month = MONTHS[name.casefold()]
        yield _Named(match.span(), (month, month), year=_year(match["year"]))


def _years(text: str) -> Iterator[_Named]:
    for match in _FINANCIAL_YEAR.finditer(text):
        year, to = _year(match["year"]), _year(match["to"])
        if year and to and to == year + 1 and 2000 < year < 2060:
            yield _Named(match.span(), (4, 3), year=year, whole_year=True)
    for match in _YEAR_ONLY.finditer(text):
        last = _PARTS_OF_YEAR.get((match["part"] or "").casefold(), 12)
        yield _Named(match.span(), (1, last), year=_year(match["year"]), whole_year=True)


@functools.lru_cache(maxsize=_REMEMBERED)
def spans(text: str, days: Calendar) -> tuple[Span, ...]:
    """The days a text names, in order, each with its year printed or worked out.

    A month without a year takes it from the next one printed in the same text ("Dec →
    March 2017" is December 2016), else from the one before ("March 2017 and June"),
    else from the document. What no year can be given to is left out.
    """
    if not _MAYBE.search(text):
        return ()
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
                result.append(_span_to(day, one, text, year_told=told))
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
    return tuple(result)


def _span_to(day: datetime.date, named: _Named, text: str, *, year_told: bool) -> Span:
    """A day, the stretch that ends with it, or the week that begins with it."""
    if named.first_day:
        first = day.replace(day=named.first_day)
        return Span(first, day, year_told, named.at, is_stretch=True)
    week = _WEEK_FROM.search(text, 0, named.at[0])
    if week:
        return Span(day, day + _WEEK, year_told, (week.start(), named.at[1]))
    return Span(day, day, year_told, named.at)


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


_LONGEST_DATED = 80
_MOST_DATED = 400
_ENOUGH = 3


def calendar_of(texts: Sequence[str], title: str | None) -> Calendar:
    """The document's own time, from the days with a year that it prints.

    Those in short texts are mostly what is planned; where there are few, the first day told
    anywhere is taken for the document's own.
    """
    dated = [text for text in dict.fromkeys(texts) if any(map(str.isdigit, text))][:_MOST_DATED]
    told = _days_told(text for text in dated if len(text) <= _LONGEST_DATED)
    if len(told) >= _ENOUGH:
        return Calendar(near=statistics.median_low(told))
    own = _days_told([title] if title else []) or told or _days_told(dated)
    return Calendar(near=own[0], ahead=True) if own else Calendar()


def _days_told(texts: Iterable[str]) -> list[datetime.date]:
    return [span.first for text in texts for span in spans(text, Calendar())]
