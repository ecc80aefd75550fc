"""The plan that stands when some differences of a newer version are not taken over."""

import dataclasses
from collections.abc import Collection

from goldenthread.documents.document import Place
from goldenthread.plans.comparing.differences import (
    ARRANGED,
    AUTHORITY,
    PRINTED_RECOMMENDATIONS,
    TITLE,
    Comparison,
    Difference,
    Kind,
)
from goldenthread.plans.comparing.facts import (
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
    with_told,
)
from goldenthread.plans.comparing.matching import Group
from goldenthread.plans.comparing.parts import PARTS, Level, Part, PartValue, Position
from goldenthread.plans.plan import Action, Flag, FlagKind, Objective, Plan, Theme


@dataclasses.dataclass(frozen=True, slots=True)
class Merged:
    """A plan, and for the positions of its parts those in the version before that they go on from."""

    plan: Plan
    stays: dict[Position, Position]


@dataclasses.dataclass(eq=False, slots=True)
class _Node:
    """A part of the merged plan. `is_new` says which version its position is in."""

    part: Part
    group: Group
    is_new: bool
    stands_by_before: bool
    value: PartValue
    inner: list["_Node"] = dataclasses.field(default_factory=list)


def answered_along(comparison: Comparison, refused: Collection[str]) -> set[str]:
    """The keys of what need not be asked: facts of parts that are kept apart or whole as they were."""
    kept = {
        one.group
        for one in comparison.differences
        if one.kind in (Kind.SPLIT, Kind.JOINED) and one.key in refused
    }
    return {one.key for one in comparison.differences if one.fact and one.group in kept}


def merged(comparison: Comparison, refused: Collection[str]) -> Merged:
    """The newer version but for what is refused, by the keys of differences.

    What is not refused is taken over. Where two answers cannot both hold (an action is to stay
    under an objective that is to go), the text stays rather than go.
    """
    return _Merging(comparison, refused).result()


