"""Owner and date in brackets at the end of an action: "(Head of QA – Mar18)"."""

import dataclasses
import functools
import re
from collections.abc import Sequence

from goldenthread.plans.plan import Meaning, Timescale, TimescaleKind
from goldenthread.plans.words.days import Calendar, spans
from goldenthread.plans.words.labels import WHO_AND_WHEN, Labelled, inner_labels, labelled_line
from goldenthread.plans.words.roles import is_role, split_roles
from goldenthread.plans.words.timescales import read_timescale, read_timescales

_DASH = re.compile(r"\s*[–—]\s*|\s+-\s*|\s*-\s+")
_OFTEN = re.compile(
    r"\b(?:run|held|reported|reviewed)\s+(?:daily|weekly|fortnightly|monthly|quarterly|termly|annually)\.?$",
    re.I,
)
_LONGEST_NOTE = 140
_LONGEST_DATE = 40
# Words that an owner behind a dash may have.
_LONGEST_POST = 10


@dataclasses.dataclass(frozen=True, slots=True)
class Note:
    """Who and when, as an action's own text ends with them."""

    owners: tuple[str, ...] = ()
    timescales: tuple[Timescale, ...] = ()


@functools.lru_cache(maxsize=4096)
def read_note(text: str, days: Calendar) -> Note:
    """The owners and dates that an action names at its end; the text itself keeps them."""
    labelled = _labelled(text, days)
    if labelled is not None:
        return labelled
    inner = _last_brackets(text)
    if inner is None:
        dashed = _dashed(text, days)
        if dashed is not None:
            return dashed
        often = _OFTEN.search(text)
        if often:
            return Note(timescales=(read_timescale(often[0].rstrip("."), days),))
        return Note()
    if len(inner) > _LONGEST_NOTE:
        return Note()
    who, when = _parts(inner, days)
    timescales = read_timescales(when, days) if when else ()
    owners = tuple(split_roles(who)) if who and (timescales or _names_a_post(who)) else ()
    return Note(owners, timescales)


# What may stand behind who and when: "… – Head of MASH – June 2026 – Complete".
_STATUS = re.compile(
    r"(?:b?rag:?\s*)?(?:red|amber|green|blue|grey|complete[d]?|done|closed|on track|off track|at risk|in progress|not started|delayed|overdue)\.?",
    re.I,
)


def _dashed(text: str, days: Calendar) -> Note | None:
    """Who and when where both stand behind dashes at the end, in either order, and nothing else does."""
    _, *parts = re.split(r"\s+[–—-]\s+", text)
    if len(parts) > 2 and _STATUS.fullmatch(parts[-1]):
        parts.pop()
    for who, when in (parts[-2:], parts[:-3:-1]) if len(parts) >= 2 else ():
        timescales = read_timescales(when, days)
        dated = all(one.kind != TimescaleKind.UNKNOWN for one in timescales)
        if dated and len(when) < _LONGEST_DATE and _is_post(who) and not spans(who, days):
            return Note(tuple(split_roles(who)), timescales)
    return None


def _is_post(text: str) -> bool:
    return _names_a_post(text) and len(text.split()) <= _LONGEST_POST


def _names_a_post(text: str) -> bool:
    """Whether brackets without a date name an owner: "(advanced practitioners)" only explains."""
    return text[0].isupper() and is_role(text)


def line_note(text: str, days: Calendar) -> Note | None:
    """Who and when where a whole line is nothing but their labels: "Lead: Head of Court Team"."""
    labels = labelled_line(text)
    if not labels or any(told.meaning not in WHO_AND_WHEN for told in labels):
        return None
    return _note_of(labels, days)


def _labelled(text: str, days: Calendar) -> Note | None:
    """Who and when by their labels: "… Lead: Duty Manager. By: 1 August 2025"."""
    return _note_of(inner_labels(text)[1], days) if ":" in text else None


def _note_of(labels: Sequence[Labelled], days: Calendar) -> Note | None:
    owners: list[str] = []
    timescales: list[Timescale] = []
    for told in labels:
        said = told.said
        if said.endswith(")") and said.count(")") > said.count("("):
            said = said[:-1].strip(" .;")
        if told.meaning in (Meaning.OWNERS, Meaning.ACTION_OWNERS):
            who, when = _who_and_how_often(said, days)
            owners.extend(split_roles(who))
            timescales.extend(when)
        else:
            timescales.extend(read_timescales(said, days))
    dated = [timescale for timescale in timescales if timescale.kind != TimescaleKind.UNKNOWN]
    return Note(tuple(owners), tuple(timescales)) if owners or dated else None


def _who_and_how_often(said: str, days: Calendar) -> tuple[str, tuple[Timescale, ...]]:
    """What an owner's label says, without a time at its end: "IRO Manager; ongoing"."""
    who, mark, last = said.rpartition(";")
    when = read_timescale(last, days) if mark else None
    if when is None or when.kind == TimescaleKind.UNKNOWN or is_role(last):
        return said, ()
    return who, (when,)


def has_dated_note(text: str, days: Calendar) -> bool:
    """Whether a text ends with brackets that name both someone and a date."""
    if not text.rstrip(" .;").endswith(")"):
        return False
    note = read_note(text, days)
    return bool(note.owners and note.timescales)


def _last_brackets(text: str) -> str | None:
    """The inside of the brackets a text ends with, inner brackets included.

    Brackets may be open at the end: the page's edge or a slip has eaten the last one.
    """
    stripped = text.rstrip(" .;,")
    if not stripped.endswith(")"):
        opened = stripped.rfind("(")
        if opened >= 0 and stripped.count("(") > stripped.count(")"):
            return stripped[opened + 1 :].strip()
        return None
    depth = 0
    for position in range(len(stripped) - 1, -1, -1):
        if stripped[position] == ")":
            depth += 1
        elif stripped[position] == "(":
            depth -= 1
            if depth == 0:
                return stripped[position + 1 : -1].strip()
    opened = stripped.rfind("(")
    if opened >= 0 and stripped.count(")", opened) > 1 and _DASH.search(stripped, opened):
        # A page's edge closed the brackets too early.
        return stripped[opened + 1 : -1].replace(")", "").strip()
    dashed = list(_DASH.finditer(stripped))
    return stripped[dashed[-1].end() : -1].strip() if dashed else None


def _parts(inner: str, days: Calendar) -> tuple[str, str]:
    """Who and when: either side of the last dash before a date, else by where the date begins."""
    for match in reversed(list(_DASH.finditer(inner))):
        after = inner[match.end() :].strip()
        if read_timescale(after, days).kind != TimescaleKind.UNKNOWN and len(after) < 90:
            before = inner[: match.start()].strip(" –-")
            if read_timescale(before, days).kind != TimescaleKind.UNKNOWN and not is_role(before):
                return "", inner
            return before, after
        first = inner[: match.start()].strip()
        if is_role(after) and read_timescale(first, days).kind != TimescaleKind.UNKNOWN:
            return after, first
    named = spans(inner, days)
    if named:
        begin = named[0].at[0]
        lead = re.search(
            r"(?:\b(?:by|from|end of|to|in|the|until|due|mid|early|late)\b\s*)+$",
            inner[:begin],
            re.I,
        )
        begin = lead.start() if lead else begin
        who = inner[:begin].strip(" ,–-")
        if not who:
            return "", inner
        return (who, inner[begin:]) if is_role(who) and len(who.split()) <= 12 else ("", inner)
    if read_timescale(inner, days).kind in (
        TimescaleKind.ONGOING,
        TimescaleKind.IMMEDIATE,
        TimescaleKind.WITHIN,
    ):
        return "", inner
    return inner, ""
