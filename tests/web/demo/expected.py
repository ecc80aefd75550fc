"""What should be read from the made-up plan's two documents, worked out from their source alone."""

import dataclasses
import datetime
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from goldenthread.plans.plan import Timescale
from goldenthread.web.demo import tracker, word
from goldenthread.web.demo.source import SourceAction, SourceObjective, SourcePlan, SourceTheme

Json = dict[str, Any]
# The text under these is one text, however a reader cuts it into points.
FIELDS = ("progress", "evidence", "success_measures", "impact")
HEADINGS = {
    "front_door": word.BY_ACTION,
    "help_and_protection": word.BY_OBJECTIVE,
    "care": word.BY_ACTION,
    "workforce": word.LEAD_FIRST,
    "leadership": word.IN_BRACKETS,
}
ACTION_COLUMN = {
    word.BY_ACTION: "What will we do?",
    word.BY_OBJECTIVE: "Actions",
    word.LEAD_FIRST: "Actions",
    word.IN_BRACKETS: "Actions (lead – by when)",
}


def expected_of_word(plan: SourcePlan) -> Json:
    return {
        "title": plan.title,
        "authority": plan.authority,
        "columns": list(word.BY_ACTION),
        "recommendations": [
            {"number": number, "text": text}
            for number, text in enumerate(plan.recommendations, start=1)
        ],
        "themes": [_theme(theme, _READ_FROM_WORD[theme.id]) for theme in plan.themes],
    }


def expected_of_tracker(plan: SourcePlan) -> Json:
    return {
        "title": tracker.TITLE,
        "authority": plan.authority,
        "columns": list(tracker.HEADINGS),
        "recommendations": [],
        "themes": [_theme(theme, _tracked) for theme in plan.themes],
    }


def compared(read: Json) -> Json:
    """The parts of a reading that are compared, in the form of what is expected."""
    return {
        **{key: read[key] for key in ("title", "authority", "columns")},
        "recommendations": [
            {"number": one["number"], "text": one["text"]} for one in read["recommendations"]
        ],
        "themes": [
            {
                "title": theme["title"],
                "vision": (theme["vision"] or "").strip("“”"),
                "outcomes": theme["outcomes"],
                "objectives": [_compared_objective(one) for one in theme["objectives"]],
            }
            for theme in read["themes"]
        ],
    }


def _compared_objective(read: Json) -> Json:
    return {
        **{key: read[key] for key in ("ref", "title", "recommendations", "officers", "rag")},
        "timescales": [_compared_timescale(one) for one in read["timescales"]],
        "fields": {
            field: " ".join(read["fields"][field]) for field in FIELDS if read["fields"].get(field)
        },
        "actions": [
            {
                **{key: action[key] for key in ("text", "column", "owners")},
                "timescales": [_compared_timescale(one) for one in action["timescales"]],
                "rag": action.get("rag"),
                "depth": action.get("depth", 0),
            }
            for action in read["actions"]
        ],
    }


def _compared_timescale(read: Json) -> Json:
    return {key: read[key] for key in ("raw", "kind", "start", "end")}


def _theme(theme: SourceTheme, read: Callable[[SourceTheme, SourceObjective], Json]) -> Json:
    return {
        "title": theme.title,
        "vision": theme.vision,
        "outcomes": list(theme.outcomes),
        "objectives": [read(theme, objective) for objective in theme.objectives],
    }


def _timescale(told: Timescale) -> Json:
    return {
        "raw": told.raw,
        "kind": told.kind.value,
        "start": told.start.isoformat() if told.start else None,
        "end": told.end.isoformat() if told.end else None,
    }


def _day(day: datetime.date) -> Json:
    return {
        "raw": day.strftime("%d/%m/%Y"),
        "kind": "by",
        "start": None,
        "end": day.isoformat(),
    }


def _objective(
    objective: SourceObjective,
    *,
    officers: Iterable[str],
    timescales: Sequence[Json],
    rags: Iterable[str],
    fields: dict[str, Iterable[str]],
    actions: list[Json],
) -> Json:
    colours = {rag.title() for rag in rags if rag}
    said = {name: " ".join(text for text in texts if text) for name, texts in fields.items()}
    return {
        "ref": objective.ref,
        "title": objective.title,
        "recommendations": list(objective.cites),
        "officers": list(dict.fromkeys(officers)),
        "rag": colours.pop() if len(colours) == 1 else None,
        "timescales": list(timescales),
        "fields": {name: text for name, text in said.items() if text},
        "actions": actions,
    }


