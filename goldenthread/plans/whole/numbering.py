"""Objectives' numbers set right where one was printed twice, and recommendations that rows are."""

import dataclasses
import re
from collections.abc import Sequence

from goldenthread.plans.plan import FlagKind, Objective, Recommendation, Theme
from goldenthread.plans.whole.ledger import Ledger

_SELF = re.compile(
    r"^(?:(?:ofsted|ilacs|sif|jtai) )?(?:rec(?:ommendation)?|afi|area for improvement)\.?\s*(?:no\.?\s*)?(\d{1,2})\b\s*[:.–-]?\s*",
    re.I,
)
_OF_RECOMMENDATIONS = re.compile(r"recommend|areas? for (?:improvement|action)|findings?\b", re.I)


def renumbered(objectives: Sequence[Objective], ledger: Ledger) -> list[Objective]:
    """The objectives with a repeated number put in its place in the sequence: 4, 5, 5, 7 is 4, 5, 6, 7."""
    found = list(objectives)
    for index in range(1, len(found)):
        before, own = _number(found[index - 1]), _number(found[index])
        after = _number(found[index + 1]) if index + 1 < len(found) else None
        if before is None or own != before or after not in (None, before + 2):
            continue
        ledger.flag(
            FlagKind.GARBLED,
            f"The number {own} is printed twice; “{found[index].title}” is taken as {before + 1}.",
            found[index].place,
        )
        found[index] = dataclasses.replace(found[index], ref=str(before + 1))
    return found


def _number(objective: Objective) -> int | None:
    # A footnote's raised figure is a digit too, and a long one no number of anything.
    ref = objective.ref or ""
    return int(ref) if re.fullmatch(r"\d{1,6}", ref) else None


def self_cited(title: str) -> tuple[int | None, str]:
    """The recommendation that an objective's own words say it is, and the rest of them."""
    found = _SELF.match(title)
    if not found or not title[found.end() :].strip():
        return None, title
    return int(found[1]), title[found.end() :]


def rows_as_recommendations(heading: str, themes: Sequence[Theme]) -> tuple[Recommendation, ...]:
    """The objectives as the list of recommendations, where the heading says so and they count 1, 2, 3."""
    if not _OF_RECOMMENDATIONS.search(heading):
        return ()
    told = [objective for theme in themes for objective in theme.objectives]
    found: dict[int, Recommendation] = {}
    for objective in told:
        number = _number(objective)
        if number is not None and number not in found:
            found[number] = Recommendation(number, objective.title, objective.place)
    if len(found) < 2 or sorted(found) != list(range(1, len(found) + 1)):
        return ()
    return tuple(found[number] for number in sorted(found))
