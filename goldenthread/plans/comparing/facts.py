"""What a plan says of its parts, fact by fact: wording, owners, dates, colour and the rest."""

import dataclasses
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from goldenthread.plans.comparing.parts import PartValue
from goldenthread.plans.plan import Action, Field, Objective, Theme, Timescale, TimescaleKind

# A fact of a part, by its name. A column whose meaning is not known has its heading behind this.
WORDING = "wording"
REF = "ref"
OWNERS = "owners"
DATES = "dates"
RECOMMENDATIONS = "recommendations"
RAG = "rag"
VISION = "vision"
OUTCOMES = "outcomes"
COLUMN = "column:"

Told = str | Timescale

_SAME = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-"})


def facts_of(value: PartValue) -> list[str]:
    """The names of all that is said of a part, its wording first."""
    if isinstance(value, Theme):
        return [WORDING, VISION, OUTCOMES]
    own = [WORDING, REF, OWNERS, DATES, RAG]
    if isinstance(value, Objective):
        own.append(RECOMMENDATIONS)
    return [*own, *(field.value for field in value.fields), *(f"{COLUMN}{one}" for one in value.other)]  # fmt: skip


def told(value: PartValue, fact: str) -> tuple[Told, ...]:
    """What is said of the part under that name; empty where nothing is."""
    if fact == WORDING:
        return _some(value.text if isinstance(value, Action) else value.title)
    if isinstance(value, Theme):
        return {VISION: _some(value.vision), OUTCOMES: value.outcomes}.get(fact, ())
    if fact == REF:
        return _some(value.ref)
    if fact == RAG:
        return _some(value.rag)
    if fact == DATES:
        return value.timescales
    if fact == OWNERS:
        return value.owners if isinstance(value, Action) else value.officers
    if fact == RECOMMENDATIONS:
        return tuple(map(str, value.recommendations)) if isinstance(value, Objective) else ()
    if fact.startswith(COLUMN):
        return value.other.get(fact.removeprefix(COLUMN), ())
    return value.fields.get(Field(fact), ())


def with_told(value: PartValue, fact: str, said: Sequence[Told]) -> PartValue:
    """The part with that said of it instead, of which it may say nothing."""
    texts = tuple(one for one in said if isinstance(one, str))
    if isinstance(value, Theme):
        return _theme_with(value, fact, texts)
    if fact == WORDING:
        return _worded(value, " ".join(texts))
    if fact == REF:
        return dataclasses.replace(value, ref=texts[0] if texts else None)
    if fact == RAG:
        return dataclasses.replace(value, rag=texts[0] if texts else None)
    if fact == DATES:
        dates = tuple(one for one in said if isinstance(one, Timescale))
        return dataclasses.replace(value, timescales=dates)
    if fact == OWNERS:
        return _owned(value, texts)
    if fact == RECOMMENDATIONS:
        return _citing(value, texts)
    if fact.startswith(COLUMN):
        other = _held(value.other, fact.removeprefix(COLUMN), texts)
        return dataclasses.replace(value, other=other)
    return dataclasses.replace(value, fields=_held(value.fields, Field(fact), texts))


def _theme_with(value: Theme, fact: str, texts: tuple[str, ...]) -> Theme:
    if fact == WORDING:
        return dataclasses.replace(value, title=" ".join(texts))
    if fact == VISION:
        return dataclasses.replace(value, vision=" ".join(texts) or None)
    return dataclasses.replace(value, outcomes=texts)


def _worded(value: Objective | Action, text: str) -> Objective | Action:
    if isinstance(value, Action):
        return dataclasses.replace(value, text=text)
    return dataclasses.replace(value, title=text)


def _owned(value: Objective | Action, names: tuple[str, ...]) -> Objective | Action:
    if isinstance(value, Action):
        return dataclasses.replace(value, owners=names)
    return dataclasses.replace(value, officers=names)


def _citing(value: Objective | Action, texts: tuple[str, ...]) -> Objective | Action:
    if isinstance(value, Action):
        raise TypeError("Only objectives cite recommendations.")
    numbers = tuple(sorted(map(int, texts)))
    cited = (", ".join(map(str, numbers)),) if numbers else ()
    return dataclasses.replace(value, recommendations=numbers, cited=cited)


def beyond_actions(value: PartValue, fact: str) -> tuple[Told, ...]:
    """What is said of the part itself: an objective often says again what its actions say."""
    said = told(value, fact)
    if not isinstance(value, Objective) or fact in (WORDING, REF, RECOMMENDATIONS):
        return said
    again = {_key(one) for action in value.actions for one in told(action, fact)}
    return tuple(one for one in said if _key(one) not in again)


def together(values: Iterable[Sequence[Told]]) -> tuple[Told, ...]:
    """All that several parts say, each thing once."""
    return tuple({_key(one): one for said in values for one in said}.values())


def all_in(some: Sequence[Told], others: Sequence[Told]) -> bool:
    """Whether each of some stands among the others."""
    held = {_key(one) for one in others}
    return all(_key(one) in held for one in some)


def say_the_same(fact: str, one: Sequence[Told], other: Sequence[Told]) -> bool:
    """Whether two versions say the same: names and dates in any order, texts but for their setting."""
    if fact in (OWNERS, DATES, RECOMMENDATIONS):
        return {_key(told) for told in one} == {_key(told) for told in other}
    return _set_plainly(one) == _set_plainly(other)


def _set_plainly(said: Sequence[Told]) -> str:
    """Without what a change of layout changes: white space, kinds of quotes, the last full stop."""
    text = " ".join(str(one) for one in said).translate(_SAME)
    return re.sub(r"\s+", " ", text).strip().removesuffix(".")


def _key(one: Told) -> tuple[object, ...]:
    """What makes two names, texts or dates one; a date that is understood goes by its days."""
    if not isinstance(one, Timescale):
        return (_set_plainly((one,)).casefold(),)
    if one.kind == TimescaleKind.UNKNOWN or not (one.start or one.end):
        return (one.kind, _set_plainly((one.raw,)).casefold())
    return (one.kind, one.start, one.end, _beside_the_date(one.raw))


_WORDS = re.compile(r"[^\W\d_]+")
_OF_DATES = frozenset(
    [
        "by",
        "on",
        "at",
        "from",
        "to",
        "until",
        "till",
        "in",
        "of",
        "the",
        "and",
        "end",
        "start",
        "beginning",
        "early",
        "mid",
        "late",
        "during",
        "before",
        "after",
        "no",
        "later",
        "than",
        "st",
        "nd",
        "rd",
        "th",
        "q",
        "quarter",
        "half",
        "term",
        "spring",
        "summer",
        "autumn",
        "winter",
        "year",
        "month",
        "week",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
    ]
)


def _beside_the_date(raw: str) -> tuple[str, ...]:
    """The words printed with a date that are none of it: "if the board agrees"."""
    return tuple(word for word in _WORDS.findall(raw.casefold()) if word not in _OF_DATES)


def _some(text: str | None) -> tuple[str, ...]:
    return (text,) if text else ()


Name = TypeVar("Name")


def _held(
    held: Mapping[Name, tuple[str, ...]], name: Name, texts: tuple[str, ...]
) -> dict[Name, tuple[str, ...]]:
    """With other texts under the name, in its place; without the name where there are none."""
    changed = {**held, name: texts}
    return {one: said for one, said in changed.items() if said or one != name}
