"""A stored plan as the plain value that is exported and compared."""

import dataclasses
from typing import Any

from goldenthread.plans import plan as values
from goldenthread.plans.plan import Field, FlagKind
from goldenthread.web.plans.models import Action, Objective, Plan, Theme


def plan_value(plan: Plan) -> values.Plan:
    """What the plan says now, with the document it was read from as its source."""
    read = plan.reading.value()
    themes = plan.themes.prefetch_related(
        "objectives__citations",
        "objectives__officers_in_order__role",
        "objectives__timescales",
        "objectives__actions__owners_in_order__role",
        "objectives__actions__timescales",
    )
    return dataclasses.replace(
        read,
        title=plan.title,
        authority=plan.authority or None,
        layout=plan.layout,
        columns=tuple(plan.columns),
        recommendations=tuple(
            values.Recommendation(said.number, said.text, said.where)
            for said in plan.recommendations.all()
        ),
        themes=tuple(_theme(theme) for theme in themes),
        flags=tuple(
            values.Flag(FlagKind(flag.kind), flag.message, flag.where) for flag in plan.flags.all()
        ),
        unplaced=tuple(values.Unplaced(left.text, left.where) for left in plan.unplaced.all()),
    )


def _theme(theme: Theme) -> values.Theme:
    return values.Theme(
        title=theme.title,
        vision=theme.vision,
        outcomes=tuple(theme.outcomes),
        objectives=tuple(_objective(objective) for objective in theme.objectives.all()),
        place=theme.where,
    )


def _objective(objective: Objective) -> values.Objective:
    return values.Objective(
        title=objective.title,
        cited=tuple(objective.cited),
        recommendations=tuple(citation.number for citation in objective.citations.all()),
        officers=tuple(officer.role.name for officer in objective.officers_in_order.all()),
        actions=tuple(_action(action) for action in objective.actions.all()),
        **_claims(objective),
    )


def _action(action: Action) -> values.Action:
    return values.Action(
        text=action.text,
        column=action.column,
        depth=action.depth,
        owners=tuple(owner.role.name for owner in action.owners_in_order.all()),
        **_claims(action),
    )


def _claims(record: Objective | Action) -> dict[str, Any]:
    return {
        "ref": record.ref,
        "rag": record.rag_claimed,
        "timescales": tuple(when.value() for when in record.timescales.all()),
        "fields": {field: tuple(record.fields[field]) for field in Field if field in record.fields},
        "other": {heading: tuple(texts) for heading, texts in record.other},
        "place": record.where,
    }
