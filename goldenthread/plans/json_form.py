"""A plan as JSON and back: what `goldenthread plan read --json` prints and `plan export` takes."""

from goldenthread.documents.document import Place
from goldenthread.plans.json_checks import Checked, NotPlanJson
from goldenthread.plans.json_document import (
    document_as_json,
    document_from_json,
    place_as_json,
    place_from_json,
)
from goldenthread.plans.plan import (
    Action,
    Field,
    Fields,
    Flag,
    FlagKind,
    Guidance,
    Meaning,
    Objective,
    OtherColumns,
    Plan,
    Recommendation,
    TableGuidance,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)

__all__ = [
    "NotPlanJson",
    "guidance_as_json",
    "guidance_from_json",
    "plan_as_json",
    "plan_from_json",
]

Json = dict[str, object]


def plan_as_json(plan: Plan) -> Json:
    """The plan in the form that contracts with other programs fix; further keys hold the rest."""
    told: Json = {
        "title": plan.title,
        "authority": plan.authority,
        "layout": plan.layout,
        "columns": list(plan.columns),
        "recommendations": [
            {"number": said.number, "text": said.text, **_place(said.place)}
            for said in plan.recommendations
        ],
        "themes": [_theme_as_json(theme) for theme in plan.themes],
        "flags": [
            {
                "kind": flag.kind.value,
                "message": flag.message,
                "where": str(flag.place),
                **_place(flag.place),
            }
            for flag in plan.flags
        ],
        "unplaced": [
            {"text": left.text, "where": str(left.place), **_place(left.place)}
            for left in plan.unplaced
        ],
    }
    if plan.guidance.tables:
        told["guidance"] = guidance_as_json(plan.guidance)
    if plan.source is not None:
        told["document"], told["tables"] = document_as_json(plan.source)
    return told


def plan_from_json(told: object) -> Plan:
    """The plan again. Raises NotPlanJson, which names the key that is wrong.

    Only `themes` must be there, so that a plan made by another program is taken too.
    """
    top = Checked(told)
    if top.key("themes").is_absent():
        raise top.key("themes").wrong("is missing")
    document = top.key("document")
    return Plan(
        title=top.key("title").text_or_none(),
        authority=top.key("authority").text_or_none(),
        layout=top.key("layout").text_or_none() or "",
        columns=top.key("columns").texts(),
        recommendations=tuple(
            Recommendation(said.key("number").whole(), said.key("text").text(), _place_of(said))
            for said in top.key("recommendations").items()
        ),
        themes=tuple(_theme_from_json(theme) for theme in top.key("themes").items()),
        flags=tuple(
            Flag(flag.key("kind").choice(FlagKind), flag.key("message").text(), _place_of(flag))
            for flag in top.key("flags").items()
        ),
        unplaced=tuple(
            Unplaced(left.key("text").text(), _place_of(left))
            for left in top.key("unplaced").items()
        ),
        source=None if document.is_absent() else document_from_json(document, top.key("tables")),
        guidance=_guidance_from_json(top.key("guidance")),
    )


def guidance_as_json(guidance: Guidance) -> list[Json]:
    return [
        {
            **_place(place),
            "holds_actions": told.holds_actions,
            "columns": {str(index): meaning.value for index, meaning in told.columns.items()},
        }
        for place, told in guidance.tables.items()
    ]


def guidance_from_json(told: object) -> Guidance:
    """What was settled, again. Raises NotPlanJson, which names the key that is wrong."""
    return _guidance_from_json(Checked(told))


def _guidance_from_json(checked: Checked) -> Guidance:
    return Guidance({_place_of(table): _table_guidance(table) for table in checked.items()})


def _table_guidance(table: Checked) -> TableGuidance:
    holds = table.key("holds_actions")
    return TableGuidance(
        holds_actions=None if holds.is_absent() else holds.is_true(),
        columns={
            _column_number(index, meaning): meaning.choice(Meaning)
            for index, meaning in table.key("columns").entries()
        },
    )


def _column_number(index: str, meaning: Checked) -> int:
    if not index.isdecimal():
        raise meaning.wrong("is under no number of a column")
    return int(index)


def _place(place: Place) -> Json:
    where = place_as_json(place)
    return {"place": where} if where else {}


def _place_of(checked: Checked) -> Place:
    return place_from_json(checked.key("place"))


