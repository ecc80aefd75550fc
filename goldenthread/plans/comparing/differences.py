"""What differs between two versions of a plan, each difference by itself and under a key."""

import dataclasses
import enum

from goldenthread.core.wordings import Weights
from goldenthread.plans.comparing.facts import (
    DATES,
    OWNERS,
    RAG,
    RECOMMENDATIONS,
    REF,
    WORDING,
    Told,
    all_in,
    beyond_actions,
    facts_of,
    say_the_same,
    together,
    told,
)
from goldenthread.plans.comparing.matching import Group, groups_of
from goldenthread.plans.comparing.order import in_order
from goldenthread.plans.comparing.parts import Level, Part, Position, Version
from goldenthread.plans.keys import Keys
from goldenthread.plans.plan import Plan, Timescale

TITLE = "title"
AUTHORITY = "authority"
PRINTED_RECOMMENDATIONS = "printed recommendations"


# A wording of which so much is said is said.
_ALL = 0.85


class Kind(enum.StrEnum):
    """What happened between two versions."""

    REMOVED = "removed"
    ADDED = "added"
    SPLIT = "split"
    JOINED = "joined"
    MOVED = "moved"
    REWORDED = "reworded"
    REASSIGNED = "reassigned"
    REDATED = "redated"
    RECITED = "recited"
    RECOLOURED = "recoloured"
    RENUMBERED = "renumbered"
    RESTATED = "restated"


ARRANGED = frozenset({Kind.REMOVED, Kind.ADDED, Kind.SPLIT, Kind.JOINED, Kind.MOVED})
_OF_FACT = {
    WORDING: Kind.REWORDED,
    TITLE: Kind.REWORDED,
    OWNERS: Kind.REASSIGNED,
    DATES: Kind.REDATED,
    RECOMMENDATIONS: Kind.RECITED,
    RAG: Kind.RECOLOURED,
    REF: Kind.RENUMBERED,
}


@dataclasses.dataclass(frozen=True, slots=True)
class Difference:
    """One thing that a newer version tells otherwise.

    `fact` names what is told of the part, where one fact differs; `old` and `new` are what each
    version says. `with_it` are parts that were added or removed along with it.
    """

    key: str
    kind: Kind
    group: Group
    fact: str = ""
    old: tuple[Told, ...] = ()
    new: tuple[Told, ...] = ()
    with_it: tuple[Part, ...] = ()

    @property
    def level(self) -> Level:
        return self.group.level

    @property
    def is_loss(self) -> bool:
        """Whether the newer version no longer tells something that the one before told."""
        if self.kind in (Kind.SPLIT, Kind.JOINED):
            return not _says_all_that_was_said(self.group)
        if self.fact:
            return all_in(self.new, self.old) and not all_in(self.old, self.new)
        return self.kind == Kind.REMOVED


THE_PLAN = Group(Level.PLAN, (), ())


