"""What each decision does to the parts of a reading under check."""

import dataclasses
import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.plans.checking.parts import DraftAction, DraftLeft, DraftObjective, Parts
from goldenthread.plans.plan import Action, Objective, Timescale, TimescaleKind, Unplaced
from goldenthread.plans.words.timescales import read_timescale

Told = TypeVar("Told")


def _accept(_parts: Parts, _decision: Decision) -> bool:
    return True


def _reword(parts: Parts, decision: Decision) -> bool:
    text = decision.values[0]
    return _changed(parts, decision.part, {"title": text}, {"text": text})


def _owners(parts: Parts, decision: Decision) -> bool:
    return _changed(
        parts, decision.part, {"officers": decision.values}, {"owners": decision.values}
    )


def _dates(parts: Parts, decision: Decision) -> bool:
    told = {"timescales": tuple(read_timescale(raw, parts.days) for raw in decision.values)}
    return _changed(parts, decision.part, told, told)


def _changed(
    parts: Parts, key: str, of_objective: Mapping[str, Any], of_action: Mapping[str, Any]
) -> bool:
    objective = parts.objective(key)
    if objective is not None:
        objective.value = dataclasses.replace(objective.value, **of_objective)
        return True
    found = parts.action(key)
    if found is None:
        return False
    action = found[0].actions[found[1]]
    action.value = dataclasses.replace(action.value, **of_action)
    return True


def _move(parts: Parts, decision: Decision) -> bool:
    found, target = parts.action(decision.part), parts.objective(decision.values[0])
    if found is None or target is None:
        return False
    target.actions.append(found[0].actions.pop(found[1]))
    return True


def _split(parts: Parts, decision: Decision) -> bool:
    found = parts.action(decision.part)
    if found is None:
        return False
    objective, index = found
    whole = objective.actions[index]
    objective.actions[index : index + 1] = [
        DraftAction(
            whole.key if not number else f"{whole.key}.{number}",
            dataclasses.replace(whole.value, text=text, ref=None if number else whole.value.ref),
        )
        for number, text in enumerate(decision.values)
    ]
    return True


def _join(parts: Parts, decision: Decision) -> bool:
    """The part goes on from the one before it; the first of all has none."""
    found = parts.action(decision.part)
    if found is not None:
        objective, index = found
        if index:
            _join_actions(objective.actions[index - 1], objective.actions.pop(index))
        return bool(index)
    for theme in parts.themes:
        for place, one in enumerate(theme.objectives):
            if one.key == decision.part and place:
                _join_objectives(theme.objectives[place - 1], theme.objectives.pop(place))
                return True
    return False


def _join_actions(first: DraftAction, second: DraftAction) -> None:
    one, other = first.value, second.value
    said = f"{other.ref} {other.text}" if other.ref else other.text
    first.value = dataclasses.replace(
        one,
        text=f"{one.text} {said}",
        owners=_once(one.owners, other.owners),
        timescales=_once(one.timescales, other.timescales),
        rag=one.rag or other.rag,
        fields=_together(one.fields, other.fields),
        other=_together(one.other, other.other),
    )


def _join_objectives(first: DraftObjective, second: DraftObjective) -> None:
    one, other = first.value, second.value
    first.actions.extend(second.actions)
    first.value = dataclasses.replace(
        one,
        title=f"{one.title} {f'{other.ref} {other.title}' if other.ref else other.title}",
        cited=_once(one.cited, other.cited),
        recommendations=tuple(sorted({*one.recommendations, *other.recommendations})),
        officers=_once(one.officers, other.officers),
        timescales=_once(one.timescales, other.timescales),
        rag=one.rag or other.rag,
        fields=_together(one.fields, other.fields),
        other=_together(one.other, other.other),
    )


def _together(
    one: Mapping[Told, tuple[str, ...]], other: Mapping[Told, tuple[str, ...]]
) -> dict[Told, tuple[str, ...]]:
    return {
        **one,
        **{heading: _once(one.get(heading, ()), texts) for heading, texts in other.items()},
    }


def _once(first: tuple[Told, ...], second: tuple[Told, ...]) -> tuple[Told, ...]:
    return tuple(dict.fromkeys((*first, *second)))


