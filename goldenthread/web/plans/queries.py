"""What a viewer may see of plans, their parts and the documents they came from."""

import dataclasses
import datetime
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Model, OuterRef, Prefetch, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse
from django.utils import timezone

from goldenthread.plans import plan as values
from goldenthread.plans.exporting.title_page import TitlePage
from goldenthread.plans.level_words import LevelWords, guessed_words
from goldenthread.plans.plan import TimescaleKind
from goldenthread.web.accounts.models import User
from goldenthread.web.accounts.queries import Reach, Viewer, may, reach_for
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.plans.models import (
    Abbreviation,
    Action,
    ActionOwner,
    ColourMeaning,
    Objective,
    Officer,
    OwnerRole,
    Plan,
    PlanSettings,
    PlanVersion,
    Reading,
    Recommendation,
    RoleHolding,
    Theme,
    Timescale,
)

WORDS = tuple(field.name for field in dataclasses.fields(LevelWords))


def plans_for(viewer: Viewer) -> QuerySet[Plan]:
    """The plans of which a viewer may read anything, with who stored them."""
    found = Plan.objects.select_related("reading__document", "stored_by", "settings")
    reach = reach_for(viewer, Permission.READ_PLAN)
    if _reads_all(reach):
        return found
    return found.filter(
        Q(pk__in=reach.plans) | Q(pk__in=_own_objectives(viewer, reach).values("theme__plan"))
    )


def plan_titles() -> dict[int, str]:
    """Every plan's title by its number, to name what a role may be held over."""
    return dict(Plan.objects.values_list("pk", "title"))


def themes_for(viewer: Viewer) -> QuerySet[Theme]:
    found = Theme.objects.select_related("plan__settings")
    reach = reach_for(viewer, Permission.READ_PLAN)
    if _reads_all(reach):
        return found
    return found.filter(
        Q(plan__in=reach.plans) | Q(pk__in=_own_objectives(viewer, reach).values("theme"))
    )


def objectives_for(viewer: Viewer) -> QuerySet[Objective]:
    """The objectives a viewer may read, with their officers, dates and what they cite."""
    found = Objective.objects.select_related("theme__plan__settings").prefetch_related(
        "citations",
        "timescales",
        Prefetch("officers_in_order", Officer.objects.select_related("role")),
    )
    reach = reach_for(viewer, Permission.READ_PLAN)
    if _reads_all(reach):
        return found
    return found.filter(
        Q(theme__plan__in=reach.plans) | Q(pk__in=_own_objectives(viewer, reach).values("pk"))
    )


def actions_for(viewer: Viewer) -> QuerySet[Action]:
    """The actions a viewer may read, with the objective they serve."""
    found = Action.objects.select_related("objective")
    reach = reach_for(viewer, Permission.READ_PLAN)
    if _reads_all(reach):
        return found
    return found.filter(
        Q(objective__theme__plan__in=reach.plans)
        | Q(pk__in=_own_actions(viewer, reach).values("pk"))
    )


def owner_roles_for(viewer: Viewer) -> QuerySet[OwnerRole]:
    """The roles that own something in plans a viewer reads whole, with who holds them now."""
    found = OwnerRole.objects.select_related("plan__settings").prefetch_related(
        Prefetch("holdings", holdings_on(timezone.localdate()), to_attr="held_now")
    )
    reach = reach_for(viewer, Permission.READ_PLAN)
    return found if _reads_all(reach) else found.filter(plan__in=reach.plans)


def readings_for(viewer: Viewer) -> QuerySet[Reading]:
    """The readings of documents that a viewer may check and store: all, or those they sent in."""
    reach = reach_for(viewer, Permission.IMPORT_PLAN)
    if not reach:
        return Reading.objects.none()
    found = Reading.objects.select_related(
        "document__sent_by", "job", "version__plan", "put_aside_by"
    )
    return found if reach.authority else found.filter(document__sent_by=viewer.pk)


def waiting_readings_for(viewer: Viewer) -> QuerySet[Reading]:
    """Those that are neither stored, put aside nor refused: somebody has to look at them."""
    return readings_for(viewer).filter(version__isnull=True, put_aside_at__isnull=True, refusal="")


def reads_whole(viewer: Viewer, plan: Plan) -> bool:
    """Whether a viewer reads all of a plan rather than only what they own of it."""
    return _covers(reach_for(viewer, Permission.READ_PLAN), plan)


def settings_of(plan: Plan) -> PlanSettings:
    """What was settled about a plan; of one where nothing was yet, what is guessed from its titles."""
    try:
        return plan.settings
    except PlanSettings.DoesNotExist:
        guessed = guessed_words(plan.themes.values_list("title", flat=True))
        return PlanSettings(
            plan=plan, words_guessed=guessed != LevelWords(), **dataclasses.asdict(guessed)
        )


def words_of(plan: Plan) -> LevelWords:
    settings = settings_of(plan)
    return LevelWords(**{word: getattr(settings, word) for word in WORDS})


