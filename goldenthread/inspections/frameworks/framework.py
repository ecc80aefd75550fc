"""What a framework's file says: its reports' title, judgements, headings of lists, and clocks."""

import dataclasses
import datetime
import functools
import re
from typing import Any

from goldenthread.core.toml_definitions import load_toml_definitions
from goldenthread.inspections import frameworks


@dataclasses.dataclass(frozen=True, slots=True)
class JudgementKind:
    """One judgement of a framework.

    `printed` are the wordings that stand beside the grade, `sentences` patterns of a sentence
    that ends in it. One that is `expected` is missed where it is not there.
    """

    key: str
    name: str
    printed: tuple[str, ...]
    sentences: tuple[re.Pattern[str], ...]
    expected: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Clock:
    """Something that is due so many working days after the report."""

    what: str
    working_days: int
    counted_from: str
    source: str


@dataclasses.dataclass(frozen=True, slots=True)
class Framework:
    """One inspection framework, told by the titles of its reports and the days it was in force."""

    id: str
    name: str
    title: str
    titles: tuple[re.Pattern[str], ...]
    first_inspection: datetime.date | None
    last_inspection: datetime.date | None
    judgements: tuple[JudgementKind, ...]
    grades: dict[str, str]
    list_headings: tuple[re.Pattern[str], ...]
    groups: tuple[re.Pattern[str], ...]
    list_is_expected: bool
    board_only: bool
    is_letter: bool
    published_is_printed_from: datetime.date | None
    clocks: tuple[Clock, ...]

    def covers(self, day: datetime.date | None) -> bool:
        """Whether an inspection on this day may be one of the framework's; unknown days may."""
        if day is None:
            return True
        begun = self.first_inspection is None or day >= self.first_inspection
        return begun and (self.last_inspection is None or day <= self.last_inspection)


@functools.cache
def all_frameworks() -> tuple[Framework, ...]:
    """Every framework in the folder."""
    return tuple(load_toml_definitions(frameworks, framework_from).values())


def framework_from(_file: str, told: dict[str, Any]) -> Framework:
    """The framework that a TOML file describes."""
    lists = told["lists"]
    return Framework(
        id=told["id"],
        name=told["name"],
        title=told["title"],
        titles=_patterns(told["titles"]),
        first_inspection=told.get("first_inspection"),
        last_inspection=told.get("last_inspection"),
        judgements=tuple(_judgement(each) for each in told.get("judgements", ())),
        grades={
            printed.casefold(): each["name"]
            for each in told.get("grades", ())
            for printed in each["printed"]
        },
        list_headings=_patterns(lists["headings"]),
        groups=_patterns(lists["groups"]),
        list_is_expected=lists["expected"],
        board_only=told.get("board_only", False),
        is_letter=told.get("is_letter", False),
        published_is_printed_from=told.get("published_is_printed_from"),
        clocks=tuple(Clock(**each) for each in told.get("clocks", ())),
    )


def _judgement(told: dict[str, Any]) -> JudgementKind:
    return JudgementKind(
        key=told["key"],
        name=told["name"],
        printed=tuple(plain_words(each) for each in told.get("printed", ())),
        sentences=_patterns(told.get("sentences", ())),
        expected=told.get("expected", True),
    )


def _patterns(written: list[str]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(each, re.IGNORECASE) for each in written)


_NOT_A_WORD = re.compile(r"[^a-z0-9]+")


def plain_words(text: str) -> str:
    """The words alone: no numbering before them, no punctuation, no capitals."""
    text = re.sub(r"^\s*\d+(?:\.\d+)*[.)]?\s+", "", text.casefold())
    return _NOT_A_WORD.sub(" ", text.replace("’", "").replace("'", "")).strip()
