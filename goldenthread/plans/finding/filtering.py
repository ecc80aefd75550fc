"""Which parts of a plan fit what somebody narrows it by, when what an action does not say its objective says."""

import dataclasses
import enum
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldenthread.documents.document import Place
from goldenthread.plans.finding.due import Period, is_due_in
from goldenthread.plans.finding.folding import searched
from goldenthread.plans.plan import Flag, FlagKind, Timescale, TimescaleKind

# An owner that is no role: nobody is named.
NOBODY = 0
NO_COLOUR = "none"


class NoDay(enum.StrEnum):
    """Ways of being due on no day."""

    ONGOING = "ongoing"
    AT_ONCE = "at_once"
    NOT_DATED = "not_dated"


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of an action, or of an objective that has none, with what its objective says for it."""

    theme: int
    owners: frozenset[int] = frozenset()
    timescales: tuple[Timescale, ...] = ()
    rag: str = ""
    flags: frozenset[FlagKind] = frozenset()
    recommendations: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What parts are asked for; None is any. Of several periods one is enough, none at all fits nothing."""

    theme: int | None = None
    owner: int | None = None
    no_day: NoDay | None = None
    periods: tuple[tuple[Period, ...], ...] = ()
    rag: str | None = None
    flag: FlagKind | None = None
    recommendation: int | None = None

    def fits(self, facts: Facts) -> bool:
        return (
            self.theme in (None, facts.theme)
            and (self.owner is None or self.owner in (facts.owners or {NOBODY}))
            and (self.no_day is None or self.no_day in ways_of_no_day(facts.timescales))
            and all(is_due_in(facts.timescales, periods) for periods in self.periods)
            and self.rag in (None, rag_key(facts.rag))
            and (self.flag is None or self.flag in facts.flags)
            and (self.recommendation is None or self.recommendation in facts.recommendations)
        )


def rag_key(rag: str) -> str:
    """Colours that differ in case or punctuation are one."""
    return searched([rag]).strip().replace(" ", "-") or NO_COLOUR


def ways_of_no_day(timescales: Collection[Timescale]) -> set[NoDay]:
    kinds = {when.kind for when in timescales}
    ways = set()
    if TimescaleKind.ONGOING in kinds:
        ways.add(NoDay.ONGOING)
    if kinds & {TimescaleKind.IMMEDIATE, TimescaleKind.WITHIN}:
        ways.add(NoDay.AT_ONCE)
    if kinds <= {TimescaleKind.UNKNOWN}:
        ways.add(NoDay.NOT_DATED)
    return ways


@dataclass(frozen=True, slots=True)
class Placed:
    """A part that a flag may be about: its key, its words and where it stands."""

    key: int
    text: str
    place: Place
    is_objective: bool = False


def flags_by_part(
    flags: Iterable[Flag], parts: Sequence[Placed]
) -> Mapping[int, frozenset[FlagKind]]:
    """The kinds of flag of each part: of the one whose words a flag quotes, else of the actions in its row.

    Where no action stands in the row it is the objective's.
    """
    in_row: dict[Place, list[Placed]] = {}
    for part in parts:
        in_row.setdefault(row_of(part.place), []).append(part)
    found: dict[int, set[FlagKind]] = {}
    for flag in flags:
        row = row_of(flag.place)
        here = in_row.get(row, []) if row != Place() else []
        quoted = [part for part in here if f"“{part.text}”" in flag.message]
        actions = [part for part in here if not part.is_objective]
        for part in quoted or actions or here:
            found.setdefault(part.key, set()).add(flag.kind)
    return {key: frozenset(kinds) for key, kinds in found.items()}


def row_of(place: Place) -> Place:
    """The place but for its column: what stands in one row stands together."""
    return dataclasses.replace(place, column=None)
