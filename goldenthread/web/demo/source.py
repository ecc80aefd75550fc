"""The made-up authority's plan as its editor wrote it, read from the TOML files in plan/."""

import dataclasses
import datetime
import functools
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from goldenthread.plans.plan import Timescale, TimescaleKind

FOLDER = Path(__file__).parent / "plan"


@dataclasses.dataclass(frozen=True, slots=True)
class Later:
    """What the tracker says of an action, two months after the plan. None: as the plan has it."""

    progress: str = ""
    evidence: str = ""
    rag: str | None = None
    revised: datetime.date | None = None
    lead: str | None = None


@dataclasses.dataclass(frozen=True, slots=True)
class SourceAction:
    """One action. `lead` is as printed, `owners` the posts it names; both are empty where the
    plan tells them of the objective only. `note` is what its text ends with in brackets."""

    text: str
    points: tuple[str, ...]
    lead: str
    owners: tuple[str, ...]
    due: Timescale | None
    progress: str
    rag: str
    note: str
    later: Later


@dataclasses.dataclass(frozen=True, slots=True)
class SourceObjective:
    """One objective. `recs` is as printed, `cites` what it means; likewise `lead` and `owners`."""

    ref: str
    title: str
    recs: str
    cites: tuple[int, ...]
    lead: str
    owners: tuple[str, ...]
    due: tuple[Timescale, ...]
    one_to_one: bool
    rag: str
    progress: tuple[str, ...]
    evidence: tuple[str, ...]
    success: tuple[str, ...]
    impact: tuple[str, ...]
    actions: tuple[SourceAction, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SourceTheme:
    id: str
    title: str
    owner: str
    vision: str
    outcomes: tuple[str, ...]
    objectives: tuple[SourceObjective, ...]


@dataclasses.dataclass(frozen=True, slots=True)
class SourcePlan:
    """The whole plan. `front` holds what stands around the themes, as in calderbrook.toml."""

    title: str
    authority: str
    recommendations: tuple[str, ...]
    themes: tuple[SourceTheme, ...]
    front: Mapping[str, Any]


@functools.cache
def source_plan() -> SourcePlan:
    front = _loaded("calderbrook")
    return SourcePlan(
        title=front["title"],
        authority=front["authority"],
        recommendations=tuple(front["recommendations"]),
        themes=tuple(_theme(name, _loaded(name)) for name in front["themes"]),
        front=front,
    )


def _loaded(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))


def _theme(theme_id: str, told: Mapping[str, Any]) -> SourceTheme:
    return SourceTheme(
        id=theme_id,
        title=told["title"],
        owner=told["owner"],
        vision=told["vision"],
        outcomes=tuple(told["outcomes"]),
        objectives=tuple(_objective(one) for one in told["objective"]),
    )


def _objective(told: Mapping[str, Any]) -> SourceObjective:
    return SourceObjective(
        ref=told["ref"],
        title=told["title"],
        recs=told["recs"],
        cites=tuple(told["cites"]),
        lead=told.get("lead", ""),
        owners=tuple(told.get("owners", ())),
        due=tuple(_timescale(one) for one in told.get("due", ())),
        one_to_one=told.get("one_to_one", False),
        rag=told.get("rag", ""),
        progress=tuple(told.get("progress", ())),
        evidence=tuple(told.get("evidence", ())),
        success=tuple(told.get("success", ())),
        impact=tuple(told.get("impact", ())),
        actions=tuple(_action(one) for one in told["action"]),
    )


def _action(told: Mapping[str, Any]) -> SourceAction:
    note = told.get("note", {})
    lead = told.get("lead", "")
    due = told.get("due") or note
    return SourceAction(
        text=told["text"],
        points=tuple(told.get("points", ())),
        lead=lead,
        owners=tuple(note.get("owners") or told.get("owners") or ([lead] if lead else ())),
        due=_timescale(due) if due else None,
        progress=told.get("progress", ""),
        rag=told.get("rag", ""),
        note=f"({' / '.join(note['owners'])} – {note['said']})" if note else "",
        later=Later(**told["later"]),
    )


def _timescale(told: Mapping[str, Any]) -> Timescale:
    """When, as printed (`said`) and as meant: the other keys say which kind it is."""
    raw = told["said"]
    if "by" in told:
        return Timescale(raw, TimescaleKind.BY, end=told["by"])
    if "from" in told:
        return Timescale(raw, TimescaleKind.FROM, start=told["from"])
    for key in ("ongoing", "done", "within", "immediate", "unknown"):
        if told.get(key):
            return Timescale(raw, TimescaleKind(key), end=told.get("end"))
    return Timescale(raw, TimescaleKind.RANGE, start=told["start"], end=told["end"])