def _theme_as_json(theme: Theme) -> Json:
    return {
        "title": theme.title,
        "vision": theme.vision,
        "outcomes": list(theme.outcomes),
        "objectives": [_objective_as_json(objective) for objective in theme.objectives],
        **_place(theme.place),
    }


def _theme_from_json(checked: Checked) -> Theme:
    return Theme(
        title=checked.key("title").text_or_none() or "",
        vision=checked.key("vision").text_or_none(),
        outcomes=checked.key("outcomes").texts(),
        objectives=tuple(_objective_from_json(item) for item in checked.key("objectives").items()),
        place=_place_of(checked),
    )


def _objective_as_json(objective: Objective) -> Json:
    return {
        "ref": objective.ref,
        "title": objective.title,
        "recommendations": list(objective.recommendations),
        **({"cited": list(objective.cited)} if objective.cited else {}),
        "officers": list(objective.officers),
        "timescales": [_timescale_as_json(when) for when in objective.timescales],
        "rag": objective.rag,
        "fields": _fields_as_json(objective.fields),
        **_other_as_json(objective.other),
        "actions": [_action_as_json(action) for action in objective.actions],
        **_place(objective.place),
    }


def _objective_from_json(checked: Checked) -> Objective:
    return Objective(
        title=checked.key("title").text(),
        ref=checked.key("ref").text_or_none(),
        recommendations=tuple(item.whole() for item in checked.key("recommendations").items()),
        officers=checked.key("officers").texts(),
        timescales=_timescales_from_json(checked.key("timescales")),
        rag=checked.key("rag").text_or_none(),
        fields=_fields_from_json(checked.key("fields")),
        other=_other_from_json(checked.key("other")),
        actions=tuple(_action_from_json(item) for item in checked.key("actions").items()),
        place=_place_of(checked),
        cited=checked.key("cited").texts(),
    )


def _action_as_json(action: Action) -> Json:
    told: Json = {
        "text": action.text,
        "column": action.column,
        "owners": list(action.owners),
        "timescales": [_timescale_as_json(when) for when in action.timescales],
    }
    if action.ref is not None:
        told["ref"] = action.ref
    if action.depth:
        told["depth"] = action.depth
    if action.rag is not None:
        told["rag"] = action.rag
    if action.fields:
        told["fields"] = _fields_as_json(action.fields)
    return {**told, **_other_as_json(action.other), **_place(action.place)}


def _action_from_json(checked: Checked) -> Action:
    return Action(
        text=checked.key("text").text(),
        column=checked.key("column").text_or_none() or "",
        owners=checked.key("owners").texts(),
        timescales=_timescales_from_json(checked.key("timescales")),
        ref=checked.key("ref").text_or_none(),
        depth=checked.key("depth").whole_or(0),
        rag=checked.key("rag").text_or_none(),
        fields=_fields_from_json(checked.key("fields")),
        other=_other_from_json(checked.key("other")),
        place=_place_of(checked),
    )


def _timescale_as_json(timescale: Timescale) -> Json:
    return {
        "raw": timescale.raw,
        "kind": timescale.kind.value,
        "start": timescale.start.isoformat() if timescale.start else None,
        "end": timescale.end.isoformat() if timescale.end else None,
        "inferred": timescale.inferred,
    }


def _timescales_from_json(checked: Checked) -> tuple[Timescale, ...]:
    return tuple(
        Timescale(
            raw=item.key("raw").text(),
            kind=item.key("kind").choice(TimescaleKind),
            start=item.key("start").day_or_none(),
            end=item.key("end").day_or_none(),
            inferred=item.key("inferred").is_true(),
        )
        for item in checked.items()
    )


def _fields_as_json(fields: Fields) -> Json:
    return {field.value: list(texts) for field, texts in fields.items()}


def _fields_from_json(checked: Checked) -> Fields:
    told: dict[Field, tuple[str, ...]] = {}
    for name, texts in checked.entries():
        if name not in set(Field):
            raise texts.wrong(f"is no field of a plan; the fields are {', '.join(Field)}")
        told[Field(name)] = texts.texts()
    return told


def _other_as_json(other: OtherColumns) -> Json:
    return {"other": {heading: list(texts) for heading, texts in other.items()}} if other else {}


def _other_from_json(checked: Checked) -> OtherColumns:
    return {heading: texts.texts() for heading, texts in checked.entries()}
