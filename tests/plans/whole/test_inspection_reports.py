"""An inspection report is told from a plan, however much of it reads like actions."""

import dataclasses

import pytest

from goldenthread.documents.document import Document, Prose, ProseKind, Table
from goldenthread.plans.plan import Action, Objective, Plan, Theme, Timescale, TimescaleKind
from goldenthread.plans.whole.inspection_reports import looks_like_a_report, says_who_acts
from tests.factories.tables import document, table

TITLE = "Inspection of services for children in need of help and protection"
DATES = "Inspection dates: 3 to 14 March 2025"
INSPECTORS = "Lead inspector: Mara Quill"
TO_IMPROVE = "What does the local authority need to improve?"
METHOD = "Information about this inspection"
GRADES = table(("Judgement", "Grade"), ("Overall effectiveness", "Good"))
DUE = (Timescale("May 2025", TimescaleKind.BY),)
LED = ("Head of MASH",)


def written(*parts: str | Table) -> Document:
    return document(
        *(Prose(part, ProseKind.HEADING, 1) if isinstance(part, str) else part for part in parts)
    )


@pytest.mark.parametrize(
    ("parts", "answer"),
    [
        ((TITLE, DATES, INSPECTORS, TO_IMPROVE), True),
        ((TITLE, DATES, GRADES, METHOD), True),
        (
            ("Monitoring visit to Calderbrook\nInspected from 3 March 2025", INSPECTORS, METHOD),
            True,
        ),
        ((TITLE, GRADES, TO_IMPROVE), False),
        (("Action plan after the inspection", GRADES, TO_IMPROVE, METHOD), False),
        (("Inspection of services: improvement plan", GRADES, TO_IMPROVE, METHOD), False),
        (("Visits are late.", "The inspectors said so.", "We were inspected."), False),
    ],
)
def test_a_report_is_known_by_most_of_its_parts(parts, answer):
    assert looks_like_a_report(written(*parts)) is answer


def plan_of(*objectives: Objective, layout: str = "narrative") -> Plan:
    return Plan(
        title=None,
        authority=None,
        layout=layout,
        themes=(Theme("Practice", objectives=objectives),),
    )


def acting(*given: bool, **said: object) -> Objective:
    """An objective of actions, each with or without what is said of the others."""
    bare = Action("Audit visits", "Actions")
    told = dataclasses.replace(bare, **said)
    return Objective("Visits", actions=tuple(told if each else bare for each in given))


@pytest.mark.parametrize(
    ("objective", "answer"),
    [
        (acting(True, False, False, False, owners=LED, timescales=DUE), True),
        (acting(True, False, False, False, False, owners=LED, timescales=DUE), False),
        (acting(True, True, owners=LED), False),
        (acting(True, True, timescales=DUE), False),
        (acting(True, True, owners=("Mara Quill HMI",), timescales=DUE), False),
        (Objective("Visits", officers=LED, timescales=DUE), True),
        (Objective("Visits", officers=LED), False),
    ],
)
def test_running_text_says_who_acts_where_a_quarter_of_it_has_owner_and_date(objective, answer):
    assert says_who_acts(plan_of(objective)) is answer


@pytest.mark.parametrize(
    ("objective", "answer"),
    [
        (acting(True, owners=LED), True),
        (acting(True, timescales=DUE), True),
        (acting(True, owners=("Lead inspector Mara Quill",)), False),
        (acting(False), False),
    ],
)
def test_a_table_says_who_acts_where_it_has_owners_or_dates(objective, answer):
    assert says_who_acts(plan_of(objective, layout="by_heading")) is answer
