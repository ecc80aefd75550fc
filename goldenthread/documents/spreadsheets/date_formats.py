"""Dates and times as a sheet shows them: serial numbers read by a date format."""

import datetime
import functools
import re

_DAYS_BEFORE_1904 = 1462
_LAST_SERIAL = 2_958_465  # 31 December 9999
_MICROSECONDS_A_DAY = 86_400_000_000
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*"?)|\\(?P<escaped>.)|(?P<room>[_*].)|\[(?P<elapsed>h+|m+|s+)\]"""
    r"""|\[(?P<brackets>[^\]]*)\]?|(?P<half>AM/PM|A/P)|(?P<power>E[+-])|(?P<general>General)"""
    r"""|(?P<date>y+|m+|d+|h+|s+|e+|b+|g+)|(?P<fraction>(?<=s)\.0+|(?<=s\])\.0+)|(?P<sign>.)""",
    re.I | re.S,
)


@functools.lru_cache(maxsize=500)
def is_date_format(section: str) -> bool:
    """Whether the format has a mark of a day or a time outside its literal texts."""
    return any(kind in ("date", "elapsed") for kind, _ in _tokens(section))


@functools.lru_cache(maxsize=500)
def _tokens(section: str) -> tuple[tuple[str, str], ...]:
    tokens: list[tuple[str, str]] = []
    for found in _TOKEN.finditer(section):
        kind = found.lastgroup or "sign"
        told = found[kind]
        if kind in ("quoted", "escaped"):
            tokens.append(("literal", told.strip('"') if kind == "quoted" else told))
        elif kind == "brackets":
            # The two formats that follow the computer's own settings: a long date, a time.
            system = {"f800": "dd mmmm yyyy", "f400": "hh:mm:ss"}.get(told.casefold()[-4:])
            if told.startswith("$") and system:
                return _tokens(system)
        elif kind == "sign":
            tokens.append(("literal", told))
        elif kind not in ("room", "power"):
            tokens.append((kind, told.casefold()))
    return _with_minutes(tokens)


def _with_minutes(tokens: list[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """An m after an h, or before an s, is minutes; any other is a month."""
    marks = [index for index, (kind, _) in enumerate(tokens) if kind in ("date", "elapsed")]
    for order, index in enumerate(marks):
        kind, told = tokens[index]
        if kind != "date" or told[0] != "m" or len(told) > 2:
            continue
        before = tokens[marks[order - 1]][1] if order else ""
        after = tokens[marks[order + 1]][1] if order + 1 < len(marks) else ""
        if before.startswith("h") or after.startswith("s"):
            tokens[index] = ("minutes", told)
    return tuple(tokens)


def shown_date(serial: float, section: str, *, from_1904: bool = False) -> str | None:
    """The day and time that the serial number stands for; None for what is none."""
    tokens = _tokens(section)
    if from_1904:
        serial += _DAYS_BEFORE_1904
    if not 0 <= serial < _LAST_SERIAL + 1:
        return None
    fine = any(kind == "fraction" for kind, _ in tokens)
    unit = 1_000 if fine else 1_000_000
    moment = round(serial * _MICROSECONDS_A_DAY / unit) * unit
    days, within = divmod(moment, _MICROSECONDS_A_DAY)
    time = datetime.timedelta(microseconds=within)
    is_half = any(kind == "half" for kind, _ in tokens)
    return "".join(_said(kind, told, days, time, is_half) for kind, told in tokens).strip()


def _said(kind: str, told: str, days: int, time: datetime.timedelta, is_half: bool) -> str:
    seconds = int(time.total_seconds())
    if kind == "literal":
        return told
    if kind == "elapsed":
        unit = {"h": 3600, "m": 60, "s": 1}[told[0]]
        return str((days * 86_400 + seconds) // unit).rjust(len(told), "0")
    if kind == "minutes":
        return str(seconds // 60 % 60).rjust(len(told), "0")
    if kind == "half":
        half = "PM" if seconds >= 43_200 else "AM"
        return half if len(told) > 3 else half[0]
    if kind == "fraction":
        return f".{time.microseconds:06d}"[: len(told)]
    if kind == "general":
        return str(days)
    if told[0] in "hs":
        hours = seconds // 3600
        number = (hours % 12 or 12 if is_half else hours) if told[0] == "h" else seconds % 60
        return str(number).rjust(min(len(told), 2), "0")
    return _day_said(told, days)


def _day_said(told: str, days: int) -> str:
    year, month, day, weekday = _calendar(days)
    length = len(told)
    if told[0] == "y":
        return f"{year % 100:02d}" if length <= 2 else f"{year:04d}"
    if told[0] == "e":
        return f"{year:04d}"
    if told[0] not in "md":
        return ""
    name = _MONTHS[month - 1] if told[0] == "m" else weekday
    number = month if told[0] == "m" else day
    if length <= 2:
        return str(number).rjust(length, "0")
    if length == 5 and told[0] == "m":
        return name[0]
    return name[:3] if length == 3 else name


def _calendar(days: int) -> tuple[int, int, int, str]:
    """The day by Excel's calendar, in which 1900 has a 29 February and a day 0."""
    if days in (0, 60):
        month, day = (1, 0) if days == 0 else (2, 29)
        return 1900, month, day, _WEEKDAYS[(days - 2) % 7]
    start = datetime.date(1899, 12, 31) if days < 60 else datetime.date(1899, 12, 30)
    on = start + datetime.timedelta(days=days)
    return on.year, on.month, on.day, _WEEKDAYS[(days - 2) % 7]
