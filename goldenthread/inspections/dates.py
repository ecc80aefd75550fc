"""Dates as reports print them: one day, or spans with the month or year said only once."""

import datetime
import difflib
import re

from goldenthread.inspections.report import Span

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if name != "may" else "may" for name in _MONTHS)
# A footnote's figure may stand close behind the year.
_DAY = re.compile(
    rf"(?<![\d/])(?P<day>[0-3]?\d)(?:\s?(?:st|nd|rd|th))?(?![\d/])"
    rf"(?:\s+(?:of\s+)?(?P<month>{_MONTH}|sept)\b\.?)?(?:,?\s*(?P<year>20\d\d))?",
    re.I,
)
_FIGURES = re.compile(r"(?<!\d)(?P<day>[0-3]?\d)[/.](?P<month>[01]?\d)[/.](?P<year>20\d\d)(?!\d)")
# Figures of one number that the printing set apart: "1 9 June 20 18".
_APART_DAY = re.compile(
    rf"(?<![\d/])([0-3])\s(\d)(?=(?:st|nd|rd|th)?\s+(?:{_MONTH})\b|\s*(?:to|[-–—])\s?\d)", re.I
)
_APART_YEAR = re.compile(rf"\b({_MONTH})\s+2\s?0\s?(\d)\s?(\d)(?!\d)", re.I)
_BEHIND_DAY = re.compile(r"(?<=\d\s)[a-z]{5,9}\b", re.I)
_BETWEEN = re.compile(r"\s*(?:to|until|[-–—−])\s*(?:[a-z]+day\s+)?", re.I)
# What a text may hold that says nothing but dates.
_ONLY_DATES = re.compile(
    rf"(?:\s|[\d,.;:–—−\-/&]|\b(?:{_MONTH}|sept|to|and|until|from|of|st|nd|rd|th|"
    r"mon|tues|wednes|thurs|fri|satur|sun|mon|day|monday|tuesday|wednesday|thursday|friday)\b|"
    r"(?<=\d)(?:st|nd|rd|th)\b)+",
    re.I,
)


def is_only_dates(text: str) -> bool:
    """Whether a text holds dates, or a piece of them, and nothing else."""
    return _ONLY_DATES.fullmatch(text) is not None


def spans_in(text: str) -> tuple[Span, ...]:
    """The spans of days in a text, in order; none where anything in it is no real date."""
    text = _plain(text)
    found = [each for each in _DAY.finditer(text) if not _is_part_of_name(text, each)]
    days: list[datetime.date] = []
    month: int | None = None
    # Where only the first day has its year, the last has the same.
    year = next((int(each["year"]) for each in found if each["year"]), None)
    for each in reversed(found):
        named = _month(each["month"])
        if each["year"]:
            year = int(each["year"])
        elif named and month and named > month and year:
            # "8 December to 20 January 2015" began the year before.
            year -= 1
        month = named or month
        if month is None or year is None:
            return ()
        try:
            days.insert(0, datetime.date(year, month, int(each["day"])))
        except ValueError:
            return ()
    return _paired(text, found, _on_in_years(found, days))


def day_in(text: str) -> datetime.date | None:
    """The first whole date in a text."""
    text = _plain(text)
    for found in _DAY.finditer(text):
        if found["month"] and found["year"]:
            try:
                return datetime.date(
                    int(found["year"]), _month(found["month"]) or 0, int(found["day"])
                )
            except ValueError:
                return None
    return None


def _on_in_years(found: list[re.Match[str]], days: list[datetime.date]) -> list[datetime.date]:
    """The days, those behind the last year that is said no earlier than it."""
    last = max((at for at, each in enumerate(found) if each["year"]), default=len(days))
    for at in range(last + 1, len(days)):
        earlier = (days[at].month, days[at].day) < (days[last].month, days[last].day)
        if (days[at].month, days[at].day) != (2, 29):
            days[at] = days[at].replace(year=days[last].year + earlier)
    return days


def _paired(text: str, found: list[re.Match[str]], days: list[datetime.date]) -> tuple[Span, ...]:
    spans: list[Span] = []
    at = 0
    while at < len(days):
        goes_on = at + 1 < len(days) and _BETWEEN.fullmatch(
            text[found[at].end() : found[at + 1].start()]
        )
        last = days[at + 1] if goes_on else days[at]
        if last < days[at]:
            return ()
        if spans and days[at] - spans[-1].end == datetime.timedelta(days=1):
            # "1 and 2 March" is one span.
            spans[-1] = Span(spans[-1].start, last)
        else:
            spans.append(Span(days[at], last))
        at += 2 if goes_on else 1
    return tuple(spans)


def _is_part_of_name(text: str, found: re.Match[str]) -> bool:
    """A lone figure behind all months and years is the mark of a footnote."""
    lone = not found["month"] and not found["year"]
    return lone and not re.search(rf"\d{{4}}|\b(?:{_MONTH})\b", text[found.end() :], re.I)


def _month(name: str | None) -> int | None:
    if not name:
        return None
    return next(at for at, full in enumerate(_MONTHS, start=1) if full[:3] == name.casefold()[:3])


def _plain(text: str) -> str:
    """Dates in words, figures that were set apart together again, and months as they are spelt."""
    text = _APART_DAY.sub(r"\1\2", text)
    text = _APART_YEAR.sub(r"\1 20\2\3", text)
    return _BEHIND_DAY.sub(_spelt, _FIGURES.sub(_in_words, text))


def _spelt(found: re.Match[str]) -> str:
    """A month with a slip in it as it should be."""
    return next(iter(difflib.get_close_matches(found[0].casefold(), _MONTHS, 1, 0.85)), found[0])


def _in_words(found: re.Match[str]) -> str:
    month = int(found["month"])
    name = _MONTHS[month - 1] if 1 <= month <= 12 else "?"
    return f"{found['day']} {name} {found['year']}"
