"""What an inspection is called in a word or two: by its framework's name, as people say it."""

import datetime

from goldenthread.inspections.frameworks.framework import all_frameworks

# Where people say something else than the framework's id.
_SAID = {
    "ILACS-2026": "ILACS",
    "LAC-2013": "LAC",
    "LSCB-review": "LSCB review",
    "SIF-reinspection": "SIF re-inspection",
}


def kind_of(framework: str) -> str:
    """ "SIF", "ILACS", "SIF re-inspection", "Monitoring visit"."""
    letters = {one.id: one.name for one in all_frameworks() if one.is_letter}
    return letters.get(framework) or _SAID.get(framework, framework)


def title_of(framework: str, authority: str, end: datetime.date | None) -> str:
    """ "SIF inspection of Calderbrook, December 2016", "Monitoring visit to Calderbrook"."""
    kind = kind_of(framework)
    if kind.endswith("visit"):
        what = f"{kind} to"
    elif kind.endswith(("inspection", "review")):
        what = f"{kind} of"
    else:
        what = f"{kind} inspection of"
    return _with_month(f"{what} {authority}", end)


def short_title_of(framework: str, end: datetime.date | None) -> str:
    """ "SIF, December 2016": enough beside other inspections of the same authority."""
    return _with_month(kind_of(framework), end)


def _with_month(words: str, day: datetime.date | None) -> str:
    return f"{words}, {day:%B %Y}" if day else words
