"""The parts of plans that a viewer may read, as plain facts, and which of them are found."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from goldenthread.documents.document import Place
from goldenthread.plans import plan as values
from goldenthread.plans.finding.filtering import Facts, Narrowing, Placed, flags_by_part
from goldenthread.plans.finding.sought import Term
from goldenthread.plans.plan import FlagKind, TimescaleKind
from goldenthread.web.accounts.queries import Viewer, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans import queries
from goldenthread.web.plans.models import (
    Action,
    ActionOwner,
    Citation,
    Flag,
    Objective,
    Officer,
    OwnerRole,
    Plan,
    SearchedWords,
    Theme,
    Timescale,
)

# An objective, and the action of it that is meant if one is.
Key = tuple[int, int | None]


@dataclass(frozen=True)
class Part:
    """An action, or an objective of which the viewer sees no action."""

    plan: int
    objective: int
    action: int | None
    facts: Facts

    @property
    def key(self) -> Key:
        return self.objective, self.action


@dataclass(frozen=True)
class Found:
    """The parts that fit, and those that there are in all."""

    parts: list[Part]
    of: list[Part]

    @property
    def actions(self) -> int:
        return _actions(self.parts)

    @property
    def actions_in_all(self) -> int:
        return _actions(self.of)

    @property
    def objectives(self) -> int:
        return len(self.parts) - self.actions

    @property
    def objectives_in_all(self) -> int:
        return len(self.of) - self.actions_in_all


def _actions(parts: Iterable[Part]) -> int:
    return sum(part.action is not None for part in parts)


def found_among(
    parts: list[Part], narrowing: Narrowing, holding: Collection[Key] | None = None
) -> Found:
    """Those that fit; `holding` are the keys of what holds the words looked for, if there are any."""
    fit = [
        part
        for part in parts
        if (holding is None or part.key in holding) and narrowing.fits(part.facts)
    ]
    return Found(fit, parts)


def keys_holding(viewer: Viewer, terms: Iterable[Term], plan: Plan | None) -> set[Key]:
    """Of the parts of a plan, or of all plans, those in which every term occurs.

    What an objective says finds its actions for those who read the whole plan.
    """
    kept = _within(SearchedWords.objects.all(), plan, "objective__theme__")
    of_objectives = kept.filter(
        action__isnull=True, objective__theme__plan__in=_read_whole_by(viewer).values("pk")
    )
    for term in terms:
        said = of_objectives.filter(words__contains=term.needle)
        kept = kept.filter(
            Q(words__contains=term.needle) | Q(objective__in=said.values("objective"))
        )
    return set(kept.values_list("objective", "action"))


def _read_whole_by(viewer: Viewer) -> QuerySet[Plan]:
    reach = reach_for(viewer, Permission.READ_PLAN)
    plans = queries.plans_for(viewer)
    if reach.authority or reach.services or reach.teams:
        return plans
    return plans.filter(pk__in=reach.plans)


def parts_for(viewer: Viewer, plan: Plan | None) -> list[Part]:
    """A viewer's parts of a plan, or of all plans, in order; as many queries for many as for few."""
    objectives = list(
        _within(queries.objectives_for(viewer).prefetch_related(None), plan, "theme__")
        .order_by("theme__plan", *Objective._meta.ordering)
        .values("pk", "theme__plan", "theme", "title", "rag_claimed", "place")
    )
    actions: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for action in (
        _within(queries.actions_for(viewer), plan, "objective__theme__")
        .order_by(*Action._meta.ordering)
        .values("pk", "objective", "text", "rag_claimed", "place")
    ):
        actions[action["objective"]].append(action)
    return list(_parts(objectives, actions, _said(plan), _flags(plan, objectives, actions)))


@dataclass(frozen=True)
class _Said:
    """What is said of actions and objectives in records of their own, by the numbers of both."""

    owners: dict[int, frozenset[int]]
    officers: dict[int, frozenset[int]]
    cited: dict[int, frozenset[int]]
    due_for_action: dict[int, tuple[values.Timescale, ...]]
    due_for_objective: dict[int, tuple[values.Timescale, ...]]


