"""The short form in which an expected reading is written down, and a plan put into the same form.

    title: Children's improvement plan      (only where it is to be compared, as `authority:`)
    rec 1: Improve the timeliness of visits
    theme: Theme 1: The front door
    vision: …
    outcome: …
    objective 1.1: Every contact is decided in a day
    recs: 1, 3-5
    rag: Amber
    who: Head of MASH; Service Manager
    when: by 2026-03-31; ongoing
    progress: Under way
    - An action | Head of MASH | by 2026-03-31 | green
    flag: no_owner
    unplaced: a phrase that must be kept apart

A day without "by" is a `by`. `who: ?` and the like are not compared, nor is an
action's own colour where none is written down. `objective: *` is an
objective without a title of its own: empty, or its theme's; `theme: ?` is an only theme that may
be called anything. A line that begins with none of
these goes on with the line before.
"""

import dataclasses
import datetime
import re
from collections.abc import Mapping
from typing import Any

from goldenthread.plans.plan import Action, Field, Objective, Plan, Timescale

When = tuple[str, datetime.date | None, datetime.date | None]

ANY = ("?",)
OWN_THEME = "*"


@dataclasses.dataclass(slots=True)
class ActionReading:
    """One action as compared."""

    text: str
    who: tuple[str, ...] = ()
    when: tuple[When, ...] | tuple[str, ...] = ()
    rag: str | None = None


@dataclasses.dataclass(slots=True)
class ObjectiveReading:
    """One objective as compared."""

    title: str
    ref: str | None = None
    recs: tuple[int, ...] | tuple[str, ...] = ()
    rag: str | None = None
    who: tuple[str, ...] = ()
    when: tuple[When, ...] | tuple[str, ...] = ()
    fields: dict[str, str] = dataclasses.field(default_factory=dict)
    actions: list[ActionReading] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class ThemeReading:
    """One theme as compared."""

    title: str
    vision: str | None = None
    outcomes: list[str] = dataclasses.field(default_factory=list)
    objectives: list[ObjectiveReading] = dataclasses.field(default_factory=list)


@dataclasses.dataclass(slots=True)
class Reading:
    """A whole plan as compared."""

    title: str | None = None
    authority: str | None = None
    recommendations: dict[int, str] = dataclasses.field(default_factory=dict)
    themes: list[ThemeReading] = dataclasses.field(default_factory=list)
    flags: set[str] = dataclasses.field(default_factory=set)
    unplaced: list[str] = dataclasses.field(default_factory=list)


class NotTheShortForm(Exception):
    """A line of an expected reading that cannot be understood."""


_KEY = re.compile(
    r"^(?P<key>title|authority|rec \d+|theme|vision|outcome|objective(?: [^:\s]+)?|recs|rag|who|when|flag|unplaced"
    rf"|{'|'.join(Field)}|-) ?(?:(?<=-)|:)\s*(?P<said>.*)$"
)


def parse(text: str) -> Reading:
    """An expected reading from its short form."""
    reading = Reading()
    for key, said in _entries(text):
        _take(reading, key, said)
    return reading


def _entries(text: str) -> list[tuple[str, str]]:
    entries: list[tuple[str, str]] = []
    for line in text.strip().splitlines():
        stripped = line.strip()
        if not stripped:
            continue
        found = _KEY.match(stripped)
        if found:
            entries.append((found["key"], found["said"]))
        elif entries:
            key, said = entries[-1]
            entries[-1] = (key, f"{said} {stripped}")
        else:
            raise NotTheShortForm(line)
    return entries


def _take(reading: Reading, key: str, said: str) -> None:
    name, _, more = key.partition(" ")
    if name in ("title", "authority"):
        setattr(reading, name, said)
    elif name == "rec":
        reading.recommendations[int(more)] = said
    elif name == "theme":
        reading.themes.append(ThemeReading(said))
    elif name == "flag":
        reading.flags.add(said)
    elif name == "unplaced":
        reading.unplaced.append(said)
    elif name == "vision":
        reading.themes[-1].vision = said
    elif name == "outcome":
        reading.themes[-1].outcomes.append(said)
    elif name == "objective":
        if not reading.themes:
            reading.themes.append(ThemeReading(""))
        reading.themes[-1].objectives.append(ObjectiveReading(said, more or None))
    else:
        _take_of_objective(reading.themes[-1].objectives[-1], name, said)


