"""What a reading makes of the plan that it is a newer version of, worked out once for each state."""

import functools
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from goldenthread.plans.comparing.closeness import closeness, sayings_of, shared_wordings
from goldenthread.plans.comparing.differences import Comparison, Difference
from goldenthread.plans.comparing.merging import Merged, answered_along, merged
from goldenthread.web.accounts.queries import Viewer
from goldenthread.web.accounts.roles import Permission
from goldenthread.web.checking.drafts import checked
from goldenthread.web.checking.models import Check, DifferenceAnswer
from goldenthread.web.plans.models import Action, Objective, Plan, PlanVersion
from goldenthread.web.plans.queries import may_in_plan, plans_for
from goldenthread.web.plans.versions import standing_value, value_of

_REMEMBERED = 8
# Of a plan whose newer version this is, most goes on; of another plan by chance a sentence does.
_SURELY, _HARDLY = 0.4, 0.1


@dataclass(frozen=True)
class Newer:
    """A newer version of a plan before it is stored: what differs, and what was answered so far."""

    plan: Plan
    comparison: Comparison
    answers: Mapping[str, DifferenceAnswer]

    @property
    def undecided(self) -> list[Difference]:
        """What the newer version no longer tells and nobody has decided of."""
        along = answered_along(self.comparison, {one.key for one in self.refused})
        return [
            one
            for one in self.comparison.differences
            if one.is_loss and one.key not in self.answers and one.key not in along
        ]

    @property
    def let_go(self) -> list[Difference]:
        return [
            one
            for one in self.comparison.differences
            if one.is_loss and one.key in self.answers and not self.answers[one.key].is_kept
        ]

    @property
    def refused(self) -> list[Difference]:
        return [
            one
            for one in self.comparison.differences
            if one.key in self.answers and self.answers[one.key].is_kept
        ]

    def merged(self) -> Merged:
        return merged(self.comparison, {one.key for one in self.refused})


@dataclass(frozen=True)
class Likely:
    """A plan that a reading may be a newer version of: how many of its wordings the reading has."""

    plan: Plan
    shared: int
    of: int

    @property
    def is_likely(self) -> bool:
        return self.shared > _SURELY * self.of

    @property
    def is_unlikely(self) -> bool:
        return self.shared < _HARDLY * self.of


def newer_of(check: Check) -> Newer | None:
    """What the reading makes of the plan it goes on; None for a plan of its own."""
    plan = check.newer_of
    if plan is None:
        return None
    of_plan = check.difference_answers.filter(plan=plan)
    answers = {one.key: one for one in of_plan.select_related("by").order_by("pk")}
    return Newer(plan, _comparison(check.pk, check.mark, plan.pk, plan.edition), answers)


def state_of(check: Check) -> str:
    """Changes whenever what would be stored does, whoever changed it."""
    last = check.difference_answers.order_by("-pk").values_list("pk", flat=True).first() or 0
    edition = check.newer_of.edition if check.newer_of else 0
    return f"{check.mark}.{check.newer_of_id or 0}.{edition}.{last}"


def likely_plans(check: Check, viewer: Viewer) -> list[Likely]:
    """The plans whose newer version a viewer may store, the likeliest first."""
    plans = [plan for plan in plans_for(viewer) if may_in_plan(viewer, Permission.EDIT_PLAN, plan)]
    found = likely_of(check, plans)
    return sorted(found, key=lambda one: (-one.shared / max(one.of, 1), one.plan.title))


def likely_of(check: Check, plans: Sequence[Plan]) -> list[Likely]:
    """How much of each plan the reading has, in the order of the plans."""
    read = checked(check).draft.plan()
    wordings = [
        words
        for theme in read.themes
        for one in theme.objectives
        for words in (one.title, *(action.text for action in one.actions))
    ]
    told = _wordings(plans)
    return [Likely(plan, *shared_wordings(told[plan.pk], wordings)) for plan in plans]


def closer_version(check: Check) -> PlanVersion | None:
    """An earlier version of the plan that the reading says more of than of the one that stands."""
    if check.newer_of is None:
        return None
    return _closer(check.pk, check.mark, check.newer_of_id, check.newer_of.edition)


def _wordings(plans: Sequence[Plan]) -> Mapping[int, list[str]]:
    """What the objectives and actions of each plan say."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    titles = Objective.objects.filter(theme__plan__in=plans)
    texts = Action.objects.filter(objective__theme__plan__in=plans)
    for plan, words in titles.values_list("theme__plan", "title"):
        found[plan].append(words)
    for plan, words in texts.values_list("objective__theme__plan", "text"):
        found[plan].append(words)
    return found


@functools.lru_cache(maxsize=_REMEMBERED)
def _comparison(reading_id: int, _mark: str, plan_id: int, _edition: int) -> Comparison:
    check = Check.objects.select_related("reading").get(pk=reading_id)
    return Comparison(standing_value(Plan.objects.get(pk=plan_id)), checked(check).draft.plan())


@functools.lru_cache(maxsize=_REMEMBERED)
def _closer(reading_id: int, _mark: str, plan_id: int, _edition: int) -> PlanVersion | None:
    check = Check.objects.select_related("reading").get(pk=reading_id)
    said = sayings_of(checked(check).draft.plan())
    versions = PlanVersion.objects.filter(plan=plan_id).select_related("reading__document")
    newest, *earlier = versions.defer("content", "reading__content")
    best, found = closeness(sayings_of(value_of(newest)), said), None
    for version in earlier:
        close = closeness(sayings_of(value_of(version)), said)
        if close > best:
            best, found = close, version
    return found
