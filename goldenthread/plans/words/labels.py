"""Labels inside running text: "Lead: Head of Service. By when: June 2025", and what each says."""

import dataclasses
import re

from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.columns import meaning_of_heading

_LONGEST = 7
# "Review thresholds with partners – …" names nobody's label before its dash.
_LONGEST_BEFORE_DASH = 3
# Labels that may stand in the middle of a line; any known heading may begin one.
_INNER = (
    r"(?:strategic |action |responsible |accountable |lead |key )?(?:leads?|owners?|officers?)(?: officers?| agency| role)?"
    r"|responsib(?:le|ility)(?: officer| person)?|accountable|who|by whom|whom|sro"
    r"|(?:by|due|target|completion|end|start|finish|review)(?: date| when| by)?|by when|when|deadlines?|timescales?|timeframe"
    r"|dates?|status|b?rag(?: rating| status)?|progress|recommendations?|recs?|ofsted refs?"
    r"|success (?:measures?|criteria)|measures?(?: of success)?|outcomes?|evidence|impact|actions?"
)
_LABEL = re.compile(rf"(?:^|(?<=[.;|,(–-])\s*|\s+)(?P<label>{_INNER})\s*:\s*(?=\S)", re.I)
_START = re.compile(
    r"^\s*(?P<label>[A-Z][^:.;|()\d]{1,60}?)\s*(?::\s*|\s[–-]\s+)(?P<said>\S.*)$", re.S
)
_EDGES = " .;,|–-"


@dataclasses.dataclass(frozen=True, slots=True)
class Labelled:
    """A label, what it means, and what it says; `said` is empty where it stands alone."""

    label: str
    meaning: Meaning
    said: str


def labelled_line(text: str) -> list[Labelled]:
    """What a line of labels says, in order; empty where it begins with no known label."""
    first = _START.match(text)
    if first is None:
        return []
    has_colon = text[first.end("label") :].lstrip().startswith(":")
    if len(first["label"].split()) > (_LONGEST if has_colon else _LONGEST_BEFORE_DASH):
        return []
    meaning = _meaning(first["label"])
    if meaning is None:
        return []
    rest = first["said"]
    inner = [found for found in _LABEL.finditer(rest) if _meaning(found["label"])]
    end = inner[0].start() if inner else len(rest)
    told = [Labelled(first["label"], meaning, rest[:end].strip(_EDGES if inner else " "))]
    return [*told, *_inner(rest, inner)]


def inner_labels(text: str) -> tuple[int, list[Labelled]]:
    """Where the labels inside a text begin, and what they say: who and when, at its end."""
    found = [
        match
        for match in _LABEL.finditer(text)
        if match.start() > 0 and _meaning(match["label"]) in WHO_AND_WHEN
    ]
    return (found[0].start(), _inner(text, found)) if found else (len(text), [])


def label_alone(text: str) -> Meaning | None:
    """The meaning of a label that stands on a line of its own: "Actions:", "Lead", "How will we know?"."""
    plain = text.strip().rstrip(":?").strip()
    if not plain or len(plain.split()) > _LONGEST or plain[-1] in ".;,":
        return None
    if text.rstrip().endswith((":", "?")) or re.fullmatch(_INNER, plain, re.I):
        return _meaning(plain)
    return None


WHO_AND_WHEN = (Meaning.OWNERS, Meaning.ACTION_OWNERS, Meaning.TIMESCALES, Meaning.ACTION_TIMESCALES, Meaning.STARTS)  # fmt: skip
_ACTIONS = re.compile(
    r"^(?:and )?(?:so )?(?:to do this,? )?(?:we|the council|the partnership) will$", re.I
)


def _meaning(label: str) -> Meaning | None:
    if _ACTIONS.match(label.strip()):
        return Meaning.ACTION
    if label.strip().casefold() == "what":
        return Meaning.ACTION
    if re.match(r"^(?:by|due|end|when)$", label.strip(), re.I):
        return Meaning.TIMESCALES
    return meaning_of_heading(label)


def _inner(text: str, found: list[re.Match[str]]) -> list[Labelled]:
    """What each label found, all of known meaning, says up to the next."""
    ends = [*(match.start() for match in found[1:]), len(text)]
    return [
        Labelled(
            match["label"],
            _meaning(match["label"]) or Meaning.OTHER,
            text[match.end() : end].strip(_EDGES),
        )
        # With no label at all, the end of the text is left over.
        for match, end in zip(found, ends, strict=False)
    ]