def _take_of_objective(objective: ObjectiveReading, name: str, said: str) -> None:
    if name == "-":
        text, *rest = (part.strip() for part in said.split(" | "))
        who = _names(rest[0]) if rest else ()
        when = _days(rest[1]) if len(rest) > 1 else ()
        rag = rest[2] if len(rest) > 2 else None
        objective.actions.append(ActionReading(text, who, when, rag))
    elif name == "recs":
        objective.recs = ANY if said == "?" else _numbers(said)
    elif name == "rag":
        objective.rag = said
    elif name == "who":
        objective.who = _names(said)
    elif name == "when":
        objective.when = _days(said)
    else:
        before = objective.fields.get(name, "")
        objective.fields[name] = f"{before} {said}".strip()


def _names(said: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in said.split(";") if name.strip())


def _numbers(said: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for part in said.split(","):
        first, _, last = part.partition("-")
        numbers.extend(range(int(first), int(last or first) + 1))
    return tuple(numbers)


def _days(said: str) -> tuple[When, ...] | tuple[str, ...]:
    if said.strip() == "?":
        return ANY
    return tuple(_when(part.strip()) for part in said.split(";") if part.strip())


def _when(said: str) -> When:
    words = said.split()
    if words[0][0].isdigit() and ".." not in words[0]:
        words = ["by", *words]
    kind, days = words[0], words[1:]
    if kind in ("range", "on"):
        first, _, last = days[0].partition("..")
        return kind, _day(first), _day(last or first)
    if kind == "from":
        return kind, _day(days[0]), None
    return kind, None, _day(days[-1]) if days else None


def _day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def reading_of(plan: Plan) -> Reading:
    """A plan as it was read, in the form that is compared."""
    return Reading(
        title=plan.title,
        authority=plan.authority,
        recommendations={each.number: each.text for each in plan.recommendations},
        themes=[
            ThemeReading(
                theme.title,
                theme.vision,
                list(theme.outcomes),
                [_objective(objective) for objective in theme.objectives],
            )
            for theme in plan.themes
        ],
        flags={flag.kind.value for flag in plan.flags},
        unplaced=[each.text for each in plan.unplaced],
    )


def _objective(objective: Objective) -> ObjectiveReading:
    return ObjectiveReading(
        title=objective.title,
        ref=objective.ref,
        recs=objective.recommendations,
        rag=objective.rag,
        who=objective.officers,
        when=tuple(_timescale(each) for each in objective.timescales),
        fields={field.value: " ".join(said) for field, said in objective.fields.items() if said},
        actions=[_action(action) for action in objective.actions],
    )


def _action(action: Action) -> ActionReading:
    return ActionReading(
        action.text,
        action.owners,
        tuple(_timescale(each) for each in action.timescales),
        action.rag,
    )


def _timescale(timescale: Timescale) -> When:
    return timescale.kind.value, timescale.start, timescale.end


def reading_of_json(plan: Mapping[str, Any]) -> Reading:
    """A plan as `goldenthread plan read --json` prints it, in the form that is compared."""
    return Reading(
        title=plan.get("title"),
        authority=plan.get("authority"),
        recommendations={each["number"]: each["text"] for each in plan.get("recommendations", ())},
        themes=[
            ThemeReading(
                theme["title"],
                theme.get("vision"),
                list(theme.get("outcomes", ())),
                [_objective_of_json(objective) for objective in theme.get("objectives", ())],
            )
            for theme in plan["themes"]
        ],
    )


def _objective_of_json(objective: Mapping[str, Any]) -> ObjectiveReading:
    return ObjectiveReading(
        title=objective["title"],
        ref=objective.get("ref"),
        recs=tuple(objective.get("recommendations", ())),
        rag=objective.get("rag"),
        who=tuple(objective.get("officers", ())),
        when=tuple(_when_of_json(each) for each in objective.get("timescales", ())),
        fields={field: " ".join(said) for field, said in objective.get("fields", {}).items()},
        actions=[
            ActionReading(
                action["text"],
                tuple(action.get("owners", ())),
                tuple(_when_of_json(each) for each in action.get("timescales", ())),
            )
            for action in objective.get("actions", ())
        ],
    )


def _when_of_json(timescale: Mapping[str, Any]) -> When:
    start, end = (timescale.get(key) for key in ("start", "end"))
    return timescale["kind"], start and _day(start), end and _day(end)
