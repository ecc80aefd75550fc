"""Actions as rows of a list: what each says, who owns it and when, from the objective where it says neither."""

import functools
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from goldenthread.documents.document import Place
from goldenthread.plans import plan as values
from goldenthread.plans.words.timescale_words import in_words, says_itself
from goldenthread.web.plans import queries
from goldenthread.web.plans.anchors import anchor_of_place
from goldenthread.web.plans.models import Action, Objective, Plan, Timescale


@dataclass(frozen=True)
class Link:
    """Words that lead to a page; `href` is empty where the viewer may not open it."""

    words: str
    href: str = ""


@dataclass(frozen=True)
class When:
    """A date as printed, and as understood where that says more."""

    printed: str
    understood: str


@dataclass(frozen=True)
class ActionRow:
    """One action. `owned_through` and `due_through` say that the objective, not it, names them."""

    number: int
    text: Link
    ref: str
    is_sub_action: bool
    objective: Link
    owners: list[Link]
    owned_through: bool
    due: list[When]
    due_through: bool
    rag: str
    place: Place

    @property
    def anchor(self) -> str:
        return anchor_of_place(self.place)


def action_rows(actions: Collection[Action], *, reads_whole: bool) -> list[ActionRow]:
    """The rows in order. Owners lead to their pages for those who read the whole plan."""
    owners, due = queries.owners_by_action(actions), queries.due_by_action(actions)
    officers = queries.officers_by_objective(_objectives_of(actions, without=owners))
    objective_due = queries.due_by_objective(_objectives_of(actions, without=due))

    @functools.cache
    def owner_page(role_id: int) -> str:
        return reverse("plans:owner_detail", args=[role_id]) if reads_whole else ""

    @functools.cache
    def objective_link(objective: Objective) -> Link:
        page = reverse("plans:objective_detail", args=[objective.pk])
        return Link(objective.ref or objective.title, page)

    def row(action: Action) -> ActionRow:
        own = owners.get(action.pk, [])
        through = [] if own else officers.get(action.objective_id, [])
        when = due.get(action.pk, [])
        when_through = [] if when else objective_due.get(action.objective_id, [])
        return ActionRow(
            number=action.pk,
            text=Link(action.text, reverse("plans:action_detail", args=[action.pk])),
            ref=action.ref or "",
            is_sub_action=action.depth > 0,
            objective=objective_link(action.objective),
            owners=[Link(named.name, owner_page(named.role_id)) for named in own or through],
            owned_through=bool(through),
            due=[when_said(one) for one in when or when_through],
            due_through=bool(when_through),
            rag=action.rag_claimed or "",
            place=action.where,
        )

    return [row(action) for action in actions]


def _objectives_of(
    actions: Collection[Action], *, without: Mapping[int, Sequence[object]]
) -> set[int]:
    """The objectives of those actions that name nothing themselves."""
    return {action.objective_id for action in actions if action.pk not in without}


def dates_understood(plan: Plan) -> dict[str, str]:
    """What each date of a plan was understood as, by how it is printed.

    Left out where that only says it again, and where one printing was understood in two ways.
    """
    told: defaultdict[str, set[str]] = defaultdict(set)
    of_plan = Q(action__objective__theme__plan=plan) | Q(objective__theme__plan=plan)
    for when in Timescale.objects.filter(of_plan):
        told[when.raw].add("" if when.says_itself else when.understood)
    return {raw: ways.pop() for raw, ways in told.items() if len(ways) == 1 and ways != {""}}


def when_said(when: values.Timescale) -> When:
    return When(when.raw, "" if says_itself(when) else in_words(when))
