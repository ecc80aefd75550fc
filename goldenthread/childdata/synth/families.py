"""Families, and in outline what happens to each: when it comes to notice, for what, and for how long."""

import dataclasses
import datetime
import enum
import random

from goldenthread.childdata.synth.calendar import age_on
from goldenthread.childdata.synth.drawing import Weighted, about
from goldenthread.childdata.synth.rates import (
    AWAY_DAYS,
    COMES_BACK,
    PATHS,
    PATHS_AFTER_A_PLAN,
    PATHS_AGAIN,
    SEASON,
    WEEKDAYS,
)

# Families came to notice up to so many years before the years told: some children are still in care.
EARLIER_DAYS = int(11 * 365.25)
CHILDREN = Weighted({"1": 50, "2": 29, "3": 14, "4": 5.5, "5": 1.5})
# Ages at first notice: many babies, many teenagers; -1 is not born yet.
AGES = Weighted({
    "-1": 3.5, "0": 8.5, "1": 5.5, "2": 5.5, "3": 5.5, "4": 5.5, "5": 5.8, "6": 5.6, "7": 5.5,
    "8": 5.4, "9": 5.3, "10": 5.4, "11": 5.7, "12": 6.0, "13": 6.3, "14": 6.4, "15": 5.6,
    "16": 3.6, "17": 1.6,
})  # fmt: skip


class Path(enum.StrEnum):
    """How far the service goes with a family this time."""

    CONTACT = "contact"
    EARLY_HELP = "early_help"
    NO_ACTION = "no_action"
    ASSESSED = "assessed"
    NEED = "need"
    ENQUIRY = "enquiry"
    CONFERENCE = "conference"
    PROTECTION = "protection"
    CARE = "care"


class Kind(enum.StrEnum):
    """Families whose story is of its own kind."""

    USUAL = "usual"
    DISABLED = "disabled child"
    UNACCOMPANIED = "unaccompanied child"
    HOMELESS = "homeless at 16 or 17"
    PRIVATELY_FOSTERED = "privately fostered"
    YOUNG_MOTHER = "young mother"


KINDS = Weighted({
    Kind.USUAL: 92.8, Kind.DISABLED: 3.4, Kind.UNACCOMPANIED: 1.4, Kind.HOMELESS: 1.1,
    Kind.PRIVATELY_FOSTERED: 0.7, Kind.YOUNG_MOTHER: 0.6,
})  # fmt: skip
STEPPED_UP = 0.4
BABY_INTO_CARE = 0.036
FIRST_PATH, LATER_PATH = Weighted(PATHS), Weighted(PATHS_AGAIN)
AFTER_A_PLAN = Weighted(PATHS_AFTER_A_PLAN)
USUAL_DAYS = {
    Path.CONTACT: 2, Path.EARLY_HELP: 150, Path.NO_ACTION: 3, Path.ASSESSED: 62, Path.NEED: 155,
    Path.ENQUIRY: 115, Path.CONFERENCE: 200, Path.PROTECTION: 430, Path.CARE: 900,
}  # fmt: skip


@dataclasses.dataclass(slots=True)
class Spell:
    """Once that the family comes to notice. It lasts about so many days, but for those in care."""

    start: int
    path: Path
    days: int
    number: int

    @property
    def end(self) -> int:
        """About when the service is done with the family this time."""
        return self.start + self.days


@dataclasses.dataclass(slots=True)
class Outline:
    """A family: when its children were born, and each time it comes to notice."""

    kind: Kind
    born: list[int]
    spells: list[Spell]


def outline_of(rng: random.Random, start: int, until: int) -> Outline:
    """The outline of a family that is known between the two days.

    Drawn again until it is, so that children of long ago who are still there come out in the
    right proportion to those who came last month.
    """
    while True:
        outline = _drawn(rng, start, until)
        if _reaches(outline, start, until):
            return outline


