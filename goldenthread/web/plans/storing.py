"""A plan's values as stored records, each with its first history."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

from django.db.models import Model
from simple_history.utils import bulk_create_with_history

from goldenthread.plans import plan as values
from goldenthread.plans.json_document import place_as_json
from goldenthread.web.accounts.models import User
from goldenthread.web.plans.models import (
    Action,
    ActionOwner,
    Citation,
    Flag,
    Objective,
    Officer,
    OwnerRole,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    UnplacedText,
)

BATCH = 200

Record = TypeVar("Record", bound=Model)
Roles = dict[str, OwnerRole]


def store_parts(plan: Plan, value: values.Plan, by: User) -> None:
    """Everything of a plan's value that stands below the plan itself."""
    _store_what_the_document_says(plan, value, by)
    themes = _created(
        [
            Theme(
                plan=plan,
                position=position,
                title=theme.title,
                vision=theme.vision,
                outcomes=list(theme.outcomes),
                place=place_as_json(theme.place),
            )
            for position, theme in enumerate(value.themes, start=1)
        ],
        by,
    )
    objectives = [
        (theme, position, said)
        for theme, theme_said in zip(themes, value.themes, strict=True)
        for position, said in enumerate(theme_said.objectives, start=1)
    ]
    _store_objectives(objectives, _stored_roles(plan, value, by), by)


def _store_what_the_document_says(plan: Plan, value: values.Plan, by: User) -> None:
    _created(
        [
            Recommendation(
                plan=plan,
                position=position,
                number=said.number,
                text=said.text,
                place=place_as_json(said.place),
            )
            for position, said in enumerate(value.recommendations, start=1)
        ],
        by,
    )
    Flag.objects.bulk_create(
        [
            Flag(plan=plan, kind=flag.kind, message=flag.message, place=place_as_json(flag.place))
            for flag in value.flags
        ],
        BATCH,
    )
    UnplacedText.objects.bulk_create(
        [
            UnplacedText(plan=plan, text=left.text, place=place_as_json(left.place))
            for left in value.unplaced
        ],
        BATCH,
    )


def _stored_roles(plan: Plan, value: values.Plan, by: User) -> Roles:
    names = dict.fromkeys(
        name
        for theme in value.themes
        for objective in theme.objectives
        for owners in (objective.officers, *(action.owners for action in objective.actions))
        for name in owners
    )
    stored = _created([OwnerRole(plan=plan, name=name) for name in names], by)
    return {role.name: role for role in stored}


def _store_objectives(
    said: Sequence[tuple[Theme, int, values.Objective]], roles: Roles, by: User
) -> None:
    stored = _created(
        [
            Objective(
                theme=theme,
                position=position,
                title=objective.title,
                cited=list(objective.cited),
                **_claims(objective),
            )
            for theme, position, objective in said
        ],
        by,
    )
    pairs = [(record, objective) for record, (_, _, objective) in zip(stored, said, strict=True)]
    Citation.objects.bulk_create(
        [
            Citation(objective=record, number=number)
            for record, objective in pairs
            for number in dict.fromkeys(objective.recommendations)
        ],
        BATCH,
    )
    Officer.objects.bulk_create(
        [
            Officer(objective=record, role=roles[name], position=position)
            for record, objective in pairs
            for position, name in _once_each(objective.officers)
        ],
        BATCH,
    )
    _created(
        [
            Timescale(objective=record, **_timescale(position, when))
            for record, objective in pairs
            for position, when in enumerate(objective.timescales, start=1)
        ],
        by,
    )
    _store_actions(
        [
            (record, position, action)
            for record, objective in pairs
            for position, action in enumerate(objective.actions, start=1)
        ],
        roles,
        by,
    )


def _store_actions(
    said: Sequence[tuple[Objective, int, values.Action]], roles: Roles, by: User
) -> None:
    stored = _created(
        [
            Action(
                objective=objective,
                position=position,
                text=action.text,
                column=action.column,
                depth=action.depth,
                **_claims(action),
            )
            for objective, position, action in said
        ],
        by,
    )
    pairs = [(record, action) for record, (_, _, action) in zip(stored, said, strict=True)]
    ActionOwner.objects.bulk_create(
        [
            ActionOwner(action=record, role=roles[name], position=position)
            for record, action in pairs
            for position, name in _once_each(action.owners)
        ],
        BATCH,
    )
    _created(
        [
            Timescale(action=record, **_timescale(position, when))
            for record, action in pairs
            for position, when in enumerate(action.timescales, start=1)
        ],
        by,
    )


def _claims(said: values.Objective | values.Action) -> dict[str, object]:
    return {
        "ref": said.ref,
        "rag_claimed": said.rag,
        "fields": {field.value: list(texts) for field, texts in said.fields.items()},
        "other": [[heading, list(texts)] for heading, texts in said.other.items()],
        "place": place_as_json(said.place),
    }


def _timescale(position: int, when: values.Timescale) -> dict[str, object]:
    return {
        "position": position,
        "raw": when.raw,
        "kind": when.kind,
        "start": when.start,
        "end": when.end,
        "inferred": when.inferred,
    }


def _once_each(names: Sequence[str]) -> Iterator[tuple[int, str]]:
    return enumerate(dict.fromkeys(names), start=1)


def _created(records: list[Record], by: User) -> list[Record]:
    if not records:
        return []
    return list(
        bulk_create_with_history(records, type(records[0]), batch_size=BATCH, default_user=by)
    )
