"""What the pages of a check show: source and reading side by side, flags, and what will be stored."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from goldenthread.documents.document import Place, Table
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.checking.parts import DraftAction, DraftFlag
from goldenthread.plans.plan import TimescaleKind
from goldenthread.web.checking.drafts import Checked
from goldenthread.web.checking.models import Question
from goldenthread.web.checking.names_page import dates_of, roles_named
from goldenthread.web.checking.source_page import SourceTable, source_said
from goldenthread.web.checking.stretches import Beside, Stretch
from goldenthread.web.plans.action_rows import When, when_said
from goldenthread.web.plans.grid_page import Words
from goldenthread.web.plans.reading_page import FLAG_TITLES

MOST_FLAGS_OF_A_KIND = 25
STRETCHES_ON_A_PAGE = 20
ROWS_ON_A_PAGE = 120


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
    goes_on: bool


@dataclass(frozen=True)
class StretchSaid:
    """A stretch for the page: the source on the left, what was read from it on the right."""

    key: str
    place: Place | None
    source: list[Words | SourceTable]
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


def stretches_said(stretches: Sequence[Stretch], *, as_printed: bool = False) -> list[StretchSaid]:
    return [
        StretchSaid(
            stretch.key,
            stretch.place,
            source_said(stretch, as_printed=as_printed),
            [objective_said(one) for one in stretch.read],
            [flag for flag in stretch.flags if flag.settled_by is None],
        )
        for stretch in stretches
    ]


def objective_said(beside: Beside) -> ObjectiveSaid:
    value = beside.objective.value
    return ObjectiveSaid(
        beside.objective.key,
        value.ref or "",
        value.title,
        ", ".join(map(str, value.recommendations)),
        "; ".join(value.officers),
        # Once each: an objective takes over the dates of all its rows.
        [when_said(when) for when in dict.fromkeys(value.timescales)],
        [_action(action) for action in beside.actions],
        beside.goes_on,
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


def found_in(draft: Draft) -> str:
    """How much a reading holds, in words."""
    objectives, actions = len(draft.objectives), sum(len(one.actions) for one in draft.objectives)
    return (
        f"{objectives} objective{'' if objectives == 1 else 's'} and "
        f"{actions} action{'' if actions == 1 else 's'}"
    )


def has_part(stretch: Stretch, key: str) -> bool:
    return f"part-{key}" in parts_of([stretch])


def parts_of(stretches: Sequence[Stretch]) -> set[str]:
    """The names that the parts beside these stretches have on the page."""
    read = [one for stretch in stretches for one in stretch.read]
    keys = {one.objective.key for one in read}
    return {f"part-{key}" for key in keys | {one.key for part in read for one in part.actions}}


def pages_of(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    """The stretches by the page: so many, or fewer where they are long."""
    pages: list[list[Stretch]] = []
    rows = 0
    for stretch in stretches:
        own = sum(len(block.body) if isinstance(block, Table) else 1 for block in stretch.source)
        if not pages or len(pages[-1]) == STRETCHES_ON_A_PAGE or rows + own > ROWS_ON_A_PAGE:
            pages.append([])
            rows = 0
        pages[-1].append(stretch)
        rows += own
    return pages


def flags_said(told: Checked, questions: Sequence[Question]) -> list[FlagsSaid]:
    """The open flags by kind in the order of their titles, each with where to look."""
    groups = {kind: FlagsSaid(kind.value, title) for kind, title in FLAG_TITLES.items()}
    at = {
        flag.key: (number, stretch)
        for number, stretches in enumerate(pages_of(told.stretches), start=1)
        for stretch in stretches
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
    page, stretch = at or (1, None)
    return FlagSaid(
        flag.key,
        flag.value.message,
        str(flag.value.place),
        _part(flag, stretch),
        page,
        stretch.key if stretch else "",
        [question for question in questions if question.flag == flag.key],
    )


def _part(flag: DraftFlag, stretch: Stretch | None) -> str:
    """The key of what the flag is about: the part whose words it quotes, else the objective there."""
    read = stretch.read if stretch else []
    parts = [(action.value.text, action.key) for one in read for action in one.actions]
    parts += [(one.objective.value.title, one.objective.key) for one in read]
    quoted = next((key for said, key in parts if f"“{said}”" in flag.value.message), "")
    return quoted or (read[0].objective.key if read else "")


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
    dates = list(dates_of(draft))
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