def _drawn(rng: random.Random, start: int, until: int) -> Outline:
    first = _first_day(rng, start, until)
    kind = Kind(KINDS.draw(rng))
    born = _born(rng, first, kind)
    spells: list[Spell] = []
    day, number = first, 0
    while day <= until and number < 9:
        had_plan = any(spell.path is Path.PROTECTION for spell in spells)
        path = _path(rng, kind, number, age_on(born[0], day), had_plan)
        days = _days(rng, path, kind, age_on(born[0], day))
        spells.append(Spell(day, path, days, number))
        if rng.random() > COMES_BACK[path] or kind in (Kind.UNACCOMPANIED, Kind.HOMELESS):
            break
        day += days + _away(rng, path)
        number += 1
        if all(age_on(one, day) >= 18 for one in born):
            break
    return Outline(kind, born, spells)


def _away(rng: random.Random, path: Path) -> int:
    # Early help that does not suffice is stepped up within days.
    if path is Path.EARLY_HELP and rng.random() < STEPPED_UP:
        return rng.randint(0, 20)
    return 5 + int(rng.expovariate(1 / AWAY_DAYS))


def _first_day(rng: random.Random, start: int, until: int) -> int:
    while True:
        day = rng.randint(start - EARLIER_DAYS, until)
        date = datetime.date.fromordinal(day)
        if rng.random() * 1.12 < SEASON[date.month - 1] * WEEKDAYS[date.weekday()]:
            return day


def _born(rng: random.Random, first: int, kind: Kind) -> list[int]:
    if kind in (Kind.UNACCOMPANIED, Kind.HOMELESS):
        return [first - rng.randint(int(16 * 365.25), int(17.7 * 365.25))]
    if kind is Kind.YOUNG_MOTHER:
        mother = first - rng.randint(int(15.2 * 365.25), int(17.2 * 365.25))
        return [mother, first + rng.randint(20, 170)]
    age = int(AGES.draw(rng))
    eldest_days = -rng.randint(10, 170) if age < 0 else int(age * 365.25) + rng.randint(0, 364)
    born = [first - eldest_days]
    if kind is Kind.PRIVATELY_FOSTERED:
        return born
    later = earlier = born[0]
    for _ in range(int(CHILDREN.draw(rng)) - 1):
        apart = about(rng, 800, 0.4) + 280
        if rng.random() < 0.5:
            later += apart
            born.append(later)
        else:
            earlier -= apart
            born.append(earlier)
    return born


def _path(rng: random.Random, kind: Kind, number: int, age: int, had_plan: bool) -> Path:
    if kind is Kind.DISABLED:
        return Path.NEED if number == 0 or rng.random() < 0.6 else Path.ASSESSED
    if kind is Kind.UNACCOMPANIED:
        return Path.CARE
    if kind is Kind.HOMELESS:
        return Path.CARE if rng.random() < 0.25 else Path.NEED
    if kind is Kind.PRIVATELY_FOSTERED:
        return Path.ASSESSED if number else Path.NEED
    if kind is Kind.YOUNG_MOTHER and number == 0:
        return rng.choice((Path.CARE, Path.NEED, Path.NEED))
    if age < 1 and rng.random() < BABY_INTO_CARE:
        return Path.CARE
    paths = AFTER_A_PLAN if had_plan else LATER_PATH if number else FIRST_PATH
    path = Path(paths.draw(rng))
    if path is Path.PROTECTION and age >= 16:
        return Path.NEED
    return path


def _days(rng: random.Random, path: Path, kind: Kind, age: int) -> int:
    if kind is Kind.DISABLED and path is Path.NEED:
        return about(rng, 900, 0.7)
    if path is Path.CARE:
        return min(about(rng, USUAL_DAYS[path], 0.9), max(30, int((18 - age) * 365.25)))
    spread = 0.55 if path in (Path.NEED, Path.ENQUIRY, Path.CONFERENCE, Path.PROTECTION) else 0.4
    return about(rng, USUAL_DAYS[path], spread)


def _reaches(outline: Outline, start: int, until: int) -> bool:
    """Whether anything of the family may be told; generous, as what is not told is left out later."""
    for spell in outline.spells:
        if spell.path is Path.CARE:
            # In care, perhaps to the 18th birthday, and a care leaver to 21 or 25.
            youngest = max(outline.born)
            if spell.start + 900 >= start or youngest + int(25 * 365.25) >= start:
                return True
        if spell.end + 400 >= start and spell.start <= until:
            return True
    return False
