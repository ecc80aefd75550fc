"""What a person should look at is flagged, and nothing else."""

import pytest

from goldenthread.plans.plan import (
    Action,
    FlagKind,
    Objective,
    Plan,
    Recommendation,
    Theme,
    Timescale,
    TimescaleKind,
)
from goldenthread.plans.tables.grid import find_grid
from goldenthread.plans.whole.checks import flags_of
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import cell, table

DUE = Timescale("May 2025", TimescaleKind.BY)
TBC = Timescale("TBC", TimescaleKind.UNKNOWN)
GOOD = Objective("Visits", officers=("PSW",), timescales=(DUE,))
HEADS = ("Objective", "Action", "Lead", "By when")
ROW = ("Visits", "Audit each month", "PSW", "May 2025")


def flagged(*objectives: Objective, rows=(HEADS, ROW), printed=()) -> list[tuple[FlagKind, str]]:
    grid = find_grid(table(*rows), Calendar(), {})
    assert grid is not None
    plan = Plan(None, None, "", themes=(Theme("", objectives=objectives),), recommendations=printed)
    return [(flag.kind, flag.message) for flag in flags_of(plan, [grid])]


def test_an_objective_with_owner_and_date_has_no_flag():
    assert flagged(GOOD) == []


@pytest.mark.parametrize(
    ("objective", "kind", "message"),
    [
        (Objective("Plans", timescales=(DUE,)), FlagKind.NO_OWNER, "Nobody is named for “Plans”."),
        (Objective("Plans", officers=("PSW",)), FlagKind.NO_DATE, "No date is set for “Plans”."),
        (
            Objective("Plans", officers=("PSW",), timescales=(TBC,)),
            FlagKind.UNCLEAR_DATE,
            "“TBC” for “Plans” tells no date.",
        ),
        (
            Objective("Plans", officers=("PSW",), timescales=(DUE,), recommendations=(1, 3)),
            FlagKind.UNCLEAR_LINKS,
            "“Plans” cites 3, which the printed list of recommendations does not hold.",
        ),
        (
            Objective(
                "Plans", officers=("PSW",), timescales=(DUE,), actions=(Action("Tea (Head of", ""),)
            ),
            FlagKind.TRUNCATED,
            "“Tea (Head of” breaks off.",
        ),
        (
            Objective(
                "Plans",
                officers=("PSW",),
                timescales=(DUE,),
                actions=(Action("Report to the", ""),),
            ),
            FlagKind.TRUNCATED,
            "“Report to the” breaks off.",
        ),
    ],
)
def test_what_is_missing_or_unclear_is_flagged(objective, kind, message):
    printed = (Recommendation(1, "One"), Recommendation(2, "Two"))

    assert flagged(GOOD, objective, printed=printed) == [(kind, message)]


def test_owners_and_dates_of_actions_will_do():
    action = Action("Audit", "", owners=("PSW",), timescales=(DUE,))

    assert flagged(Objective("Plans", actions=(action,))) == []


def test_a_lead_in_does_not_break_off():
    action = Action("Focus on-", "", owners=("PSW",), timescales=(DUE,))

    assert flagged(Objective("Plans", actions=(action,))) == []


def test_an_actions_unclear_date_is_flagged_once():
    actions = (Action("Audit", "", ("PSW",), (TBC,)), Action("Report", "", ("PSW",), (TBC,)))

    assert [kind for kind, _ in flagged(Objective("Plans", actions=actions))] == [
        FlagKind.UNCLEAR_DATE
    ]


def test_where_a_plan_has_no_place_for_owners_or_dates_it_is_flagged_once():
    bare = Objective("Plans")
    rows = (("Objective", "Action", "Progress"), ("Visits", "Audit each month", "Begun"))

    assert flagged(bare, bare, GOOD, rows=rows) == [
        (
            FlagKind.NO_OWNER,
            "This plan has no place for owners: 2 of its 3 objectives name nobody.",
        ),
        (FlagKind.NO_DATE, "This plan has no place for dates: 2 of its 3 objectives set none."),
    ]


@pytest.mark.parametrize(
    ("objectives", "owners", "dates"),
    [
        (
            [Objective("Plans")],
            "its one objective names nobody",
            "its one objective sets none",
        ),
        (
            [Objective("Plans"), GOOD],
            "1 of its 2 objectives names nobody",
            "1 of its 2 objectives sets none",
        ),
    ],
)
def test_one_objective_is_told_as_one(objectives, owners, dates):
    rows = (("Objective", "Action", "Progress"), ("Visits", "Audit each month", "Begun"))

    assert [message for _, message in flagged(*objectives, rows=rows)] == [
        f"This plan has no place for owners: {owners}.",
        f"This plan has no place for dates: {dates}.",
    ]


@pytest.mark.parametrize(
    ("heading", "said", "kinds"),
    [
        ("Evidence", "", [FlagKind.EMPTY_COLUMN]),
        ("RAG", "", [FlagKind.RAG_LOST]),
        ("RAG", cell("", fill="FF0000"), []),
        ("RAG", "Red", []),
        ("", "", []),
    ],
)
def test_a_column_without_anything_in_it_is_flagged(heading, said, kinds):
    rows = ((*HEADS, heading), (*ROW, said))

    assert [kind for kind, _ in flagged(GOOD, rows=rows)] == kinds
