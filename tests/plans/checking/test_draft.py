"""A reading with decisions taken: what it becomes, and that no word is lost on the way."""

import datetime

import pytest

from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.plan import (
    Action,
    Field,
    Flag,
    FlagKind,
    Objective,
    Plan,
    Theme,
    Timescale,
    TimescaleKind,
    Unplaced,
)
from goldenthread.plans.words.days import Calendar

DAYS = Calendar(datetime.date(2025, 6, 1))
MAY = Timescale("May 17", TimescaleKind.BY, end=datetime.date(2017, 5, 31))
NOBODY = Flag(FlagKind.NO_OWNER, "Nobody is named for “Visits are on time”.")
READ = Plan(
    title="A plan",
    authority=None,
    layout="",
    themes=(
        Theme(
            "Practice",
            objectives=(
                Objective(
                    "Visits are on time",
                    officers=("HOS", "Chair"),
                    timescales=(MAY,),
                    actions=(
                        Action("Audit each month", "Actions", owners=("HOS",), timescales=(MAY,)),
                        Action("and each week", "Actions", ref="1b", fields={Field.IMPACT: ("Fewer",)}),
                        Action("Audit each month", "Actions"),
                    ),
                ),
                Objective("Plans are clear", ref="2", recommendations=(3,), rag="Red"),
            ),
        ),
    ),
    flags=(NOBODY, NOBODY),
    unplaced=(Unplaced("Write a guide"),),
)  # fmt: skip


def draft(*decisions: Decision) -> Draft:
    return Draft(READ, decisions, DAYS)


BARE = draft()
VISITS, PLANS = BARE.objectives
AUDIT, WEEK, AGAIN = VISITS.actions


def decided(kind: Decided, part: str = "", *values: str, flag: str = "") -> Draft:
    return draft(Decision(kind, part, flag, values))


def texts(told: Draft) -> list[list[str]]:
    return [[action.text for action in one.actions] for one in told.plan().themes[0].objectives]


def words(plan: Plan) -> list[str]:
    """Every word that a plan tells of its parts, in order of the alphabet."""
    told = []
    for theme in plan.themes:
        for one in theme.objectives:
            told += [
                one.ref or "",
                one.title,
                *one.officers,
                *(when.raw for when in one.timescales),
            ]
            told += [one.rag or "", *(text for texts in one.fields.values() for text in texts)]
            for action in one.actions:
                told += [action.ref or "", action.text, *action.owners]
                told += [when.raw for when in action.timescales]
                told += [text for texts in action.fields.values() for text in texts]
    told += [left.text.replace("|", "") for left in plan.unplaced]
    return sorted(" ".join(told).split())


def test_without_decisions_the_plan_is_as_read():
    assert BARE.plan() == READ


def test_equal_wordings_have_keys_of_their_own():
    assert len({AUDIT.key, WEEK.key, AGAIN.key, VISITS.key, PLANS.key}) == 5


def test_keys_last_when_the_document_is_read_again():
    assert [one.key for one in draft().objectives] == [VISITS.key, PLANS.key]


def test_a_part_is_reworded():
    assert (
        decided(Decided.REWORD, AUDIT.key, "Audit").objectives[0].actions[0].value.text == "Audit"
    )
    assert decided(Decided.REWORD, PLANS.key, "Clear").objectives[1].value.title == "Clear"


def test_owners_are_those_decided():
    told = draft(
        Decision(Decided.OWNERS, PLANS.key, values=("Head of QA",)),
        Decision(Decided.OWNERS, WEEK.key, values=("IRO",)),
    )

    assert told.objectives[1].value.officers == ("Head of QA",)
    assert told.objectives[0].actions[1].value.owners == ("IRO",)


def test_dates_are_understood_as_if_they_had_been_printed():
    (when,) = (
        decided(Decided.DATES, WEEK.key, "31/03/2026").objectives[0].actions[1].value.timescales
    )

    assert (when.kind, when.end) == (TimescaleKind.BY, datetime.date(2026, 3, 31))


def test_an_action_moves_to_the_end_of_another_objective():
    assert texts(decided(Decided.MOVE, WEEK.key, PLANS.key)) == [
        ["Audit each month", "Audit each month"], ["and each week"],
    ]  # fmt: skip