class _Merging:
    def __init__(self, comparison: Comparison, refused: Collection[str]) -> None:
        self.comparison = comparison
        self.arranged: dict[Group, Difference] = {}
        self.facts: dict[Group, list[Difference]] = {}
        for one in comparison.differences:
            if one.kind in ARRANGED:
                self.arranged[one.group] = one
            else:
                self.facts.setdefault(one.group, []).append(one)
        self.refused = refused
        self.nodes: dict[tuple[bool, Position], _Node] = {}
        self.themes: list[_Node] = []

    def result(self) -> Merged:
        for level in PARTS:
            groups = [group for group in self.comparison.groups if group.level == level]
            nodes = [node for group in groups for node in self._nodes_of(group)]
            self._place(nodes, level)
        plan = self._of_the_plan()
        stays: dict[Position, Position] = {}
        themes = [self._assembled(node, (at,), stays) for at, node in enumerate(self.themes)]
        plan = dataclasses.replace(
            plan, themes=tuple(theme for theme in themes if isinstance(theme, Theme))
        )
        return Merged(dataclasses.replace(plan, flags=_still_true(plan)), stays)

    def _is_refused(self, difference: Difference | None) -> bool:
        return difference is not None and difference.key in self.refused

    def _nodes_of(self, group: Group) -> list[_Node]:
        arranged = self.arranged.get(group)
        refused = self._is_refused(arranged)
        home = self.comparison.home_of(group)
        if arranged is None and self.comparison.goes_with_home(group):
            # It came or went with its home, and does what that does.
            position = (group.before or group.after)[0].home
            if (not group.before, position) not in self.nodes:
                return []
            refused = not group.after and home is not None
        if not group.before:
            return [] if refused else [self._node(group, part, True) for part in group.after]
        if not group.after:
            return [self._node(group, part, False) for part in group.before] if refused else []
        if refused and arranged is not None and arranged.kind != Kind.MOVED:
            return [self._node(group, part, False) for part in group.before]
        return [self._node(group, part, True, moved_back=refused) for part in group.after]

    def _node(self, group: Group, part: Part, is_new: bool, moved_back: bool = False) -> _Node:
        # The newer document has no place for what it does not tell.
        value = part.value if is_new else dataclasses.replace(part.value, place=Place())
        # What is kept apart, or whole, keeps what it says as well.
        for one in self.facts.get(group, ()) if is_new else ():
            if one.key in self.refused:
                value = _with_kept(value, one)
        if moved_back:
            value = _as_deep_as(value, group.before[0].value)
        node = _Node(part, group, is_new, moved_back or not is_new, value)
        self.nodes[is_new, part.position] = node
        return node

    def _place(self, nodes: list[_Node], level: Level) -> None:
        """Each under its home: the newer version's order, and the rest behind what it stood behind."""
        by_before = {node for node in nodes if self._goes_by_before(node, level)}
        by_after = [node for node in nodes if node not in by_before]
        for node in sorted(by_after, key=lambda one: one.part.position):
            self._list_of(node.part.home, True, level).append(node)
        for node in sorted(by_before, key=lambda one: _before(one).position):
            part = _before(node)
            siblings = self._list_of(part.home, False, level)
            siblings.insert(_behind(siblings, part), node)

    def _goes_by_before(self, node: _Node, level: Level) -> bool:
        """Whether it stands where it stood, its new home having been refused among others."""
        if node.stands_by_before or level == Level.THEME or not node.group.before:
            return node.stands_by_before
        if (True, node.part.home) in self.nodes:
            return False
        old = _before(node).home
        return (False, old) in self.nodes or (
            self._standing(node.part.home, True) is None and self._standing(old, False) is not None
        )

    def _list_of(self, home: Position, is_new: bool, level: Level) -> list[_Node]:
        if level == Level.THEME:
            return self.themes
        return self._home(home, is_new).inner

    def _home(self, position: Position, is_new: bool) -> _Node:
        """What stands for a home; where nothing does, it stays after all."""
        found = self._standing(position, is_new)
        if found is not None:
            return found
        comparison = self.comparison
        group = (comparison.of_after if is_new else comparison.of_before)[position]
        part = (comparison.after if is_new else comparison.before).at(position)
        node = self._node(group, part, is_new)
        self._place([node], group.level)
        return node

    def _standing(self, position: Position, is_new: bool) -> _Node | None:
        """The part itself, or the first of those it goes on as or from; None where neither is kept."""
        if (is_new, position) in self.nodes:
            return self.nodes[is_new, position]
        group = (self.comparison.of_after if is_new else self.comparison.of_before)[position]
        others = [(not is_new, one.position) for one in (group.before if is_new else group.after)]
        return next((self.nodes[one] for one in others if one in self.nodes), None)

    def _assembled(
        self, node: _Node, position: Position, stays: dict[Position, Position]
    ) -> PartValue:
        goes_on_from = _goes_on_from(node)
        if goes_on_from is not None:
            stays[position] = goes_on_from
        inner = [
            self._assembled(one, (*position, number), stays)
            for number, one in enumerate(node.inner)
        ]
        if isinstance(node.value, Theme):
            objectives = tuple(one for one in inner if isinstance(one, Objective))
            return dataclasses.replace(node.value, objectives=objectives)
        if isinstance(node.value, Objective):
            actions = tuple(one for one in inner if isinstance(one, Action))
            return _with_actions(node, actions)
        return node.value

    def _of_the_plan(self) -> Plan:
        plan, before = self.comparison.after.plan, self.comparison.before.plan
        plan = dataclasses.replace(
            plan, title=plan.title or before.title, authority=plan.authority or before.authority
        )
        for one in self.comparison.differences:
            if one.level != Level.PLAN or one.key not in self.refused:
                continue
            name = {TITLE: "title", AUTHORITY: "authority", PRINTED_RECOMMENDATIONS: "recommendations"}[one.fact]  # fmt: skip
            plan = dataclasses.replace(plan, **{name: getattr(before, name)})
        return plan


