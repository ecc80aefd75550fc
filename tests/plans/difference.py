"""What differs between two plans that should be the same, in lines that say where."""

import dataclasses
from collections.abc import Iterator, Mapping

from goldenthread.plans.json_form import plan_as_json
from goldenthread.plans.plan import Objective, OtherColumns, Plan

# An export promises nothing of these; places are where the new file has them.
_NOT_KEPT = {"layout", "flags", "tables", "document", "place", "where", "cited"}
_OF_THE_LAYOUT = {"columns", "column"}


def differences(one: Plan, other: Plan, *, same_layout: bool = True) -> list[str]:
    """Each path at which the plans differ with both values; none where they are the same.

    The headings are those of the layout, so they are compared only where that is the same.
    """
    skipped = _NOT_KEPT if same_layout else _NOT_KEPT | _OF_THE_LAYOUT
    told = [plan_as_json(plan if same_layout else _without_headings(plan)) for plan in (one, other)]
    return list(_between(*told, "", skipped))


def _without_headings(plan: Plan) -> Plan:
    """The plan with what stood in further columns told without their headings."""
    return dataclasses.replace(
        plan,
        themes=tuple(
            dataclasses.replace(
                theme, objectives=tuple(_one_other(objective) for objective in theme.objectives)
            )
            for theme in plan.themes
        ),
    )


def _one_other(objective: Objective) -> Objective:
    actions = tuple(
        dataclasses.replace(action, other=_together(action.other)) for action in objective.actions
    )
    return dataclasses.replace(objective, other=_together(objective.other), actions=actions)


def _together(other: OtherColumns) -> OtherColumns:
    texts = sorted(text for texts in other.values() for text in texts)
    return {"": tuple(texts)} if texts else {}


def _between(one: object, other: object, path: str, skipped: set[str]) -> Iterator[str]:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        for key in dict.fromkeys((*one, *other)):
            if key not in skipped:
                yield from _between(one.get(key), other.get(key), f"{path}.{key}", skipped)
    elif isinstance(one, list) and isinstance(other, list):
        names = [_short(item) for item in one], [_short(item) for item in other]
        if len(one) != len(other):
            lost = [name for name in names[0] if name not in names[1]]
            new = [name for name in names[1] if name not in names[0]]
            yield f"{path}: {len(one)} became {len(other)}, lost {lost[:4]}, new {new[:4]}"
            return
        for index, (left, right) in enumerate(zip(one, other, strict=True)):
            yield from _between(left, right, f"{path}[{index}]", skipped)
    elif (one or None) != (other or None):
        yield f"{path}: {_short(one)} became {_short(other)}"


def _short(value: object) -> str:
    if isinstance(value, Mapping):
        value = value.get("text") or value.get("title") or value.get("raw") or dict(value)
    text = repr(value)
    return text if len(text) < 90 else f"{text[:60]} … {text[-20:]}"
