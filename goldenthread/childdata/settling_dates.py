"""Days and times in every form that they are printed in, as SQL.

What is printed as it is in a database, or as a day in the United Kingdom, costs one cast. All
other forms are tried afterwards on what these left, because planning them for every column would
take longer than a small file does.
"""

from goldenthread.childdata.conventions import NULL_DATES
from goldenthread.childdata.sql import literal

# Two figures for a year: up to this one it is 20xx, from the next on 19xx. A child looked after
# today was born after 1990, a carer rarely before 1940.
PIVOT = 39
_UK_NULL_DATES = "'01/01/1900', '31/12/9999'"
_FIRST, _LAST = "DATE '1900-01-02'", "DATE '9999-12-30'"

_TIMES = (
    "",
    " %H:%M",
    " %H:%M:%S",
    " %H:%M:%S.%f",
    " %I:%M%p",
    " %I:%M %p",
    " %I:%M:%S %p",
    " %I:%M:%S%p",
)
_FORMS = [f"%Y/{month}/%d{time}" for month in ("%m", "%b", "%B") for time in _TIMES]

# Day, month in figures or letters, year, and a time or nothing; or the month first, in letters.
_REST = r"(?:[ t,]+(.*))?$"
_DAY_FIRST = r"^(\d{1,2})(?:st|nd|rd|th)?[-/. ]+(\d{1,2}|[a-z]{3,9})[-/., ]+(\d{4}|\d{2})" + _REST
_YEAR_FIRST = r"^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})" + _REST
_MONTH_FIRST = r"^([a-z]{3,9})\.? +(\d{1,2})(?:st|nd|rd|th)?,? +(\d{4})" + _REST
_WEEKDAY = r"^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? +"


def date_macros() -> list[str]:
    """What `date_of`, `datetime_of` and the second look call, made once for each connection."""
    forms = ", ".join(literal(form) for form in _FORMS)
    return [
        f"""CREATE TEMP MACRO gt_tidied(t) AS regexp_replace(
            replace(lower(trim(t)), 'sept ', 'sep '), {literal(_WEEKDAY)}, '')""",
        f"""CREATE TEMP MACRO gt_joined(p) AS try_strptime(trim(
            CASE WHEN length(p.y) = 4 THEN p.y WHEN TRY_CAST(p.y AS INTEGER) <= {PIVOT}
            THEN '20' || p.y ELSE '19' || p.y END
            || '/' || p.m || '/' || p.d || ' ' || p.rest), [{forms}])""",
        """CREATE TEMP MACRO gt_serial(t) AS CASE
            WHEN TRY_CAST(t AS DOUBLE) BETWEEN 10000 AND 80000 AND length(t) >= 5
            THEN TIMESTAMP '1899-12-30'
            + to_seconds(CAST(round(TRY_CAST(t AS DOUBLE) * 86400) AS BIGINT)) END""",
        f"""CREATE TEMP MACRO gt_printed(t) AS coalesce(
            gt_joined(regexp_extract(t, {literal(_DAY_FIRST)}, ['d', 'm', 'y', 'rest'])),
            gt_serial(t),
            gt_joined(regexp_extract(t, {literal(_YEAR_FIRST)}, ['y', 'm', 'd', 'rest'])),
            gt_joined(regexp_extract(t, {literal(_MONTH_FIRST)}, ['m', 'd', 'y', 'rest'])))""",
        "CREATE TEMP MACRO gt_moment(t) AS gt_printed(gt_tidied(t))",
    ]


def date_of(fast: str, text: str) -> str:
    """The day where it is printed plainly: `fast` is the text cast to a date."""
    return (
        f"CASE WHEN {fast} BETWEEN {_FIRST} AND {_LAST} THEN {fast} "
        f"WHEN {_is_uk_day(text)} THEN CAST(try_strptime({text}, '%d/%m/%Y') AS DATE) END"
    )


def datetime_of(fast: str, text: str) -> str:
    """The moment, at midnight where no time is printed; a zone behind it is left out."""
    return (
        f"CASE WHEN {fast} >= {_FIRST} AND {fast} < {_LAST} THEN {fast} "
        f"WHEN {_is_uk_day(text)} THEN try_strptime({text}, '%d/%m/%Y') END"
    )


def is_null_date(fast: str, text: str) -> str:
    """Whether the text is one of the days that a program prints for "no day"."""
    nulls = ", ".join(f"DATE {literal(day)}" for day in NULL_DATES)
    return f"coalesce(CAST({fast} AS DATE) IN ({nulls}), false) OR {text} IN ({_UK_NULL_DATES})"


def in_range(moment: str) -> str:
    """The moment, or nothing where it is before any child's life or a null date."""
    return f"CASE WHEN {moment} >= {_FIRST} AND {moment} < {_LAST} THEN {moment} END"


def _is_uk_day(text: str) -> str:
    return (
        f"length({text}) = 10 AND {text}[3] = '/' AND {text}[6] = '/' "
        f"AND {text} NOT IN ({_UK_NULL_DATES})"
    )