def _before(node: _Node) -> Part:
    """Where a part stood that stands by the version before."""
    return node.group.before[0] if node.is_new else node.part


def _behind(siblings: list[_Node], part: Part) -> int:
    """The place behind the nearest part that stood before it under the same home."""
    place = 0
    nearest: Position | None = None
    for number, one in enumerate(siblings, start=1):
        for old in one.group.before:
            earlier = old.home == part.home and old.position < part.position
            if earlier and (nearest is None or old.position >= nearest):
                nearest, place = old.position, number
    return place


def _goes_on_from(node: _Node) -> Position | None:
    """The position in the version before; of several that were joined, that of the likeliest."""
    if not node.is_new:
        return node.part.position
    if not node.group.before or node.part != node.group.after[0]:
        return None
    return node.group.before[0].position


def _with_kept(value: PartValue, difference: Difference) -> PartValue:
    """What the version before says of the part itself, with what the newer one's actions say."""
    again = tuple(
        one
        for one in told(value, difference.fact)
        if not all_in((one,), beyond_actions(value, difference.fact))
    )
    kept = with_told(value, difference.fact, together((difference.old, again)))
    first, *others = difference.group.before
    if difference.fact == RECOMMENDATIONS and isinstance(first.value, Objective) and not others:
        return _cited_as(kept, first.value)
    return kept


def _cited_as(value: PartValue, before: Objective) -> PartValue:
    """The citations as they were printed."""
    if isinstance(value, Objective):
        return dataclasses.replace(value, cited=before.cited)
    return value


def _as_deep_as(value: PartValue, before: PartValue) -> PartValue:
    if isinstance(value, Action) and isinstance(before, Action):
        return dataclasses.replace(value, depth=before.depth)
    return value


def _with_actions(node: _Node, actions: tuple[Action, ...]) -> PartValue:
    """The objective with its actions, saying again what they say where it did so before."""
    original, value = node.part.value, node.value
    if not isinstance(original, Objective) or not isinstance(value, Objective):
        raise TypeError("Only objectives hold actions.")
    if actions == original.actions:
        return value
    changed: PartValue = dataclasses.replace(value, actions=actions)
    for fact in dict.fromkeys(
        fact for one in (*original.actions, *actions) for fact in facts_of(one)
    ):
        of_actions = together(told(one, fact) for one in original.actions)
        now = together(told(one, fact) for one in actions)
        if not _says_again(original, fact, of_actions) or say_the_same(fact, of_actions, now):
            continue
        before = together(beyond_actions(part.value, fact) for part in node.group.before)
        own = [
            one
            for one in told(value, fact)
            if all_in((one,), (*now, *before)) or not all_in((one,), of_actions)
        ]
        if fact == RAG and len(now) > 1:
            # Actions of several colours leave their objective without one.
            now = ()
        changed = with_told(changed, fact, together((own, now)))
    return changed


def _says_again(original: Objective, fact: str, of_actions: tuple[Told, ...]) -> bool:
    said = told(original, fact)
    if fact == RAG:
        return all_in(said, of_actions) and bool(said)
    return fact not in (WORDING, REF) and all_in(of_actions, said)


def _still_true(plan: Plan) -> tuple[Flag, ...]:
    """The newer version's flags but for those of what was kept."""
    objectives = [one for theme in plan.themes for one in theme.objectives]
    placed = [one for one in objectives if one.place != Place()]
    owned = {one.place for one in placed if told(one, OWNERS)}
    dated = {one.place for one in placed if one.timescales}
    return tuple(
        flag
        for flag in plan.flags
        if not (flag.kind == FlagKind.NO_OWNER and flag.place in owned)
        and not (flag.kind == FlagKind.NO_DATE and flag.place in dated)
    )
