"""The values of a chart from a CSV file with the headings date and value."""

import csv
import datetime
import io
import math
import re
from collections.abc import Iterator

from goldenthread.core.periods import day_words
from goldenthread.measures.control_charts.series import Point

HEADINGS = ["date", "value"]
# A chart of more says nothing to an eye.
MOST_VALUES = 10_000
# Sums of larger ones leave what a computer can count.
LARGEST = 1e12

_DAY_FIRST = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?")


class SeriesRefused(Exception):
    """The file cannot be charted. Its text is one plain line that names the line of the file."""


def points_from_csv(data: bytes) -> tuple[Point, ...]:
    """The values in the file's order. A row with a date and no value is a missing value.

    Days are ISO dates, or day/month/year as a British spreadsheet writes them.
    """
    rows = _rows(_text(data))
    line, headings = next(rows, (1, []))
    if not headings:
        raise SeriesRefused("The file is empty. Its first line must be: date,value")
    if [heading.casefold() for heading in headings] != HEADINGS:
        raise SeriesRefused(_about_headings(line, headings))
    points: list[Point] = []
    stood_on: dict[datetime.date, int] = {}
    for line, row in rows:
        day, value = _read_row(line, row)
        if day in stood_on:
            raise SeriesRefused(
                f"Line {line}: {day_words(day)} stands on line {stood_on[day]} already. "
                "Keep the value that is right."
            )
        stood_on[day] = line
        if value is not None:
            points.append(Point(day, value))
        if len(points) > MOST_VALUES:
            raise SeriesRefused(f"Line {line}: a chart holds {MOST_VALUES:,} values at most.")
    if not points:
        raise SeriesRefused(f"Line {line}: no value follows. Add a line such as: 2026-03-01,84.5")
    return tuple(points)


def number_from(text: str) -> float | None:
    """A plain number, or None: no words, no sign of per cent or money, no commas."""
    number = float(text) if _NUMBER.fullmatch(text) else math.nan
    return number if abs(number) <= LARGEST else None


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as failed:
        line = data.count(b"\n", 0, failed.start) + 1
        raise SeriesRefused(
            f"Line {line}: the file is not saved as UTF-8. In a spreadsheet, "
            "save it as “CSV UTF-8 (comma delimited)”."
        ) from failed


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    """Each row that is not blank, with its line."""
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise SeriesRefused(f"Line {line}: this is no text. Save the table as CSV.")
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    while True:
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error as failed:
            raise SeriesRefused(
                f"Line {reader.line_num}: this is no row of a CSV file. Look for a stray quotation mark."
            ) from failed
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield reader.line_num, cells


def _about_headings(line: int, headings: list[str]) -> str:
    if _day(headings[0]):
        return f"Line {line}: the headings are missing. The first line must be: date,value"
    return f"Line {line}: the headings are {_quoted(','.join(headings))}, and must be: date,value"


def _read_row(line: int, row: list[str]) -> tuple[datetime.date, float | None]:
    if len(row) != len(HEADINGS):
        cells = "is 1 cell" if len(row) == 1 else f"are {len(row)} cells"
        raise SeriesRefused(f"Line {line}: there must be a date and a value, and here {cells}.")
    day = _day(row[0])
    if day is None:
        raise SeriesRefused(
            f"Line {line}: {_quoted(row[0])} is no date. Write it as 2026-03-01 or 01/03/2026."
        )
    value = number_from(row[1])
    if row[1] and value is None:
        raise SeriesRefused(
            f"Line {line}: {_quoted(row[1])} is no number. Write it as 84.5, "
            "or leave it empty where there is none."
        )
    return day, value


def _day(text: str) -> datetime.date | None:
    british = _DAY_FIRST.fullmatch(text)
    try:
        if british:
            day, month, year = (int(part) for part in british.groups())
            return datetime.date(year, month, day)
        return datetime.date.fromisoformat(text) if len(text) == len("2026-03-01") else None
    except ValueError:
        return None


def _quoted(text: str) -> str:
    """What stands there, cut short and on one line."""
    short = " ".join(text.split())
    return f"“{short[:40]}{'…' if len(short) > 40 else ''}”"