def _parts(
    objectives: Iterable[dict[str, Any]],
    actions: dict[int, list[dict[str, Any]]],
    said: _Said,
    flags: dict[int, frozenset[FlagKind]],
) -> Iterable[Part]:
    for objective in objectives:
        pk, plan = objective["pk"], objective["theme__plan"]
        whole = Facts(
            theme=objective["theme"],
            owners=said.officers.get(pk, frozenset()),
            timescales=said.due_for_objective.get(pk, ()),
            rag=objective["rag_claimed"] or "",
            flags=flags.get(-pk, frozenset()),
            recommendations=said.cited.get(pk, frozenset()),
        )
        if pk not in actions:
            yield Part(plan, pk, None, whole)
        for action in actions.get(pk, ()):
            own = action["pk"]
            yield Part(
                plan,
                pk,
                own,
                Facts(
                    theme=whole.theme,
                    owners=said.owners.get(own, whole.owners),
                    timescales=said.due_for_action.get(own, whole.timescales),
                    rag=action["rag_claimed"] or whole.rag,
                    flags=whole.flags | flags.get(own, frozenset()),
                    recommendations=whole.recommendations,
                ),
            )


def _said(plan: Plan | None) -> _Said:
    owners = _within(ActionOwner.objects.all(), plan, "action__objective__theme__")
    officers = _within(Officer.objects.all(), plan, "objective__theme__")
    cited = _within(Citation.objects.all(), plan, "objective__theme__")
    return _Said(
        _sets(owners.values_list("action", "role")),
        _sets(officers.values_list("objective", "role")),
        _sets(cited.values_list("objective", "number")),
        _due("action", plan, "action__objective__theme__"),
        _due("objective", plan, "objective__theme__"),
    )


def _sets(pairs: Iterable[tuple[int, int]]) -> dict[int, frozenset[int]]:
    found: defaultdict[int, set[int]] = defaultdict(set)
    for key, named in pairs:
        found[key].add(named)
    return {key: frozenset(named) for key, named in found.items()}


def _due(of: str, plan: Plan | None, theme: str) -> dict[int, tuple[values.Timescale, ...]]:
    found: defaultdict[int, list[values.Timescale]] = defaultdict(list)
    rows = _within(Timescale.objects.filter(**{f"{of}__isnull": False}), plan, theme)
    for key, raw, kind, start, end in rows.values_list(of, "raw", "kind", "start", "end"):
        found[key].append(values.Timescale(raw, TimescaleKind(kind), start, end))
    return {key: tuple(whens) for key, whens in found.items()}


def _flags(
    plan: Plan | None,
    objectives: Sequence[dict[str, Any]],
    actions: dict[int, list[dict[str, Any]]],
) -> dict[int, frozenset[FlagKind]]:
    """The kinds of flag of each action by its number, and of each objective by that below nought."""
    flags: defaultdict[int, list[values.Flag]] = defaultdict(list)
    rows = _within(Flag.objects.all(), plan, "")
    for of, kind, message, place in rows.values_list("plan", "kind", "message", "place"):
        flags[of].append(values.Flag(FlagKind(kind), message, Place(**place)))
    placed: defaultdict[int, list[Placed]] = defaultdict(list)
    for one in objectives:
        here = placed[one["theme__plan"]]
        here.append(Placed(-one["pk"], one["title"], Place(**one["place"]), is_objective=True))
        here.extend(
            Placed(action["pk"], action["text"], Place(**action["place"]))
            for action in actions.get(one["pk"], ())
        )
    found: dict[int, frozenset[FlagKind]] = {}
    for of, parts in placed.items():
        found.update(flags_by_part(flags[of], parts))
    return found


def _within(rows: QuerySet[Any], plan: Plan | None, path: str) -> QuerySet[Any]:
    """Those of one plan, where one is asked for; `path` leads to its themes, or is empty."""
    return rows if plan is None else rows.filter(**{f"{path}plan": plan})


def theme_titles(themes: Collection[int]) -> dict[int, str]:
    """What each theme is called; one without a title is the whole plan."""
    return {theme.pk: str(theme) for theme in Theme.objects.filter(pk__in=themes).only("title")}


def role_names(roles: Collection[int]) -> dict[int, str]:
    return dict(OwnerRole.objects.filter(pk__in=roles).values_list("pk", "name"))
