"""What was asked of a plan and found in it, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from goldenthread.plans.finding.due import Asked, Period, month_period
from goldenthread.plans.finding.filtering import NoDay
from goldenthread.plans.level_words import LevelWords
from goldenthread.web.plans.finding import Found
from goldenthread.web.plans.reading_page import FLAG_TITLES

_NO_DAYS = {
    NoDay.ONGOING: "ongoing",
    NoDay.AT_ONCE: "due at once or counted from an event",
    NoDay.NOT_DATED: "without a date",
}


@dataclass(frozen=True)
class Chosen:
    """One thing that was asked for, in words that go on from "are", and the address without it."""

    words: str
    without: str


def chosen_words(
    chosen: Mapping[str, object],
    labels: Mapping[str, str],
    asked: Asked,
    periods: Sequence[Period],
    query: QueryDict,
) -> list[Chosen]:
    """All that was asked for, in the order in which a sentence says it.

    `labels` are the words of what was chosen from a list, by the list's name.
    """
    told: list[tuple[str, str]] = []
    if asked.words:
        told.append(("words", f"found for “{asked.words}”"))
    if asked.due:
        told.append(("words", f"due {due_words(asked, periods)}"))
    for name, words in (
        ("theme", "in “{}”"),
        ("owner", "led by {}"),
        ("rag", "of the colour {}"),
        ("recommendation", "for recommendation {}"),
    ):
        if chosen.get(name):
            told.append((name, words.format(labels[name])))
    if flag := chosen.get("flag"):
        told.append(("flag", f"flagged “{FLAG_TITLES[flag]}”"))
    told.extend(_due(chosen))
    return [Chosen(words, _without(query, name)) for name, words in told]


def due_words(asked: Asked, periods: Sequence[Period]) -> str:
    """The periods, or that there are none of the months asked for."""
    return " or ".join(map(str, periods)) or f"in {asked.due} of any year"


def _due(chosen: Mapping[str, object]) -> list[tuple[str, str]]:
    told = []
    if due := str(chosen.get("due") or ""):
        if due in _NO_DAYS:
            words = _NO_DAYS[due]
        else:
            year, month = map(int, due.split("-"))
            words = f"due {month_period(year, month)}"
        told.append(("due", words))
    if chosen.get("due_from"):
        told.append(("due_from", f"due {Period(chosen['due_from'], None)}"))
    if chosen.get("due_to"):
        told.append(("due_to", f"due {Period(None, chosen['due_to'])}"))
    return told


def address_of(query: QueryDict) -> str:
    """The address of all that was asked for, at the first page."""
    return _without(query, "page")


def _without(query: QueryDict, name: str) -> str:
    """The address without one of the things asked for, at the first page."""
    rest = query.copy()
    for gone in (name, "page", *(["literal"] if name == "words" else [])):
        rest.pop(gone, None)
    for empty in [key for key, value in rest.items() if not value]:
        rest.pop(empty)
    return f"?{rest.urlencode()}"


def sentence(found: Found, chosen: Sequence[Chosen], words: LevelWords) -> str:
    """How many of how many were found, and what for: "3 of 176 actions are due by 1 May 2017"."""
    of_actions = _counted(found.actions, found.actions_in_all, words.action, words.actions)
    told = [of_actions]
    if found.objectives_in_all:
        bare = [f"{one} without {_with_article(words.action)}" for one in
                (words.objective, words.objectives)]  # fmt: skip
        told.append(_counted(found.objectives, found.objectives_in_all, *bare))
    if not chosen:
        return f"All {' and '.join(said.split(' of ', 1)[1] for said in told)}."
    is_one = len(told) == 1 and 1 in (found.actions, found.actions_in_all)
    return f"{' and '.join(told)} {'is' if is_one else 'are'} {_joined(chosen)}."


def _counted(count: int, of: int, one: str, several: str) -> str:
    return f"{count or 'None'} of {of} {one if of == 1 else several}"


def _with_article(word: str) -> str:
    return f"{'an' if word[:1].casefold() in 'aeiou' else 'a'} {word}"


def _joined(chosen: Sequence[Chosen]) -> str:
    *before, last = [one.words for one in chosen]
    return f"{', '.join(before)} and {last}" if before else last