def title_page_of(plan: Plan) -> TitlePage:
    """What the title page of a plan says, whether or not it is wanted."""
    settings = settings_of(plan)
    return TitlePage(
        title=settings.title or plan.title,
        subtitle=settings.subtitle,
        authority=settings.authority or plan.authority,
        version_line=settings.version_line,
        approved_by=settings.approved_by,
    )


def abbreviations_for(viewer: Viewer) -> QuerySet[Abbreviation]:
    """The abbreviations of every plan of which a viewer may read anything, removed ones left out."""
    return Abbreviation.objects.filter(plan__in=plans_for(viewer).values("pk"), removed=False)


def abbreviations_of(plan: Plan) -> dict[str, str]:
    """What each short form stands for in a plan."""
    return dict(plan.abbreviations.filter(removed=False).values_list("short", "long"))


def colour_key_of(plan: Plan) -> QuerySet[ColourMeaning]:
    """The colours of a plan of which it is known what they mean."""
    return plan.colour_meanings.exclude(meaning="")


def versions_of(plan: Plan) -> QuerySet[PlanVersion]:
    """Every version of a plan that a viewer reads whole, the newest first."""
    return plan.versions.select_related("stored_by", "reading__document").defer(
        "content", "reading__content"
    )


def may_bring_in(viewer: Viewer) -> bool:
    return may(viewer, Permission.IMPORT_PLAN)


def may_in_plan(viewer: Viewer, permission: Permission, plan: Plan) -> bool:
    """Whether a viewer may do something to the whole of a plan."""
    return _covers(reach_for(viewer, permission), plan)


def holdings_on(today: datetime.date) -> QuerySet[RoleHolding]:
    """Who holds which owner role on a day."""
    return RoleHolding.objects.filter(
        Q(held_until__isnull=True) | Q(held_until__gte=today), held_from__lte=today
    ).select_related("holder")


def own_actions_for(viewer: Viewer) -> QuerySet[Action]:
    """The actions whose owner roles a viewer holds today, whatever else they may read."""
    return actions_for(viewer).filter(pk__in=_owned_through(_held_by(viewer)).values("pk"))


def answers_for(viewer: Viewer, objective: Objective) -> bool:
    """Whether a viewer holds a role that answers for the whole of an objective today."""
    return objective.officers.filter(holdings__in=_held_by(viewer)).exists()


# Counted is what the viewer may read, and no more: a number tells of what one may not see.


def plans_with_counts_for(viewer: Viewer) -> QuerySet[Plan]:
    return plans_for(viewer).annotate(
        themes_count=_count(themes_for(viewer), "plan"),
        objectives_count=_count(objectives_for(viewer), "theme__plan"),
        actions_count=_count(actions_for(viewer), "objective__theme__plan"),
    )


def themes_with_counts_for(viewer: Viewer) -> QuerySet[Theme]:
    return themes_for(viewer).annotate(
        objectives_count=_count(objectives_for(viewer), "theme"),
        actions_count=_count(actions_for(viewer), "objective__theme"),
    )


def objectives_with_counts_for(viewer: Viewer) -> QuerySet[Objective]:
    return objectives_for(viewer).annotate(actions_count=_count(actions_for(viewer), "objective"))


def _count(readable: QuerySet[Any], of: str) -> Coalesce:
    """How many of these belong to each. Counted apart: joined, a long plan's parts would multiply."""
    mine = readable.select_related(None).prefetch_related(None).order_by()
    counted = mine.filter(**{of: OuterRef("pk")}).values(of).annotate(times=Count("pk"))
    return Coalesce(Subquery(counted.values("times")), 0)


def roles_with_counts(roles: QuerySet[OwnerRole]) -> QuerySet[OwnerRole]:
    """With how many objectives each answers for and how many actions it owns."""
    return roles.annotate(
        objectives_count=_count(Officer.objects.all(), "role"),
        actions_count=_count(ActionOwner.objects.all(), "role"),
    )


@dataclass(frozen=True)
class Named:
    """An owner role that an action or an objective names."""

    role_id: int
    name: str


# Whole lists ask for what their rows name in plain values: as records this costs several times more.


def owners_by_action(actions: Collection[Action]) -> Mapping[int, list[Named]]:
    rows = ActionOwner.objects.filter(action__in=[action.pk for action in actions])
    return _named(rows.values_list("action", "role", "role__name"))


def officers_by_objective(objectives: Collection[int]) -> Mapping[int, list[Named]]:
    rows = Officer.objects.filter(objective__in=objectives)
    return _named(rows.values_list("objective", "role", "role__name"))


def due_by_action(actions: Collection[Action]) -> Mapping[int, list[values.Timescale]]:
    return _due("action", [action.pk for action in actions])


def due_by_objective(objectives: Collection[int]) -> Mapping[int, list[values.Timescale]]:
    return _due("objective", objectives)


def _named(rows: Iterable[tuple[int, int, str]]) -> Mapping[int, list[Named]]:
    found: defaultdict[int, list[Named]] = defaultdict(list)
    for owned, role_id, name in rows:
        found[owned].append(Named(role_id, name))
    return found


