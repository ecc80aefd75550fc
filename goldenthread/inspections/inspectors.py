"""The lead inspectors of a report, without their offices."""

import re
from collections.abc import Sequence

from goldenthread.documents.pdf.printed_lines import PrintedLine
from goldenthread.inspections.running_text import joined_lines

_LABEL = re.compile(
    r"^(?:joint |co-?)?(?:lead|reporting) inspectors?\b(?:\s*\([^()]*\))?\s*[:–-]?\s*", re.I
)
# Behind the days of inspection, on one line with them.
_LABEL_WITHIN = re.compile(r"(?<=20\d\d )lead inspectors?\s*:\s*", re.I)
_OFFICE = re.compile(
    r"\(?\b(?:(?:(?:his|her) majesty.?s (?:senior )?inspectors?)|s?hmis?|(?:his|her) majesty.?s|inspectors?|(?:senior|principal|regulatory|social care|ofsted|contracted|associate|additional)\b(?:\s+(?:senior|principal|regulatory|social care|ofsted|contracted|associate|additional|her|his|majesty.?s|hmi|inspectors?|inspection|managers?|regional|director))*|national lead|specialist adviser|rim|scri|ai|oi)\b\)?",
    re.I,
)
_ANOTHER_LABEL = re.compile(
    r":|^(?:deputy|team|quality|senior data|data|judgement|inspection|published|age group|any complaints)\b",
    re.I,
)
_GOES_ON = re.compile(r"(?:,|\band|&|\bsenior|majesty.?s)\s*$", re.I)
# A first name whose surname stands on the next line.
_FIRST_NAME = re.compile(r"(?:,|\band|&)\s*[A-ZÀ-Þ][\w’'-]*$")
_SIGNED = re.compile(r"^yours (?:sincerely|faithfully)", re.I)
_NAME = re.compile(
    r"[A-ZÀ-Þ][\w.’'-]*\s+(?:(?:[A-ZÀ-Þ][\w.’'-]*|d[aeiou]|van|von|der|den|la|le|al|ap|bin|ten)(?:\s+|$)){1,5}"
)


def lead_inspectors(lines: Sequence[PrintedLine], is_letter: bool) -> tuple[str, ...]:
    """The names behind the first label that has any, in the order printed."""
    for find in (_LABEL.match, _LABEL_WITHIN.search):
        for at, line in enumerate(lines):
            label = find(line.text)
            if label is None:
                continue
            names = _names(_whole(line.text[label.end() :], lines[at + 1 : at + 5]))
            if names:
                return names + _named_next(lines[at + 1 : at + 3])
    return _signed(lines) if is_letter else ()


def _whole(told: str, following: Sequence[PrintedLine]) -> str:
    """A list of names with the lines that it runs on to."""
    for line in following:
        ended = _is_ended(told)
        if _LABEL.match(line.text) or _ANOTHER_LABEL.search(line.text):
            break
        if ended and _OFFICE.sub("", line.text).strip(" ,.;()"):
            break
        told = joined_lines([told, line.text])
    return told


def _is_ended(told: str) -> bool:
    """Whether the last of the names is whole, and so is the office behind it."""
    alone = _FIRST_NAME.search(_OFFICE.sub(",", told))
    return bool(_names(told)) and not alone and not _GOES_ON.search(told)


def _named_next(following: Sequence[PrintedLine]) -> tuple[str, ...]:
    """Another lead with a label of their own on the next line."""
    for line in following:
        if label := _LABEL.match(line.text):
            return _names(line.text[label.end() :])
    return ()


def _parts(told: str) -> list[str]:
    return re.split(r",|;|/|&|\band\b", _OFFICE.sub(",", told))


def _names(told: str) -> tuple[str, ...]:
    names = (re.sub(r"\s+", " ", part).strip(" .,()*–-") for part in _parts(told))
    return tuple(name for name in names if _NAME.fullmatch(name))


def _signed(lines: Sequence[PrintedLine]) -> tuple[str, ...]:
    """Who signed a letter."""
    for at, line in enumerate(lines):
        if _SIGNED.match(line.text):
            for below in lines[at + 1 : at + 4]:
                if names := _names(below.text):
                    return names[:1]
    return ()
