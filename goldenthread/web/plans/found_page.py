"""Parts of a plan as pages show them: actions under their objectives and themes, with what was hit."""

import itertools
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field

from django.urls import reverse

from goldenthread.plans.finding.sought import Term, excerpt, has_any_hit
from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.plans import queries
from goldenthread.web.plans.action_rows import ActionRow, Link, When, action_rows, when_said
from goldenthread.web.plans.field_words import Said, said_in_columns
from goldenthread.web.plans.finding import Part
from goldenthread.web.plans.models import Action, Objective, Theme
from goldenthread.web.plans.reading_page import FLAG_TITLES
from goldenthread.web.plans.storing_words import texts_of_its_own

MOST_EXCERPTS = 4


@dataclass(frozen=True)
class FoundAction:
    """An action that was found; `rag_through` says that the colour is its objective's.

    `columns` is what its own row says besides, `excerpts` what of that was looked for.
    """

    number: int
    row: ActionRow
    rag: str
    rag_through: bool
    flags: list[str]
    columns: list[Said]
    excerpts: list[Said]


@dataclass
class FoundObjective:
    """An objective whose actions were found, or one `is_bare` that was found itself: it shows none."""

    objective: Objective
    href: str
    owners: list[Link]
    due: list[When]
    columns: list[Said]
    excerpts: list[Said]
    actions: list[FoundAction] = field(default_factory=list)
    is_bare: bool = False

    @property
    def has_refs(self) -> bool:
        return any(action.row.ref for action in self.actions)

    @property
    def has_colours(self) -> bool:
        return any(action.rag for action in self.actions)


@dataclass
class FoundTheme:
    """A theme with those of its objectives under which something was found."""

    theme: Theme
    href: str
    objectives: list[FoundObjective] = field(default_factory=list)


def found_themes(
    viewer: Viewer, parts: Sequence[Part], terms: Sequence[Term], *, reads_whole: bool
) -> list[FoundTheme]:
    """The parts in their order. What objectives say in columns is for those who read the whole plan."""
    objectives = queries.objectives_for(viewer).in_bulk({part.objective for part in parts})
    actions = _actions(viewer, parts, objectives)
    rows = dict(
        zip(actions, action_rows(list(actions.values()), reads_whole=reads_whole), strict=True)
    )
    its_own = _texts_of_their_own(objectives.values()) if reads_whole else {}
    themes: list[FoundTheme] = []
    for part in parts:
        objective = objectives[part.objective]
        if not themes or themes[-1].theme != objective.theme:
            page = reverse("plans:theme_detail", args=[objective.theme_id])
            themes.append(FoundTheme(objective.theme, page))
        under = themes[-1].objectives
        if not under or under[-1].objective != objective:
            columns = _columns(objective, its_own.get(objective.pk, ()))
            under.append(_objective(objective, columns, terms, reads_whole=reads_whole))
        if part.action is None:
            under[-1].is_bare = True
        else:
            action = actions[part.action]
            under[-1].actions.append(_action(action, rows[action.pk], part, terms))
    return themes


def _actions(
    viewer: Viewer, parts: Iterable[Part], objectives: dict[int, Objective]
) -> dict[int, Action]:
    numbers = [part.action for part in parts if part.action is not None]
    found = queries.actions_for(viewer).select_related(None).in_bulk(numbers)
    for action in found.values():
        action.objective = objectives[action.objective_id]
    return {number: found[number] for number in numbers}


def _objective(
    objective: Objective, columns: list[Said], terms: Sequence[Term], *, reads_whole: bool
) -> FoundObjective:
    return FoundObjective(
        objective,
        reverse("plans:objective_detail", args=[objective.pk]),
        owners=[
            Link(
                str(officer.role),
                reverse("plans:owner_detail", args=[officer.role_id]) if reads_whole else "",
            )
            for officer in objective.officers_in_order.all()
        ],
        due=[when_said(when.value()) for when in objective.timescales.all()],
        columns=columns,
        excerpts=_excerpts(columns, terms),
    )


def _action(action: Action, row: ActionRow, part: Part, terms: Sequence[Term]) -> FoundAction:
    columns = said_in_columns(action)
    return FoundAction(
        action.pk,
        row,
        part.facts.rag,
        rag_through=bool(part.facts.rag) and not action.rag_claimed,
        flags=[title for kind, title in FLAG_TITLES.items() if kind in part.facts.flags],
        columns=columns,
        excerpts=_excerpts(columns, terms),
    )


def _texts_of_their_own(objectives: Iterable[Objective]) -> dict[int, set[str]]:
    """What the columns of each objective say that is not what the row of one of its actions says."""
    actions: defaultdict[int, list[Action]] = defaultdict(list)
    for action in Action.objects.filter(objective__in=[one.pk for one in objectives]).only(
        "objective_id", "fields", "other"
    ):
        actions[action.objective_id].append(action)
    return {one.pk: set(texts_of_its_own(one, actions[one.pk])) for one in objectives}


def _columns(objective: Objective, its_own: Collection[str]) -> list[Said]:
    told = (
        Said(column.title, [text for text in column.texts if text in its_own])
        for column in said_in_columns(objective)
    )
    return [column for column in told if column.texts]


def _excerpts(columns: Iterable[Said], terms: Sequence[Term]) -> list[Said]:
    """What is hit in columns, cut to what stands around the hits."""
    hits = (
        Said(column.title, [excerpt(text, terms)])
        for column in columns
        for text in column.texts
        if has_any_hit(text, terms)
    )
    return list(itertools.islice(hits, MOST_EXCERPTS))