class Comparison:
    """Two versions of a plan, how their parts go together, and every difference between them."""

    def __init__(self, before: Plan, after: Plan) -> None:
        self.before, self.after = Version(before), Version(after)
        self.groups = groups_of(self.before, self.after)
        self.of_before = {part.position: one for one in self.groups for part in one.before}
        self.of_after = {part.position: one for one in self.groups for part in one.after}
        self._keys = Keys()
        self._moved = self._moved_in_their_home()
        self.differences = self._of_the_plan()
        for group in sorted(self.groups, key=self._place):
            self.differences += self._of_group(group)

    def goes_with_home(self, group: Group) -> bool:
        """Whether a part was added or removed because what it stands in was."""
        home = self.home_of(group)
        return home is not None and _is_one_sided(group) and _is_one_sided(home)

    def home_of(self, group: Group) -> Group | None:
        """The group of what the parts stand in: of the newer version where they are in it."""
        if group.level == Level.THEME:
            return None
        if group.after:
            return self.of_after[group.after[0].home]
        return self.of_before[group.before[0].home]

    def _place(self, group: Group) -> tuple[object, ...]:
        """By the newer version; what it no longer has comes where it stood, after its neighbours."""
        part = group.after[0] if group.after else group.before[0]
        return (part.position, not group.after)

    def _of_the_plan(self) -> list[Difference]:
        before, after = self.before.plan, self.after.plan
        # A document that prints neither leaves the plan the name that it has.
        found = [
            self._of_fact(THE_PLAN, fact, (old,), (new,))
            for fact, old, new in (
                (TITLE, before.title or "", after.title),
                (AUTHORITY, before.authority or "", after.authority),
            )
            if new
        ]
        found.append(
            self._of_fact(THE_PLAN, PRINTED_RECOMMENDATIONS, _printed(before), _printed(after))
        )
        return [one for one in found if one]

    def _of_group(self, group: Group) -> list[Difference]:
        if self.goes_with_home(group):
            return []
        kind = self._arranged(group)
        found = [self._difference(kind, group)] if kind else []
        if group.before and group.after:
            found += self._facts(group)
        return found

    def _arranged(self, group: Group) -> Kind | None:
        if not group.before:
            return Kind.ADDED
        if not group.after:
            return Kind.REMOVED
        if len(group.before) > 1:
            return Kind.JOINED
        if len(group.after) > 1:
            return Kind.SPLIT
        return Kind.MOVED if self._is_moved(group) else None

    def _is_moved(self, group: Group) -> bool:
        old, new = group.before[0], group.after[0]
        if group.level == Level.THEME:
            return old.position in self._moved
        elsewhere = self.of_before[old.home] != self.of_after[new.home]
        return elsewhere or old.position in self._moved or self._is_under_another(old, new)

    def _is_under_another(self, old: Part, new: Part) -> bool:
        """Whether a sub-action stands under another action now, or under none."""
        above = self.before.parent(old), self.after.parent(new)
        if above[0] is None or above[1] is None:
            return above[0] is not above[1]
        return self.of_before[above[0].position] is not self.of_after[above[1].position]

    def _moved_in_their_home(self) -> set[Position]:
        """Where parts stood that came before or behind others which kept their order."""
        moved = set()
        homes: dict[tuple[Position, Position], list[tuple[Position, Position]]] = {}
        for group in self.groups:
            if len(group.before) == 1 == len(group.after):
                old, new = group.before[0], group.after[0]
                homes.setdefault((old.home, new.home), []).append((old.position, new.position))
        for pairs in homes.values():
            kept = {old for old, _ in in_order(sorted(pairs))}
            moved |= {old for old, _ in pairs if old not in kept}
        return moved

    def _facts(self, group: Group) -> list[Difference]:
        parts = [part.value for part in (*group.before, *group.after)]
        names = dict.fromkeys(fact for value in parts for fact in facts_of(value))
        if len(parts) > 2:
            # Several have no one wording, number or colour that could be kept.
            for fact in (WORDING, REF, RAG):
                names.pop(fact, None)
        found = []
        for fact in names:
            old, new = (
                together(beyond_actions(part.value, fact) for part in side)
                for side in (group.before, group.after)
            )
            if not _is_told_again(group, fact, old, new):
                found.append(self._of_fact(group, fact, old, new))
        return [one for one in found if one]

    def _of_fact(
        self, group: Group, fact: str, old: tuple[Told, ...], new: tuple[Told, ...]
    ) -> Difference | None:
        if say_the_same(fact, old, new):
            return None
        return self._difference(_OF_FACT.get(fact, Kind.RESTATED), group, fact, old, new)

    def _difference(
        self,
        kind: Kind,
        group: Group,
        fact: str = "",
        old: tuple[Told, ...] = (),
        new: tuple[Told, ...] = (),
    ) -> Difference:
        with_it = self._with_it(kind, group)
        parts = [*group.before, *group.after, *with_it]
        words = " | ".join([*(part.words for part in parts), *self._homes(kind, group)])
        said = " | ".join(one.raw if isinstance(one, Timescale) else one for one in (*old, *new))
        key = self._keys.of(f"{kind} {group.level} {fact}", f"{words} | {said}")
        return Difference(key, kind, group, fact, old, new, with_it)

    def _homes(self, kind: Kind, group: Group) -> list[str]:
        """From where to where, for what moved."""
        if kind != Kind.MOVED or group.level == Level.THEME:
            return []
        sides = ((self.before, group.before[0]), (self.after, group.after[0]))
        return [version.at(part.home).words for version, part in sides]

    def _with_it(self, kind: Kind, group: Group) -> tuple[Part, ...]:
        """What was added or removed along with it, all the way down."""
        if kind not in (Kind.ADDED, Kind.REMOVED):
            return ()
        version = self.after if kind == Kind.ADDED else self.before
        groups = self.of_after if kind == Kind.ADDED else self.of_before
        found = []
        waiting = [*group.after, *group.before]
        while waiting:
            inner = version.children(waiting.pop(0).position)
            mine = [part for part in inner if _is_one_sided(groups[part.position])]
            found += mine
            waiting += mine
        return tuple(found)


def actions_shared(comparison: Comparison) -> tuple[int, int]:
    """How many actions (objectives where there are none) of the version before go on, of how many."""
    level = Level.ACTION if comparison.before.parts[Level.ACTION] else Level.OBJECTIVE
    old = comparison.before.parts[level]
    return sum(bool(comparison.of_before[part.position].after) for part in old), len(old)


def facts_told(version: Version, fact: str) -> int:
    """How many parts of a version tell a fact."""
    return sum(
        bool(beyond_actions(part.value, fact)) for parts in version.parts.values() for part in parts
        if fact in facts_of(part.value) and told(part.value, fact)
    )  # fmt: skip


def _says_all_that_was_said(group: Group) -> bool:
    """Whether each wording from before is said by what it became."""
    now = " ".join(part.words for part in group.after)
    weights = Weights((now, *(part.words for part in group.before)))
    return all(weights.held_in(part.words, now) >= _ALL for part in group.before if part.words)


def _is_told_again(group: Group, fact: str, old: tuple[Told, ...], new: tuple[Told, ...]) -> bool:
    """Whether each version tells what the other does, only of the objective or of its actions."""
    before, after = (
        together(told(part.value, fact) for part in side) for side in (group.before, group.after)
    )
    return all_in(old, after) and all_in(new, before)


def _is_one_sided(group: Group) -> bool:
    return not (group.before and group.after)


def _printed(plan: Plan) -> tuple[str, ...]:
    return tuple(f"{one.number} {one.text}" for one in plan.recommendations)
