"""The whole made-up authority, family by family, so that it takes no more room when it is large."""

import dataclasses
import datetime
import random
from collections.abc import Iterator

from goldenthread.childdata.synth.calendar import Calendar
from goldenthread.childdata.synth.casework import Family
from goldenthread.childdata.synth.families import outline_of
from goldenthread.childdata.synth.journeys import tell_family
from goldenthread.childdata.synth.population import (
    children_of,
    home_of,
    tell_child,
    tell_mother,
)
from goldenthread.childdata.synth.rates import KNOWN_AT_THE_START, KNOWN_MORE_EACH_YEAR
from goldenthread.childdata.synth.rows import Rows, Window
from goldenthread.childdata.synth.workforce import Workforce


@dataclasses.dataclass(frozen=True, slots=True)
class Wanted:
    """What to make up: so many children known in so many years to a day, as known on a day."""

    children: int
    years: int
    seed: int
    until: datetime.date
    known_at: datetime.date | None = None

    @property
    def start(self) -> datetime.date:
        """The first day told."""
        day = self.until + datetime.timedelta(days=1)
        if (day.month, day.day) == (2, 29):
            day = day.replace(day=28)
        return day.replace(year=day.year - self.years)

    @property
    def children_living_there(self) -> int:
        """How many under 18 live in an authority that knows so many."""
        known = KNOWN_AT_THE_START + KNOWN_MORE_EACH_YEAR * self.years
        return round(self.children / known * 10_000)


class Authority:
    """Teams and workers, and families one after another. The same wishes give the same rows."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted = wanted
        known_on = wanted.known_at or wanted.until
        self.window = Window(
            calendar=Calendar(wanted.until),
            start=wanted.start.toordinal(),
            until=wanted.until.toordinal(),
            known_on=known_on.toordinal(),
        )
        self.workforce = Workforce(
            wanted.seed, wanted.children_living_there, self.window.start, self.window.until
        )

    def families(self) -> Iterator[Family]:
        """Each family with its rows, until all children are told."""
        left, number = self.wanted.children, 0
        while left > 0:
            number += 1
            family = self.family(number, left)
            # A child who is not known yet on an earlier day is one of those wanted all the same.
            left -= sum(child.is_counted for child in family.children)
            yield family

    def family(self, number: int, at_most: int = 99) -> Family:
        """One family by its number, with no more children than so many."""
        name = f"{number:07d}"
        rng = random.Random(f"{self.wanted.seed}:{name}")
        outline = outline_of(rng, self.window.start, self.window.until)
        rows = Rows(name, self.window, rng)
        children = children_of(rng, name, outline.kind, outline.born)[:at_most]
        family = Family(name, rng, rows, home_of(rng), children, self.window, self.workforce)
        tell_family(family, outline)
        tell_mother(rows, family.children)
        for child in family.children:
            if child.is_known:
                tell_child(rows, child, family.home)
        return family
