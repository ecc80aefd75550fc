"""A plan in which there is something to find by each of the ways to look for it."""

import datetime

from goldenthread.documents.document import Place
from goldenthread.plans import plan as values
from goldenthread.plans.plan import (
    Action,
    Field,
    Flag,
    FlagKind,
    Objective,
    Theme,
    Timescale,
    TimescaleKind,
)
from goldenthread.web.accounts.models import User
from goldenthread.web.plans import services
from goldenthread.web.plans.models import Abbreviation, Plan
from tests.factories.plans import SMALL_PLAN, read


def by_the_end_of(
    raw: str, year: int, month: int, day: int, *, inferred: bool = False
) -> Timescale:
    return Timescale(
        raw, TimescaleKind.BY, None, datetime.date(year, month, day), inferred=inferred
    )  # fmt: skip


def row(number: int) -> Place:
    return Place(table=1, row=number)


CONTACTS = Objective(
    title="Contacts are decided within a day",
    ref="1",
    recommendations=(1, 3),
    officers=("HOS Front Door", "Audit Lead"),
    timescales=(by_the_end_of("Mar 26", 2026, 3, 31, inferred=True),),
    rag="Amber",
    fields={Field.EVIDENCE: ("Café talks with families",), Field.PROGRESS: ("Nine of twelve met",)},
    actions=(
        Action("Write a threshold guide", "Action", ref="1.1", place=row(2)),
        Action(
            "Audit forty contacts",
            "Action",
            owners=("Audit Lead",),
            timescales=(by_the_end_of("31/03/2027", 2027, 3, 31),),
            rag="Green",
            fields={Field.PROGRESS: ("Nine of twelve met",)},
            place=row(3),
        ),
    ),
    place=row(2),
)
PATHWAYS = Objective(
    title="Care leavers’ pathway plans are theirs",
    recommendations=(2,),
    timescales=(Timescale("Ongoing", TimescaleKind.ONGOING),),
    actions=(
        Action("Review every pathway plan", "Action", place=row(5)),
        Action("Ask young people", "Action", depth=1, place=row(6)),
    ),
    place=row(5),
)
NO_ACTION = Objective(
    title="Health histories are known",
    officers=("Designated Nurse",),
    timescales=(by_the_end_of("May 2026", 2026, 5, 31),),
    rag="Red",
    place=row(7),
)
FOUND_PLAN = values.Plan(
    title="Calderbrook Council improvement plan",
    authority="Calderbrook Council",
    layout="by_heading",
    themes=(
        Theme("The front door", objectives=(CONTACTS,)),
        Theme("Care leavers", objectives=(PATHWAYS, NO_ACTION)),
    ),
    flags=(
        Flag(FlagKind.NO_OWNER, "“Review every pathway plan” names no owner.", row(5)),
        Flag(FlagKind.NO_DATE, "No date is given.", row(7)),
        Flag(FlagKind.RAG_LOST, "The file holds no colours."),
    ),
)


def stored_to_find(by: User, value: values.Plan = FOUND_PLAN, mark: str = "threshold") -> Plan:
    """The plan stored, with one abbreviation explained; another `mark` makes it another document."""
    reading = read(by, SMALL_PLAN.replace("threshold", mark))
    plan = services.store_reading(reading=reading, by=by, value=value)
    Abbreviation.objects.create(plan=plan, short="HOS", long="Head of Service")
    return plan