def test_an_action_is_split_and_each_piece_keeps_owner_and_date():
    told = decided(Decided.SPLIT, AUDIT.key, "Audit", "each month")

    first, second = told.objectives[0].actions[:2]
    assert (first.value.text, second.value.text) == ("Audit", "each month")
    assert second.value.owners == ("HOS",)
    assert second.key == f"{AUDIT.key}.1"


def test_an_action_goes_on_from_the_one_before_it_with_all_that_it_says():
    joined = decided(Decided.JOIN, WEEK.key).objectives[0].actions[0].value

    assert joined.text == "Audit each month 1b and each week"
    assert joined.fields == {Field.IMPACT: ("Fewer",)}


def test_an_objective_goes_on_from_the_one_before_it():
    (one,) = decided(Decided.JOIN, PLANS.key).plan().themes[0].objectives

    assert (one.title, one.recommendations, one.rag) == (
        "Visits are on time 2 Plans are clear",
        (3,),
        "Red",
    )


def test_what_is_left_out_is_kept_as_text_outside_the_plan():
    told = decided(Decided.LEAVE_OUT, AUDIT.key)

    assert told.left[-1].is_settled
    assert told.plan().unplaced[-1].text == "Audit each month | HOS | May 17"


def test_text_outside_the_plan_becomes_an_action_of_the_objective_named():
    told = decided(Decided.TAKE_IN, BARE.left[0].key, PLANS.key)

    assert texts(told)[1] == ["Write a guide"]
    assert told.left == []


def test_text_outside_the_plan_is_settled_to_be_no_content():
    assert [left.is_settled for left in BARE.left] == [False]
    assert [left.is_settled for left in decided(Decided.LEAVE_OUT, BARE.left[0].key).left] == [True]


def test_a_role_is_named_anew_wherever_it_stands():
    told = decided(Decided.ROLE, "", "HOS", "Chair")

    assert told.objectives[0].value.officers == ("Chair",)
    assert told.objectives[0].actions[0].value.owners == ("Chair",)


def test_a_date_means_the_same_wherever_it_is_printed():
    told = decided(Decided.DATE, "", "May 17", "on", "2025-05-17", "2025-05-17")

    for part in (told.objectives[0].value, told.objectives[0].actions[0].value):
        assert [(when.kind, when.end) for when in part.timescales] == [
            (TimescaleKind.ON, datetime.date(2025, 5, 17))
        ]


def test_a_flag_is_settled_by_its_decision_alone():
    told = decided(Decided.ACCEPT, flag=BARE.flags[0].key)

    assert [flag.settled_by is None for flag in told.flags] == [False, True]
    assert told.plan().flags == (NOBODY,)


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Decided.REWORD, ("x",)), (Decided.OWNERS, ()), (Decided.DATES, ()), (Decided.MOVE, ("gone",)),
        (Decided.SPLIT, ("a", "b")), (Decided.JOIN, ()), (Decided.LEAVE_OUT, ()), (Decided.TAKE_IN, ("gone",)),
        (Decided.ROLE, ("Nobody", "Chair")), (Decided.DATE, ("never", "on", "", "")),
    ],
)  # fmt: skip
def test_a_decision_about_what_is_no_longer_there_is_told_and_settles_no_flag(kind, values):
    decision = Decision(kind, "gone", BARE.flags[0].key, values)

    told = draft(decision)

    assert told.unfit == [decision]
    assert told.plan() == READ


@pytest.mark.parametrize("part", [AUDIT.key, VISITS.key])
def test_the_first_part_goes_on_from_nothing(part):
    assert len(decided(Decided.JOIN, part).unfit) == 1


@pytest.mark.parametrize(
    "decision",
    [
        Decision(Decided.LEAVE_OUT, VISITS.key),
        Decision(Decided.LEAVE_OUT, WEEK.key),
        Decision(Decided.JOIN, WEEK.key),
        Decision(Decided.MOVE, AUDIT.key, values=(PLANS.key,)),
    ],
)
def test_no_word_is_lost(decision):
    assert words(draft(decision).plan()) == words(READ)
