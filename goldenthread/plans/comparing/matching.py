"""Every theme, objective and action of two versions in one group: what goes on, as what."""

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence

from goldenthread.core.wordings import stands_in, worded
from goldenthread.plans.comparing.pairing import Pairing, by_wording, only_ones
from goldenthread.plans.comparing.parts import Level, Part, Version

# Among so many parts of one home, all pairs are looked at; among more, those with words in common.
_MOST_PAIRS = 400
# How much of a wording another must say too for it to be part of that.
_HELD = 0.85
# How much of what stands under a part must have gone elsewhere for the part to have gone too.
_MOST_OF_IT = 0.5


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Group:
    """What of the version before is what of the newer one; the likeliest of several stands first.

    A group is itself only: two that hold the same are two. One and one is the same part. None before is added, none after removed; one before and
    several after is split, several before and one after joined.
    """

    level: Level
    before: tuple[Part, ...]
    after: tuple[Part, ...]


def groups_of(before: Version, after: Version) -> list[Group]:
    """Each part of both versions in exactly one group; the newer version's order leads."""
    paired = {
        level: Pairing(before.parts[level], after.parts[level])
        for level in (Level.THEME, Level.OBJECTIVE, Level.ACTION)
    }
    themes, objectives, actions = paired.values()
    by_wording(themes, ())
    _pair_objectives(objectives, actions, themes)
    _pair_actions(actions, objectives)
    _pair_themes(themes, objectives)
    joined_actions, split_actions = _parted_by_wording(actions)
    joined, split = _parted_by_children(objectives, actions)
    told = {
        Level.THEME: _parted_by_children(themes, objectives),
        Level.OBJECTIVE: (joined, split),
        Level.ACTION: (joined_actions, split_actions),
    }
    return [
        group
        for level, pairing in paired.items()
        for group in _grouped(level, pairing, *told[level])
    ]


def _home_number(parts: Sequence[Part], homes: Sequence[Part]) -> list[int]:
    """For each part the number of its home."""
    at = {home.position: number for number, home in enumerate(homes)}
    return [at[part.home] for part in parts]


def _pair_objectives(objectives: Pairing, actions: Pairing, themes: Pairing) -> None:
    of_theme = _theme_signs(objectives, themes)
    old_homes = _home_number(actions.before, objectives.before)
    new_homes = _home_number(actions.after, objectives.after)
    shared = only_ones(actions)
    # Of titles that stand several times, what stands under them tells first.
    by_wording(objectives, (_ref, of_theme), (of_theme,))
    by_children = Counter((old_homes[old], new_homes[new]) for old, new in shared)
    for (old, new), _ in by_children.most_common():
        alike = worded(objectives.before[old].words) == worded(objectives.after[new].words)
        if alike and old not in objectives.forward and new not in objectives.back:
            objectives.pair(old, new)
    by_wording(objectives, (_ref,), ())
    votes: Counter[tuple[int, int]] = Counter(
        (old_homes[old], new_homes[new]) for old, new in shared
    )
    fewer = Counter(old_homes), Counter(new_homes)

    def sharing(old: int, new: int) -> float:
        children = min(fewer[0][old], fewer[1][new])
        return votes[old, new] / children if children else 0.0

    candidates = [
        (old, new)
        for old in objectives.free_before()
        for new in objectives.near(objectives.before[old].words)
    ]
    candidates += [pair for pair in votes if pair[0] not in objectives.forward]
    candidates += _of_same_ref(objectives)
    objectives.pair_likely(
        [(old, new) for old, new in candidates if new not in objectives.back],
        lambda old, new: of_theme(objectives.before[old]) == of_theme(objectives.after[new]),
        sharing,
    )
    _pair_untitled(objectives, of_theme)


def _theme_signs(objectives: Pairing, themes: Pairing) -> Callable[[Part], Hashable]:
    """Tells of a part which theme it stands in: those that go on as one another are one."""
    paired = {
        themes.before[old].position: themes.after[new].position
        for old, new in themes.forward.items()
    }
    older = set(map(id, objectives.before))

    def of_theme(part: Part) -> Hashable:
        home = part.position[:1]
        if id(part) not in older:
            return home
        return paired.get(home, home if home not in paired.values() else ("gone", home))

    return of_theme


def _pair_untitled(objectives: Pairing, of_theme: Callable[[Part], Hashable]) -> None:
    """What has no words to go by goes by its theme, its number and its place."""
    for with_ref in (True, False):
        signs = [
            [
                (of_theme(part), part.ref if with_ref else "")
                if not worded(part.words).words
                else None
                for part in parts
            ]
            for parts in (objectives.before, objectives.after)
        ]
        objectives.pair_where_alike(*signs)


def _of_same_ref(pairing: Pairing) -> list[tuple[int, int]]:
    """Free parts with a number that stands once in both versions."""
    signs = [
        Counter((part.ref, part.home) for part in parts)
        for parts in (pairing.before, pairing.after)
    ]
    at = {(pairing.after[new].ref, pairing.after[new].home): new for new in pairing.free_after()}
    return [
        (old, at[sign])
        for old in pairing.free_before()
        for sign in ((pairing.before[old].ref, pairing.before[old].home),)
        if sign[0] and sign in at and signs[0][sign] == 1 == signs[1][sign]
    ]