def _actions(
    action: SourceAction,
    column: str,
    *,
    owners: Iterable[str] = (),
    timescales: Iterable[Json] = (),
    rag: str = "",
) -> list[Json]:
    """The action and the points under it, which a row's owners and dates cover alike."""
    text = f"{action.text} {action.note}" if action.note else action.text
    return [
        {
            "text": one,
            "column": column,
            "owners": list(owners),
            "timescales": list(timescales),
            "rag": rag.title() or None,
            "depth": depth,
        }
        for one, depth in ((text, 0), *((point, 1) for point in action.points))
    ]


def _by_action(theme: SourceTheme, objective: SourceObjective) -> Json:
    """A row for each action. A blank lead is the nearest row's, the earlier of two as near."""
    named = [action.owners for action in objective.actions]
    actions: list[Json] = []
    dues: list[Json] = []
    for number, action in enumerate(objective.actions):
        nearest = min(
            (other for other, owners in enumerate(named) if owners),
            key=lambda other: (abs(other - number), other),
        )
        due = [_timescale(action.due)] if action.due else []
        dues += due
        actions += _actions(
            action,
            ACTION_COLUMN[HEADINGS[theme.id]],
            owners=named[nearest],
            timescales=due,
            rag=action.rag,
        )
    return _objective(
        objective,
        officers=(owner for owners in named for owner in owners),
        timescales=dues,
        rags=(action.rag for action in objective.actions),
        fields={
            "progress": [action.progress for action in objective.actions],
            "success_measures": objective.success,
            "impact": objective.impact,
        },
        actions=actions,
    )


def _by_objective(theme: SourceTheme, objective: SourceObjective) -> Json:
    """A row for each objective. Its dates are its actions' only where they stand one to one."""
    dues = [_timescale(one) for one in objective.due]
    actions: list[Json] = []
    for number, action in enumerate(objective.actions):
        if action.note and action.due:
            own = [_timescale(action.due)]
        else:
            own = [dues[number]] if objective.one_to_one else []
        actions += _actions(
            action,
            ACTION_COLUMN[HEADINGS[theme.id]],
            owners=action.owners if action.note else (),
            timescales=own,
        )
    return _objective(
        objective,
        officers=objective.owners,
        timescales=dues,
        rags=[objective.rag] if HEADINGS[theme.id] is word.BY_OBJECTIVE else [],
        fields={
            "progress": objective.progress,
            "evidence": objective.evidence,
            "success_measures": objective.success,
            "impact": objective.impact,
        },
        actions=actions,
    )


_READ_FROM_WORD = {
    "front_door": _by_action,
    "help_and_protection": _by_objective,
    "care": _by_action,
    "workforce": _by_objective,
    "leadership": _by_objective,
}


def _tracked(theme: SourceTheme, objective: SourceObjective) -> Json:
    """A row for each action in the tracker, with its first due date and the revised one."""
    named: list[tuple[str, ...]] = []
    dues: list[list[Json]] = []
    for number, action in enumerate(objective.actions, start=1):
        due = tracker.due_of(objective, number)
        day = tracker.day_of(due)
        dues.append([_day(day) if day else _timescale(due)])
        if action.later.revised:
            dues[-1].append(_day(action.later.revised))
        if action.later.lead:
            named.append((action.later.lead,))
        else:
            named.append(action.owners or objective.owners)
    rags = [tracker.rag_of(action) for action in objective.actions]
    return _objective(
        objective,
        officers=(owner for owners in named for owner in owners),
        timescales=[one for due in dues for one in due],
        rags=rags,
        fields={
            "progress": [action.later.progress for action in objective.actions],
            "evidence": [action.later.evidence for action in objective.actions],
        },
        actions=[
            one
            for action, owners, due, rag in zip(objective.actions, named, dues, rags, strict=True)
            for one in _actions(
                dataclasses.replace(action, note=""),
                "Action",
                owners=owners,
                timescales=due,
                rag=rag,
            )
        ],
    )
