"""Invented plans as people make them, for what must hold for any plan that a document can tell."""

import datetime

from hypothesis import strategies as st

from goldenthread.plans.plan import (
    Action,
    Field,
    Objective,
    OtherColumns,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)

_THEMES = (
    "The front door",
    "Children in care",
    "Learning from practice",
    "A stable workforce",
    "Theme 5: Leadership",
)
_AIMS = (
    "Every contact is decided within one working day",
    "Children are seen alone and their views recorded",
    "Supervision is regular, reflective and recorded",
    "Plans say what must change and by when",
    "Care leavers know their health histories",
    "Social workers’ caseloads are manageable",
    "Return interviews inform the plans for missing children",
    "Leaders know what difference they make (and to whom)",
)
_DEEDS = (
    "Agree a threshold guide with schools, police & health",
    "Audit forty contacts each month",
    "Train all managers in reflective supervision",
    "Recruit twelve permanent social workers",
    "Write a short guide to SMART plans; test it with families",
    "Ask children what they think of their plan",
    "Set up a weekly meeting on children who go missing",
    "Show each team its own figures",
    "Review the offer to agency staff",
    "Publish the revised pathway",
)
_PARTS = ("Agree who chairs", "Book the rooms", "Invite partners")
_ROLES = (
    "Head of Safeguarding",
    "Service Manager, Front Door",
    "Principal Social Worker",
    "Team Manager Team 12",
    "Director of Children's Services",
    "Designated Nurse",
)
_DAY = datetime.date
_WHENS = (
    Timescale("31 March 2026", TimescaleKind.BY, None, _DAY(2026, 3, 31)),
    Timescale("May 2026", TimescaleKind.BY, None, _DAY(2026, 5, 31)),
    Timescale("By end of June 2026", TimescaleKind.BY, None, _DAY(2026, 6, 30)),
    Timescale("From September 2026", TimescaleKind.FROM, _DAY(2026, 9, 1), None),
    Timescale("April 2026 to July 2026", TimescaleKind.RANGE, _DAY(2026, 4, 1), _DAY(2026, 7, 31)),
    Timescale("Ongoing", TimescaleKind.ONGOING),
    Timescale("Within 6 weeks", TimescaleKind.WITHIN),
    Timescale("Immediately", TimescaleKind.IMMEDIATE),
    Timescale("TBC", TimescaleKind.UNKNOWN),
)
_SAID = (
    "The guide was agreed in May.",
    "Twelve audits were done; nine were good",
    "95% of visits are in time",
    "Children say that they are heard",
    "Minutes of the board",
    "Begun",
)
_RECOMMENDATIONS = (
    "Ensure that every child is seen alone by a social worker who knows them.",
    "Improve the quality of supervision so that it is reflective.",
    "Ensure that plans are clear about what must change.",
    "Strengthen the board's oversight of care leavers.",
)
_COLOURS = ("Red", "Amber", "Green", "Blue")
_COLUMN = "Actions"


def _some(choices: tuple[str, ...], least: int = 0) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(
        st.sampled_from(choices), min_size=least, max_size=min(2, len(choices)), unique=True
    ).map(tuple)


_whens = st.lists(st.sampled_from(_WHENS), max_size=2, unique=True).map(tuple)
_fields = st.dictionaries(st.sampled_from(Field), _some(_SAID, least=1), max_size=3)
_other: st.SearchStrategy[OtherColumns] = st.dictionaries(
    st.sampled_from(("Cost", "Risk")), st.just(("About £5,000",)), max_size=1
)


@st.composite
def _simple(draw: st.DrawFn, title: str, deeds: tuple[str, ...]) -> Objective:
    """An objective of which all is said at once; of its actions only their words."""
    actions = []
    for deed in deeds:
        note = draw(st.sampled_from(("", " (Head of Learning – Mar 2026)")))
        when = Timescale("Mar 2026", TimescaleKind.BY, None, _DAY(2026, 3, 31))
        noted = {"owners": ("Head of Learning",), "timescales": (when,)} if note else {}
        actions.append(Action(deed + note, _COLUMN, **noted))
        parts = draw(st.sampled_from([(), (), _PARTS[:2]]))
        actions.extend(Action(part, _COLUMN, depth=1) for part in parts)
    whens = draw(_whens)
    if len(whens) == len(actions):
        # As many days as actions would be taken one to one.
        whens = ()
    return Objective(
        title=title,
        officers=draw(_some(_ROLES)),
        timescales=whens,
        rag=draw(st.none() | st.sampled_from(_COLOURS)),
        fields=draw(_fields),
        other=draw(_other),
        actions=tuple(actions),
    )


