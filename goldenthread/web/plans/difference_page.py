"""What a page shows of the differences between two versions: in sections, grouped, what is lost first."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from django.utils.text import slugify

from goldenthread.plans.comparing.differences import ARRANGED, Comparison, Difference, Kind
from goldenthread.plans.comparing.facts import OWNERS, WORDING
from goldenthread.plans.comparing.parts import Level, Part, Version
from goldenthread.plans.comparing.word_runs import Run, RunKind, word_runs
from goldenthread.plans.level_words import LevelWords
from goldenthread.web.plans.difference_words import (
    counted,
    fact_title,
    level_word,
    loss_in_words,
    name_of,
    told_in_words,
)

# How many of a group stand on the page of all; the others are on the group's own.
SHOWN_OF_A_GROUP = 8
# Where fewer words stayed than this, old and new are read more easily one after the other.
_ENOUGH_STAYED = 0.5


@dataclass(frozen=True)
class DifferenceSaid:
    """One difference: what it is about, where that stands, and what it said and says."""

    key: str
    about: str
    where: str
    runs: tuple[Run, ...]
    old: list[str]
    new: list[str]
    with_it: list[str]
    is_loss: bool
    answer: object | None


@dataclass
class GroupSaid:
    """Differences of one kind, which can be decided of together."""

    id: str
    title: str
    sentence: str
    is_loss: bool
    differences: list[Difference] = field(default_factory=list)
    items: list[DifferenceSaid] = field(default_factory=list)
    kept: int = 0
    taken: int = 0

    @property
    def total(self) -> int:
        return len(self.differences)

    @property
    def undecided(self) -> int:
        return self.total - self.kept - self.taken

    @property
    def more(self) -> int:
        return self.total - len(self.items)


@dataclass(frozen=True)
class SectionSaid:
    """Groups under one heading."""

    id: str
    title: str
    intro: str
    groups: list[GroupSaid]

    @property
    def total(self) -> int:
        return sum(group.total for group in self.groups)


_SECTIONS = (
    ("lost", "No longer told", "What the version before tells and the newer one does not. Decide about each: nothing goes unseen."),
    ("arranged", "Put together otherwise", "The same work under another heading, in more parts or in fewer."),
    ("changed", "Told otherwise", "What both tell, but not the same."),
    ("new", "Told for the first time", "What only the newer version tells."),
)  # fmt: skip
_ARRANGED = {
    Kind.SPLIT: "One became several: {}",
    Kind.JOINED: "Several became one: {}",
    Kind.MOVED: "In another place: {}",
    Kind.REMOVED: "Not there any more: {}",
    Kind.ADDED: "New: {}",
}


def sections_said(
    comparison: Comparison,
    levels: LevelWords,
    answers: Mapping[str, object],
    is_kept: Callable[[object], bool] = bool,
) -> list[SectionSaid]:
    """All differences, grouped; `answers` by key are what was decided of them."""
    found: dict[str, dict[str, GroupSaid]] = {name: {} for name, _, _ in _SECTIONS}
    for one in comparison.differences:
        section, title = _section(one), _title(one, levels)
        group = found[section].get(title)
        if group is None:
            # Two headings may differ in signs alone, which an address does not tell.
            number = len(found[section]) + 1
            group = GroupSaid(f"{section}-{number}-{slugify(title)}", title, "", one.is_loss)
            found[section][title] = group
        group.differences.append(one)
        answer = answers.get(one.key)
        group.kept += answer is not None and is_kept(answer)
        group.taken += answer is not None and not is_kept(answer)
    for groups in found.values():
        for group in groups.values():
            group.sentence = _sentence(comparison, group, levels)
            group.items = items_said(
                comparison, group.differences[:SHOWN_OF_A_GROUP], answers, levels
            )
    return [
        SectionSaid(name, title, intro, _sorted(found[name].values()))
        for name, title, intro in _SECTIONS
        if found[name]
    ]


def items_said(
    comparison: Comparison,
    differences: Iterable[Difference],
    answers: Mapping[str, object],
    levels: LevelWords,
) -> list[DifferenceSaid]:
    return [_said(comparison, one, answers.get(one.key), levels) for one in differences]


def _section(one: Difference) -> str:
    if one.is_loss:
        return "lost"
    if one.kind == Kind.ADDED or (one.fact and not one.old):
        return "new"
    return "arranged" if one.kind in ARRANGED else "changed"


def _title(one: Difference, levels: LevelWords) -> str:
    if one.kind in ARRANGED:
        return _ARRANGED[one.kind].format(level_word(one.level, 2, levels))
    return fact_title(one.fact)


def _sorted(groups: Iterable[GroupSaid]) -> list[GroupSaid]:
    """Whole parts before what is said of them, and owners, on whom all else hangs, before other facts."""

    def order(group: GroupSaid) -> tuple[bool, bool, Level]:
        first = group.differences[0]
        return (first.kind not in ARRANGED and first.fact != OWNERS, first.kind in ARRANGED, first.level)  # fmt: skip

    return sorted(groups, key=order)


def _sentence(comparison: Comparison, group: GroupSaid, levels: LevelWords) -> str:
    first = group.differences[0]
    if first.fact and group.is_loss:
        return loss_in_words(comparison, first.fact, group.differences, levels)
    if group.is_loss and first.kind in (Kind.SPLIT, Kind.JOINED):
        return "What was said before is not all said by what it became."
    along = [Level(len(part.position)) for one in group.differences for part in one.with_it]
    return f"With {counted(along, levels)} under them." if along else ""


def _said(
    comparison: Comparison, one: Difference, answer: object | None, levels: LevelWords
) -> DifferenceSaid:
    group = one.group
    old, new = [told_in_words(told) for told in one.old], [told_in_words(told) for told in one.new]
    runs: tuple[Run, ...] = ()
    if one.kind in (Kind.SPLIT, Kind.JOINED):
        old, new = (
            [part.words for part in _in_order(side)] for side in (group.before, group.after)
        )
    elif one.kind == Kind.MOVED:
        old, new = _moved(comparison, one)
    elif one.kind in (Kind.REMOVED, Kind.ADDED):
        old, new = [], []
    elif one.kind == Kind.RECITED:
        old, new = ([", ".join(side)] if side else [] for side in (old, new))
    elif one.old and one.new and _is_text(one):
        runs = _readable(word_runs(" ".join(old), " ".join(new)))
    parts = group.after or group.before
    shown = (group.before if one.is_loss else parts) or parts
    about = "" if one.fact == WORDING and runs else "; ".join(name_of(part) for part in _in_order(shown))  # fmt: skip
    return DifferenceSaid(
        key=one.key,
        about=about,
        where=_where(comparison, shown, one, levels),
        runs=runs,
        old=[] if runs else old,
        new=[] if runs else new,
        with_it=[name_of(part) for part in one.with_it],
        is_loss=one.is_loss,
        answer=answer,
    )


def _is_text(one: Difference) -> bool:
    return one.kind in (Kind.REWORDED, Kind.RESTATED)


def _readable(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Word by word where most words stayed; none where both are better read whole."""
    lengths = {kind: sum(len(run.text) for run in runs if run.kind == kind) for kind in RunKind}
    changed = lengths[RunKind.TAKEN_OUT] + lengths[RunKind.PUT_IN]
    stayed = 2 * lengths[RunKind.SAME]
    return runs if stayed >= _ENOUGH_STAYED * (stayed + changed) else ()


def _in_order(parts: Iterable[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: part.position)


def _moved(comparison: Comparison, one: Difference) -> tuple[list[str], list[str]]:
    """What it stood and stands under; under one and the same, at which place."""
    old, new = one.group.before[0], one.group.after[0]
    stayed = not old.home or comparison.of_before[old.home] is comparison.of_after[new.home]
    if stayed:
        return [f"Place {old.position[-1] + 1}"], [f"Place {new.position[-1] + 1}"]
    return [_home(comparison.before, old)], [_home(comparison.after, new)]


def _home(version: Version, part: Part) -> str:
    """The name of what a part stands under, if that has one."""
    home = version.at(part.home) if part.home else None
    return name_of(home) if home and home.words else ""


def _where(
    comparison: Comparison, shown: tuple[Part, ...], one: Difference, levels: LevelWords
) -> str:
    """The kind of part, and what it stands under."""
    if not shown:
        return ""
    version = comparison.before if shown == one.group.before else comparison.after
    word = level_word(one.level, len(shown), levels).capitalize()
    home = _home(version, shown[0])
    return f"{word} under “{home}”" if home and one.kind != Kind.MOVED else word