def _due(of: str, keys: Collection[int]) -> Mapping[int, list[values.Timescale]]:
    found: defaultdict[int, list[values.Timescale]] = defaultdict(list)
    rows = Timescale.objects.filter(**{f"{of}__in": keys})
    for owned, raw, kind, start, end, inferred in rows.values_list(
        of, "raw", "kind", "start", "end", "inferred"
    ):
        found[owned].append(values.Timescale(raw, TimescaleKind(kind), start, end, inferred))
    return found


@dataclass(frozen=True)
class CitedRecommendation:
    """A number cited in a plan: its printed text, if it prints one, and who cites it."""

    number: int
    printed: Recommendation | None
    objectives: list[Objective]


def recommendations_with_objectives(viewer: Viewer, plan: Plan) -> list[CitedRecommendation]:
    """Every recommendation that a plan prints or cites, with the objectives that cite it."""
    citing: dict[int, list[Objective]] = {}
    for objective in objectives_for(viewer).filter(theme__plan=plan):
        for citation in objective.citations.all():
            citing.setdefault(citation.number, []).append(objective)
    printed = list(plan.recommendations.all())
    rows = [CitedRecommendation(said.number, said, citing.get(said.number, [])) for said in printed]
    unprinted = sorted(citing.keys() - {said.number for said in printed})
    return [*rows, *(CitedRecommendation(number, None, citing[number]) for number in unprinted)]


def recommendations_cited(objective: Objective) -> list[CitedRecommendation]:
    """What one objective cites, with the printed text where the plan prints it."""
    numbers = [citation.number for citation in objective.citations.all()]
    printed = {
        said.number: said
        for said in objective.theme.plan.recommendations.filter(number__in=numbers)
    }
    return [CitedRecommendation(number, printed.get(number), [objective]) for number in numbers]


@dataclass(frozen=True)
class Neighbours:
    """What stands before and after a record in its plan."""

    before: Model | None
    after: Model | None


def neighbours(records: QuerySet[Model], record: Model) -> Neighbours:
    """Of records in their own order, the one before and the one after a record among them."""
    keys = list(records.values_list("pk", flat=True))
    place = keys.index(record.pk)
    around = records.in_bulk(keys[max(place - 1, 0) : place] + keys[place + 1 : place + 2])
    before = around.get(keys[place - 1]) if place else None
    after = around.get(keys[place + 1]) if place + 1 < len(keys) else None
    return Neighbours(before, after)


def links_into(plan: Plan) -> Iterator[tuple[str, str]]:
    """What each objective and action of a plan says, and the address of its page."""
    for pk, ref, title in Objective.objects.filter(theme__plan=plan).values_list(
        "pk", "ref", "title"
    ):
        address = reverse("plans:objective_detail", args=[pk])
        yield title, address
        if ref:
            yield f"{ref}. {title}", address
            yield f"{ref} {title}", address
    for pk, text in Action.objects.filter(objective__theme__plan=plan).values_list("pk", "text"):
        yield text, reverse("plans:action_detail", args=[pk])


def people_who_may_hold() -> QuerySet[User]:
    return User.objects.filter(is_active=True)


def readings_with_documents_for(viewer: Viewer) -> QuerySet[Reading]:
    """Readings whose document a viewer may have: to check it, or because they read its plan."""
    found = Reading.objects.select_related("document")
    brings_in = reach_for(viewer, Permission.IMPORT_PLAN)
    if brings_in.authority:
        return found
    reach = reach_for(viewer, Permission.EXPORT_PLAN)
    own = Q(document__sent_by=viewer.pk) if brings_in else Q(pk__in=())
    if _reads_all(reach):
        return found.filter(Q(version__isnull=False) | own)
    return found.filter(Q(version__plan__in=reach.plans) | own)


def _reads_all(reach: Reach) -> bool:
    """A plan names no child, and whoever works in a service or team may read all of it."""
    return bool(reach.authority or reach.services or reach.teams)


def _covers(reach: Reach, plan: Plan) -> bool:
    return _reads_all(reach) or plan.pk in reach.plans


def _held_by(viewer: Viewer) -> QuerySet[RoleHolding]:
    return holdings_on(timezone.localdate()).filter(holder=viewer.pk)


def _own_actions(viewer: Viewer, reach: Reach) -> QuerySet[Action]:
    if not reach.own:
        return Action.objects.none()
    return _owned_through(_held_by(viewer))


def _owned_through(holdings: QuerySet[RoleHolding]) -> QuerySet[Action]:
    """Actions that name a role held; one that names nobody is its objective's officers'."""
    return Action.objects.filter(
        Q(owners__holdings__in=holdings)
        | Q(owners__isnull=True, objective__officers__holdings__in=holdings)
    )


def _own_objectives(viewer: Viewer, reach: Reach) -> QuerySet[Objective]:
    """Those that a viewer's roles answer for, and those that hold an action of theirs."""
    if not reach.own:
        return Objective.objects.none()
    return Objective.objects.filter(
        Q(officers__holdings__in=_held_by(viewer))
        | Q(actions__in=_own_actions(viewer, reach).values("pk"))
    )
