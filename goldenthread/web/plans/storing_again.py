"""A newer version's values put in place of a stored plan's: what stays keeps its address and its history."""

from collections.abc import Collection, Mapping

from django.db.models import Model

from goldenthread.plans import plan as values
from goldenthread.web.accounts.models import User
from goldenthread.web.plans.models import (
    Action,
    ActionOwner,
    Citation,
    Objective,
    Officer,
    Plan,
    Theme,
    Timescale,
)
from goldenthread.web.plans.storing import BATCH, Position, store_parts
from goldenthread.web.shared.history import changed_by

# Positions are unique, so those of what stays are moved out of the way before it gets its own.
_OUT_OF_THE_WAY = 1_000_000


def store_parts_again(
    plan: Plan, value: values.Plan, stays: Mapping[Position, Position], by: User
) -> None:
    """Make the stored plan say what the value says.

    `stays` gives for a position in the value that of the stored theme, objective or action
    which it goes on from. What nothing goes on from is removed; the history keeps it.
    """
    stored = _stored_at(plan)
    goes_on = {new: stored[old] for new, old in stays.items() if old in stored}
    _remove_what_is_said_of_parts(plan)
    plan.recommendations.all().delete()
    plan.flags.all().delete()
    plan.unplaced.all().delete()
    staying = set(goes_on.values())
    _move_out_of_the_way(stored.values())
    store_parts(plan, value, by, goes_on)
    for part in sorted(stored.items(), key=lambda told: -len(told[0])):
        if part[1] not in staying:
            changed_by(part[1], by).delete()
    _put_back(staying)
    _remove_idle_roles(plan, by)


def _stored_at(plan: Plan) -> dict[Position, Model]:
    """The plan's themes, objectives and actions by their positions."""
    found: dict[Position, Model] = {}
    for at, theme in enumerate(plan.themes.prefetch_related("objectives__actions")):
        found[(at,)] = theme
        for number, objective in enumerate(theme.objectives.all()):
            found[at, number] = objective
            for nth, action in enumerate(objective.actions.all()):
                found[at, number, nth] = action
    return found


def _remove_what_is_said_of_parts(plan: Plan) -> None:
    """Who owns and when it is due, which is stored anew whole: an owner has no life of its own."""
    ActionOwner.objects.filter(action__objective__theme__plan=plan).delete()
    Officer.objects.filter(objective__theme__plan=plan).delete()
    Citation.objects.filter(objective__theme__plan=plan).delete()
    Timescale.objects.filter(action__objective__theme__plan=plan).delete()
    Timescale.objects.filter(objective__theme__plan=plan).delete()


def _move_out_of_the_way(parts) -> None:
    for kind in (Theme, Objective, Action):
        for number, part in enumerate(part for part in parts if isinstance(part, kind)):
            kind.objects.filter(pk=part.pk).update(position=_OUT_OF_THE_WAY + number)


def _put_back(parts: Collection[Model]) -> None:
    """Those that nothing changed in have their positions again, with nothing new in their history."""
    for kind in (Theme, Objective, Action):
        of_kind = [part for part in parts if isinstance(part, kind)]
        kind.objects.bulk_update(of_kind, ["position"], BATCH)


def _remove_idle_roles(plan: Plan, by: User) -> None:
    """Roles that own nothing any more, unless somebody holds them."""
    for role in plan.owner_roles.filter(
        actions__isnull=True, objectives__isnull=True, holdings__isnull=True
    ):
        changed_by(role, by).delete()
