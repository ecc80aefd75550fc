"""Ofsted's other reports on an authority, which are told apart from those that are read here."""

import re
from collections.abc import Iterable

_OTHERS = {
    "a joint targeted area inspection": r"joint (?:targeted )?area inspection|\bJTAI\b",
    "special educational needs and disabilities": (
        r"area SEND\b|special educational needs and(?:/or)? disabilit\w+"
    ),
    "arrangements for the protection of children, inspected until 2013": (
        r"inspection of (?:local authority )?(?:arrangements for the protection of children|child protection)"
    ),
    "safeguarding and looked after children, inspected until 2012": (
        r"inspection of safeguarding and looked[- ]after"
    ),
}
_PATTERNS = {what: re.compile(pattern, re.I) for what, pattern in _OTHERS.items()}


def other_report(headings: Iterable[str]) -> str | None:
    """What another kind of report is on, where the headings of a first page name one."""
    text = " ".join(headings)
    return next((what for what, pattern in _PATTERNS.items() if pattern.search(text)), None)