def _pair_actions(actions: Pairing, objectives: Pairing) -> None:
    old_homes = _home_number(actions.before, objectives.before)
    new_homes = _home_number(actions.after, objectives.after)
    for with_ref in (True, False):
        actions.pair_where_alike(
            [
                _sign(part, objectives.forward.get(home), with_ref)
                for part, home in zip(actions.before, old_homes, strict=True)
            ],
            [
                _sign(part, home, with_ref)
                for part, home in zip(actions.after, new_homes, strict=True)
            ],
        )
    by_wording(actions, (_ref,), ())

    def share_a_home(old: int, new: int) -> bool:
        return objectives.forward.get(old_homes[old]) == new_homes[new]

    waiting = defaultdict(list)
    for new in actions.free_after():
        waiting[new_homes[new]].append(new)
    free: dict[int, list[int]] = defaultdict(list)
    for old in actions.free_before():
        free[old_homes[old]].append(old)
    at_home = []
    for home, olds in free.items():
        news = waiting.get(objectives.forward.get(home, -1), [])
        if len(olds) * len(news) <= _MOST_PAIRS:
            at_home += [(old, new) for old in olds for new in news]
    actions.pair_likely(at_home, share_a_home)
    anywhere = [
        (old, new)
        for old in actions.free_before()
        for new in actions.near(actions.before[old].words)
        if new not in actions.back
    ]
    actions.pair_likely(anywhere, share_a_home)


def _sign(part: Part, home: int | None, with_ref: bool) -> Hashable:
    words = worded(part.words).text
    if not words or home is None:
        return None
    return (words, home, part.ref if with_ref else "")


def _pair_themes(themes: Pairing, objectives: Pairing) -> None:
    old_homes = _home_number(objectives.before, themes.before)
    new_homes = _home_number(objectives.after, themes.after)
    votes = Counter((old_homes[old], new_homes[new]) for old, new in objectives.forward.items())
    fewer = Counter(old_homes), Counter(new_homes)
    themes.pair_likely(
        [
            (old, new)
            for old in themes.free_before()
            for new in themes.free_after()
            if votes[old, new] or themes.likeness(old, new) > _MOST_OF_IT
        ],
        lambda old, new: False,
        lambda old, new: (
            min(1.0, 2 * votes[old, new] / min(fewer[0][old], fewer[1][new]))
            if votes[old, new]
            else 0.0
        ),
    )


def _parted_by_children(homes: Pairing, children: Pairing) -> tuple[dict[int, int], dict[int, int]]:
    """Free parts whose children went to, or came from, a part that goes on as another."""
    old_homes = _home_number(children.before, homes.before)
    new_homes = _home_number(children.after, homes.after)
    went: dict[int, Counter[int]] = defaultdict(Counter)
    came: dict[int, Counter[int]] = defaultdict(Counter)
    for old, new in children.forward.items():
        went[old_homes[old]][new_homes[new]] += 1
        came[new_homes[new]][old_homes[old]] += 1
    joined = _gone_with(homes.free_before(), went, Counter(old_homes), homes.back)
    # What several went into does not come apart at the same time.
    into = set(joined.values())
    whole = {old: new for old, new in homes.forward.items() if new not in into}
    split = _gone_with(homes.free_after(), came, Counter(new_homes), whole)
    return joined, split


def _gone_with(
    free: list[int],
    others: dict[int, Counter[int]],
    sizes: Counter[int],
    goes_on: dict[int, int],
) -> dict[int, int]:
    found = {}
    for number in free:
        for other, times in others[number].most_common(1):
            if other in goes_on and times >= _MOST_OF_IT * sizes[number]:
                found[number] = other
    return found


def _parted_by_wording(actions: Pairing) -> tuple[dict[int, int], dict[int, int]]:
    """Free actions that another action says too now, or said too before."""
    joined: dict[int, int] = {}
    for old in actions.free_before():
        text = actions.before[old].words
        for new in _candidates(actions, text, old):
            partner = actions.back.get(new)
            if partner is not None and _is_part(
                actions, text, actions.after[new].words, actions.before[partner].words
            ):
                joined[old] = new
                break
    into = set(joined.values())
    split: dict[int, int] = {}
    turned = actions.turned()
    for new in actions.free_after():
        text = actions.after[new].words
        for old in _candidates(turned, text, new):
            partner = actions.forward.get(old)
            if partner is None or partner in into:
                continue
            if _is_part(actions, text, actions.before[old].words, actions.after[partner].words):
                split[new] = old
                break
    return joined, split


def _candidates(actions: Pairing, text: str, number: int) -> list[int]:
    """What the neighbours of an older action go on as, and what has words in common with it."""
    beside = [actions.forward.get(number + step) for step in (-1, 1, -2, 2)]
    return list(dict.fromkeys(one for one in (*beside, *actions.near(text)) if one is not None))


def _is_part(actions: Pairing, text: str, whole: str, rest: str) -> bool:
    """Whether a wording is part of a whole, of which the rest alone does not say it."""
    if not worded(text).words or stands_in(text, rest):
        return False
    if len(worded(whole).words) <= len(worded(rest).words):
        return False
    held = actions.held_in(text, whole)
    return stands_in(text, whole) or (held >= _HELD and held > actions.held_in(text, rest))


def _ref(part: Part) -> str:
    return part.ref


def _grouped(
    level: Level, pairing: Pairing, joined: dict[int, int], split: dict[int, int]
) -> list[Group]:
    into, out_of = defaultdict(list), defaultdict(list)
    for old, new in joined.items():
        into[new].append(old)
    for new, old in split.items():
        out_of[old].append(new)
    groups = []
    for new, part in enumerate(pairing.after):
        if new in split:
            continue
        first = pairing.back.get(new)
        olds = [] if first is None else [first, *into[new]]
        news = [] if first is None else out_of[first]
        groups.append(
            Group(
                level,
                tuple(pairing.before[one] for one in olds),
                (part, *(pairing.after[one] for one in news)),
            )
        )
    groups += [
        Group(level, (pairing.before[old],), ())
        for old in pairing.free_before()
        if old not in joined
    ]
    return groups