@st.composite
def _detailed(draw: st.DrawFn, title: str, deeds: tuple[str, ...]) -> Objective:
    """An objective whose actions each say who, when and how it goes; what it says is what they say."""
    named = draw(_some(_ROLES, least=1))
    actions = [
        Action(
            text=deed,
            column=_COLUMN,
            owners=draw(_some(_ROLES, least=1)) if draw(st.booleans()) else named,
            timescales=draw(_whens),
            ref=draw(st.none() | st.just(f"A{number}")),
            rag=draw(st.none() | st.sampled_from(_COLOURS)),
            fields=draw(_fields),
            other=draw(_other),
        )
        for number, deed in enumerate(deeds, start=1)
    ]
    colours = {action.rag for action in actions if action.rag}
    fields: dict[Field, tuple[str, ...]] = {}
    other: dict[str, tuple[str, ...]] = {}
    for action in actions:
        for field, texts in action.fields.items():
            fields[field] = (*fields.get(field, ()), *texts)
        for heading, texts in action.other.items():
            other[heading] = (*other.get(heading, ()), *texts)
    if Field.LINKS in fields:
        # A plan that several rows link to is one link of the objective's.
        fields[Field.LINKS] = tuple(dict.fromkeys(fields[Field.LINKS]))
    return Objective(
        title=title,
        officers=tuple(dict.fromkeys(name for action in actions for name in action.owners)),
        timescales=tuple(when for action in actions for when in action.timescales),
        rag=next(iter(colours)) if len(colours) == 1 else None,
        fields=fields,
        other=other,
        actions=tuple(actions),
    )


@st.composite
def _theme(draw: st.DrawFn, name: str, objectives: tuple[Objective, ...]) -> Theme:
    """A theme of these objectives, with or without a vision and outcomes."""
    outcomes = (f"Fewer complaints on {name.casefold()}", f"Families trust {name.casefold()}")
    return Theme(
        name,
        vision=draw(st.none() | st.just(f"{name}: every child has one plan that works.")),
        outcomes=draw(_some(outcomes)),
        objectives=objectives,
    )


@st.composite
def told_plans(draw: st.DrawFn) -> Plan:
    """A plan whose every part may be there or not, its objectives all simple or all detailed or mixed."""
    titles = draw(st.permutations(_AIMS))
    names = draw(st.lists(st.sampled_from(_THEMES), min_size=1, max_size=3, unique=True))
    kinds = draw(st.sampled_from([(_simple,), (_detailed,), (_simple, _detailed)]))
    printed = draw(st.sampled_from([0, 0, 4]))
    numbered = draw(st.booleans())
    themes, at = [], 0
    for place, name in enumerate(names, start=1):
        objectives = []
        for number in range(1, draw(st.integers(1, 2)) + 1):
            deeds = tuple(draw(st.permutations(_DEEDS))[: draw(st.integers(1, 3))])
            made = draw(draw(st.sampled_from(kinds))(titles[at], deeds))
            cited = draw(st.lists(st.integers(1, 4), max_size=3, unique=True).map(sorted))
            objectives.append(
                Objective(
                    **{
                        **{key: getattr(made, key) for key in made.__slots__},
                        "ref": f"{place}.{number}" if numbered else None,
                        "recommendations": tuple(cited),
                    }
                )
            )
            at += 1
        themes.append(draw(_theme(name, tuple(objectives))))
    return Plan(
        title="Calderbrook Council improvement plan",
        authority="Calderbrook Council",
        layout="by_heading",
        recommendations=tuple(
            Recommendation(number, text)
            for number, text in enumerate(_RECOMMENDATIONS[:printed], start=1)
        ),
        themes=tuple(themes),
        unplaced=tuple(
            Unplaced(text)
            for text in draw(_some(("This plan is reviewed by the board every quarter.",)))
        ),
    )
