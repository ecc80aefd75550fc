"""What the pages of a check show: source and reading side by side, names used, and what will be stored."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from goldenthread.documents.document import Prose, Table
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.checking.parts import DraftAction, DraftFlag, DraftObjective
from goldenthread.plans.plan import Timescale, TimescaleKind
from goldenthread.plans.words.timescale_words import in_words
from goldenthread.web.checking.drafts import Checked
from goldenthread.web.checking.models import Question
from goldenthread.web.checking.stretches import Stretch
from goldenthread.web.plans.action_rows import When, when_said
from goldenthread.web.plans.grid_page import GridTable, Links, Words, table_block, words_blocks
from goldenthread.web.plans.reading_page import FLAG_TITLES

MOST_FLAGS_OF_A_KIND = 25
STRETCHES_ON_A_PAGE = 20


@dataclass(frozen=True)
class ActionSaid:
    """An action as it is read now."""

    key: str
    text: str
    owners: str
    dates: list[When]
    is_sub_action: bool


@dataclass(frozen=True)
class ObjectiveSaid:
    """An objective as it is read now."""

    key: str
    ref: str
    title: str
    recommendations: str
    owners: str
    dates: list[When]
    actions: list[ActionSaid]


@dataclass(frozen=True)
class StretchSaid:
    """A stretch for the page: the source on the left, what was read from it on the right."""

    key: str
    source: list[Words | GridTable]
    objectives: list[ObjectiveSaid]
    flags: list[DraftFlag]


@dataclass(frozen=True)
class FlagSaid:
    """An open flag, the part to change for it if one is known, and what was asked about it."""

    key: str
    message: str
    where: str
    part: str
    page: int
    stretch: str
    questions: list[Question]


@dataclass
class FlagsSaid:
    """The open flags of one kind; those beyond `flags` come up as these are settled."""

    kind: str
    title: str
    total: int = 0
    flags: list[FlagSaid] = field(default_factory=list)

    @property
    def more(self) -> int:
        return self.total - len(self.flags)


def stretches_said(stretches: Sequence[Stretch]) -> list[StretchSaid]:
    return [
        StretchSaid(
            stretch.key,
            _source(stretch),
            [objective_said(one) for one in stretch.objectives],
            [flag for flag in stretch.flags if flag.settled_by is None],
        )
        for stretch in stretches
    ]


def _source(stretch: Stretch) -> list[Words | GridTable]:
    links = Links(iter(()))
    blocks: list[Words | GridTable] = []
    prose: list[Prose] = []
    number = 0
    for block in stretch.source:
        if isinstance(block, Table):
            blocks += words_blocks(prose, links)
            prose = []
            number += 1
            blocks.append(table_block(block, number, links))
        else:
            prose.append(block)
    return [*blocks, *words_blocks(prose, links)]


def objective_said(objective: DraftObjective) -> ObjectiveSaid:
    value = objective.value
    return ObjectiveSaid(
        objective.key,
        value.ref or "",
        value.title,
        ", ".join(map(str, value.recommendations)),
        "; ".join(value.officers),
        [when_said(when) for when in value.timescales],
        [_action(action) for action in objective.actions],
    )


def _action(action: DraftAction) -> ActionSaid:
    value = action.value
    return ActionSaid(
        action.key,
        value.text,
        "; ".join(value.owners),
        [when_said(when) for when in value.timescales],
        value.depth > 0,
    )


def flags_said(told: Checked, questions: Sequence[Question]) -> list[FlagsSaid]:
    """The open flags by kind in the order of their titles, each with where to look."""
    groups = {kind: FlagsSaid(kind.value, title) for kind, title in FLAG_TITLES.items()}
    at = {
        flag.key: (number, stretch)
        for number, stretch in enumerate(told.stretches)
        for flag in stretch.flags
    }
    for flag in told.draft.open_flags:
        group = groups[flag.value.kind]
        group.total += 1
        if len(group.flags) < MOST_FLAGS_OF_A_KIND:
            group.flags.append(_flag(flag, at.get(flag.key), questions))
    return [group for group in groups.values() if group.total]


def _flag(
    flag: DraftFlag, at: tuple[int, Stretch] | None, questions: Sequence[Question]
) -> FlagSaid:
    number, stretch = at or (0, None)
    return FlagSaid(
        flag.key,
        flag.value.message,
        str(flag.value.place),
        _part(flag, stretch),
        number // STRETCHES_ON_A_PAGE + 1,
        stretch.key if stretch else "",
        [question for question in questions if question.flag == flag.key],
    )


def _part(flag: DraftFlag, stretch: Stretch | None) -> str:
    """The key of what the flag is about: the part whose words it quotes, else the objective there."""
    objectives = stretch.objectives if stretch else []
    parts = [(action.value.text, action.key) for one in objectives for action in one.actions]
    parts += [(one.value.title, one.key) for one in objectives]
    quoted = next((key for said, key in parts if f"“{said}”" in flag.value.message), "")
    return quoted or (objectives[0].key if objectives else "")


@dataclass(frozen=True)
class Named:
    """A role or a date as printed, how often, and what it is understood as."""

    printed: str
    times: int
    understood: str
    is_unclear: bool = False


def roles_named(draft: Draft) -> list[Named]:
    told = Counter(
        name
        for one in draft.objectives
        for names in (one.value.officers, *(action.value.owners for action in one.actions))
        for name in names
    )
    return [Named(name, times, "") for name, times in sorted(told.items())]


def dates_named(draft: Draft) -> list[Named]:
    """Each date as printed; those that are not understood or had a year added stand first."""
    told: Counter[str] = Counter()
    meant: dict[str, Timescale] = {}
    for when in _dates(draft):
        told[when.raw] += 1
        meant.setdefault(when.raw, when)
    named = [
        Named(raw, times, in_words(meant[raw]), _is_unclear(meant[raw]))
        for raw, times in told.items()
    ]
    return sorted(named, key=lambda one: (not one.is_unclear, one.printed))


def _dates(draft: Draft) -> Iterator[Timescale]:
    for one in draft.objectives:
        yield from one.value.timescales
        for action in one.actions:
            yield from action.value.timescales


def _is_unclear(when: Timescale) -> bool:
    return when.kind == TimescaleKind.UNKNOWN or when.inferred


@dataclass(frozen=True)
class Figures:
    """What will be stored, counted against the source."""

    rows: int
    rows_read: int
    themes: int
    objectives: int
    actions: int
    owners: int
    without_owner: int
    dates: int
    dates_not_understood: int
    flags_open: int
    words_left: int
    words_settled: int
    unfit: int


_WORD = re.compile(r"\w+")


def figures(told: Checked) -> Figures:
    draft = told.draft
    plan_stretches = [stretch for stretch in told.stretches if stretch.is_plan]
    pieces = [
        block for stretch in plan_stretches for block in stretch.source if isinstance(block, Table)
    ]
    tables = {piece.place for piece in pieces}
    source = draft.read.source
    rows = sum(
        len(table.body) for table in (source.tables() if source else ()) if table.place in tables
    )
    dates = list(_dates(draft))
    return Figures(
        rows=rows,
        rows_read=sum(len(piece.body) for piece in pieces),
        themes=len(draft.themes),
        objectives=len(draft.objectives),
        actions=sum(len(one.actions) for one in draft.objectives),
        owners=len(roles_named(draft)),
        without_owner=sum(
            not one.value.officers and not any(action.value.owners for action in one.actions)
            for one in draft.objectives
        ),
        dates=len(dates),
        dates_not_understood=sum(when.kind == TimescaleKind.UNKNOWN for when in dates),
        flags_open=len(draft.open_flags),
        words_left=_words(draft, is_settled=False),
        words_settled=_words(draft, is_settled=True),
        unfit=len(draft.unfit),
    )


def _words(draft: Draft, *, is_settled: bool) -> int:
    return sum(
        len(_WORD.findall(left.value.text)) for left in draft.left if left.is_settled == is_settled
    )
