"""A plan's values as stored records, each with its first history."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from django.db.models import Model
from simple_history.utils import bulk_create_with_history, bulk_update_with_history

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
from goldenthread.web.plans.storing_words import keep_words

BATCH = 200

Record = TypeVar("Record", bound=Model)
Roles = dict[str, OwnerRole]
# Counted from 0: the theme, the objective in it, the action in that.
Position = tuple[int, ...]
GoesOn = Mapping[Position, Model]


def store_parts(plan: Plan, value: values.Plan, by: User, goes_on: GoesOn | None = None) -> None:
    """Everything of a plan's value that stands below the plan itself.

    `goes_on` gives the stored theme, objective or action that is the one at a position from now
    on; all others are new.
    """
    goes_on = goes_on or {}
    _store_what_the_document_says(plan, value, by)
    themes = _stored(
        Theme,
        [
            (
                goes_on.get((at,)),
                {
                    "plan": plan,
                    "position": at + 1,
                    "title": theme.title,
                    "vision": theme.vision,
                    "outcomes": list(theme.outcomes),
                    "place": place_as_json(theme.place),
                },
            )
            for at, theme in enumerate(value.themes)
        ],
        by,
    )
    objectives = [
        (theme, (at, number), said)
        for at, (theme, theme_said) in enumerate(zip(themes, value.themes, strict=True))
        for number, said in enumerate(theme_said.objectives)
    ]
    _store_objectives(objectives, _stored_roles(plan, value, by), goes_on, by)
    keep_words(plan)


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
    known = {role.name: role for role in plan.owner_roles.all()}
    new = [OwnerRole(plan=plan, name=name) for name in names if name not in known]
    return {**known, **{role.name: role for role in _created(new, by)}}


def _store_objectives(
    said: Sequence[tuple[Theme, Position, values.Objective]],
    roles: Roles,
    goes_on: GoesOn,
    by: User,
) -> None:
    stored = _stored(
        Objective,
        [
            (
                goes_on.get(at),
                {
                    "theme": theme,
                    "position": at[-1] + 1,
                    "title": objective.title,
                    "cited": list(objective.cited),
                    **_claims(objective),
                },
            )
            for theme, at, objective in said
        ],
        by,
    )
    placed = [(record, at, told) for record, (_, at, told) in zip(stored, said, strict=True)]
    pairs = [(record, objective) for record, _, objective in placed]
    _store_said_of_objectives(pairs, roles, by)
    _store_actions(
        [
            (record, (*at, number), action)
            for record, at, objective in placed
            for number, action in enumerate(objective.actions)
        ],
        roles,
        goes_on,
        by,
    )


def _store_said_of_objectives(
    pairs: Sequence[tuple[Objective, values.Objective]], roles: Roles, by: User
) -> None:
    """What each cites, who answers for it, and when it is due."""
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


def _store_actions(
    said: Sequence[tuple[Objective, Position, values.Action]],
    roles: Roles,
    goes_on: GoesOn,
    by: User,
) -> None:
    stored = _stored(
        Action,
        [
            (
                goes_on.get(at),
                {
                    "objective": objective,
                    "position": at[-1] + 1,
                    "text": action.text,
                    "column": action.column,
                    "depth": action.depth,
                    **_claims(action),
                },
            )
            for objective, at, action in said
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


def _stored(
    kind: type[Record], told: list[tuple[Model | None, dict[str, Any]]], by: User
) -> list[Record]:
    """The records in order: new ones made, those that go on changed where they say something else."""
    records: list[Record] = []
    changed: list[Record] = []
    new: list[Record] = []
    for goes_on, fields in told:
        if not isinstance(goes_on, kind):
            record = kind(**fields)
            new.append(record)
        else:
            record = goes_on
            if any(getattr(record, name) != value for name, value in fields.items()):
                changed.append(record)
            for name, value in fields.items():
                setattr(record, name, value)
        records.append(record)
    made = iter(_created(new, by))
    if changed:
        names = list(told[0][1])
        bulk_update_with_history(changed, kind, names, batch_size=BATCH, default_user=by)
    return [record if record.pk else next(made) for record in records]


def _created(records: list[Record], by: User) -> list[Record]:
    if not records:
        return []
    return list(
        bulk_create_with_history(records, type(records[0]), batch_size=BATCH, default_user=by)
    )