def _leave_out(parts: Parts, decision: Decision) -> bool:
    for left in parts.left:
        if left.key == decision.part:
            left.is_settled = True
            return True
    found = parts.action(decision.part)
    if found is not None:
        parts.left.append(_left_of(found[0].actions.pop(found[1])))
        return True
    for theme in parts.themes:
        for place, one in enumerate(theme.objectives):
            if one.key == decision.part:
                del theme.objectives[place]
                parts.left.append(_left_of(one))
                parts.left.extend(_left_of(action) for action in one.actions)
                return True
    return False


def _left_of(part: DraftObjective | DraftAction) -> DraftLeft:
    """All that a part told itself, so that leaving it out drops nothing."""
    value = part.value
    if isinstance(value, Objective):
        said, names, cited = value.title, value.officers, value.cited
    else:
        said, names, cited = value.text, value.owners, ()
    told = [f"{value.ref} {said}" if value.ref else said, *cited, *names]
    told += [when.raw for when in value.timescales]
    told += [value.rag] if value.rag else []
    told += [text for texts in (*value.fields.values(), *value.other.values()) for text in texts]
    return DraftLeft(part.key, Unplaced(" | ".join(told), value.place), is_settled=True)


def _take_in(parts: Parts, decision: Decision) -> bool:
    target = parts.objective(decision.values[0])
    for place, one in enumerate(parts.left):
        if one.key == decision.part and target is not None:
            del parts.left[place]
            column = target.actions[-1].value.column if target.actions else ""
            action = Action(one.value.text, column, place=one.value.place)
            target.actions.append(DraftAction(one.key, action))
            return True
    return False


def _role(parts: Parts, decision: Decision) -> bool:
    printed, *meant = decision.values
    return _named(parts, lambda role: meant if role == printed else [role])


def _short(parts: Parts, decision: Decision) -> bool:
    short, meant = decision.values
    word = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
    return _named(parts, lambda role: [word.sub(lambda _: meant, role)])


def _named(parts: Parts, names: Callable[[str], list[str]]) -> bool:
    """Give every role the names that it has now; False where all are as they were."""

    def told(roles: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for role in roles for name in names(role)))

    found = False
    for one in parts.objectives:
        if told(one.value.officers) != one.value.officers:
            found = True
            one.value = dataclasses.replace(one.value, officers=told(one.value.officers))
        for action in one.actions:
            if told(action.value.owners) != action.value.owners:
                found = True
                action.value = dataclasses.replace(action.value, owners=told(action.value.owners))
    return found


def _date(parts: Parts, decision: Decision) -> bool:
    raw, kind, start, end = decision.values
    meant = Timescale(raw, TimescaleKind(kind), _day(start), _day(end))

    def understood(dates: tuple[Timescale, ...]) -> tuple[Timescale, ...]:
        return tuple(meant if when.raw == raw else when for when in dates)

    def is_said(dates: tuple[Timescale, ...]) -> bool:
        return any(when.raw == raw for when in dates)

    found = False
    for one in parts.objectives:
        if is_said(one.value.timescales):
            found = True
            dates = understood(one.value.timescales)
            one.value = dataclasses.replace(one.value, timescales=dates)
        for action in one.actions:
            if is_said(action.value.timescales):
                found = True
                dates = understood(action.value.timescales)
                action.value = dataclasses.replace(action.value, timescales=dates)
    return found


def _day(told: str) -> datetime.date | None:
    return datetime.date.fromisoformat(told) if told else None


_DECIDE: Mapping[Decided, Callable[[Parts, Decision], bool]] = {
    Decided.ACCEPT: _accept,
    Decided.REWORD: _reword,
    Decided.OWNERS: _owners,
    Decided.DATES: _dates,
    Decided.MOVE: _move,
    Decided.SPLIT: _split,
    Decided.JOIN: _join,
    Decided.LEAVE_OUT: _leave_out,
    Decided.TAKE_IN: _take_in,
    Decided.ROLE: _role,
    Decided.SHORT: _short,
    Decided.DATE: _date,
}


def carry_out(parts: Parts, decision: Decision) -> bool:
    """Change the parts as decided; False where what it is about is no longer there."""
    return _DECIDE[decision.kind](parts, decision)
