"""Source and reading stand side by side: every row once, with what was read from it."""

import dataclasses
import datetime

from goldenthread.documents.document import Place
from goldenthread.documents.reading import read_document
from goldenthread.plans.checking.decisions import Decided, Decision
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.plan import Action, Objective, Plan, Theme
from goldenthread.plans.reading import read_plan
from goldenthread.plans.words.days import Calendar
from goldenthread.web.checking.stretches import LONGEST_STRETCH, stretches_of
from tests.factories.checks import FAULTY_PLAN
from tests.factories.tables import document, table

DAYS = Calendar(datetime.date(2026, 5, 11))


def draft(*decisions: Decision) -> Draft:
    return Draft(read_plan(read_document(FAULTY_PLAN.encode(), "plan.txt")), decisions, DAYS)


def titles(stretches) -> list[list[str]]:
    return [[one.objective.value.title for one in stretch.read] for stretch in stretches]


def test_each_objective_stands_beside_its_rows_and_the_rest_by_itself():
    assert titles(stretches_of(draft())) == [
        [],
        ["Every contact is decided within a day"],
        ["Strategy discussions involve health"],
        [],
        ["Every care leaver has a pathway plan"],
    ]


def test_every_piece_of_a_table_has_its_headings():
    (piece,) = stretches_of(draft())[2].source

    assert [row.cells[1].text for row in piece.rows] == ["Objective", "Strategy discussions involve health"]  # fmt: skip
    assert piece.header_rows == 1


def test_a_flag_stands_in_the_stretch_of_its_row():
    flagged = [len(stretch.flags) for stretch in stretches_of(draft())]

    assert flagged == [0, 0, 2, 0, 0]


def test_an_objective_that_was_joined_leaves_its_row_to_the_one_before():
    second = draft().objectives[1].key

    stretches = stretches_of(draft(Decision(Decided.JOIN, second)))

    assert titles(stretches)[1] == [
        "Every contact is decided within a day 2 Strategy discussions involve health"
    ]
    assert len(stretches[1].source[0].rows) == 3


def test_what_was_read_from_no_place_in_the_source_stands_last():
    plan = Plan(None, None, "", themes=(Theme("", objectives=(Objective("Lost"),)),))

    (last,) = stretches_of(Draft(plan, [], DAYS))

    assert (last.key, [one.objective.value.title for one in last.read]) == ("elsewhere", ["Lost"])


def test_a_cell_over_two_objectives_rows_is_cut_to_each():
    whole = table(
        ("Theme", "Objective", "Action"), ("Practice", "Visit", "Go"), (None, "Plan", "Write"), header_rows=1
    )  # fmt: skip
    rows = [
        dataclasses.replace(
            row,
            cells=tuple(
                dataclasses.replace(
                    cell, row_span=2 if cell.text == "Practice" else 1, place=Place(table=1, row=number)
                )
                for cell in row.cells
            ),
        )
        for number, row in enumerate(whole.rows, start=1)
    ]  # fmt: skip
    source = document(dataclasses.replace(whole, rows=tuple(rows), place=Place(table=1)))
    objectives = (
        Objective("Visit", place=Place(table=1, row=2)),
        Objective("Plan", place=Place(table=1, row=3)),
    )
    plan = Plan(None, None, "", themes=(Theme("", objectives=objectives),), source=source)

    first, second = (stretch.source[0] for stretch in stretches_of(Draft(plan, [], DAYS)))

    assert first.rows[1].cells[0].row_span == 1
    assert second.rows[1].cells[0].text == "(goes on from above)"
    assert not second.rows[1].cells[0].covered


def test_a_long_part_is_cut_and_its_actions_stand_beside_their_rows():
    count = LONGEST_STRETCH + 1
    long = table(("Objective", "Action"), *(("Visit", f"Go {number}") for number in range(count)), header_rows=1)  # fmt: skip
    rows = [
        dataclasses.replace(
            row,
            cells=tuple(dataclasses.replace(cell, place=Place(table=1, row=number)) for cell in row.cells),
        )
        for number, row in enumerate(long.rows, start=1)
    ]  # fmt: skip
    source = document(dataclasses.replace(long, rows=tuple(rows), place=Place(table=1)))
    actions = tuple(
        Action(f"Go {number}", "", place=Place(table=1, row=number + 2)) for number in range(count)
    )
    objective = Objective("Visit", actions=actions, place=Place(table=1, row=2))
    plan = Plan(None, None, "", themes=(Theme("", objectives=(objective,)),), source=source)

    first, second = stretches_of(Draft(plan, [], DAYS))

    assert [len(one.source[0].body) for one in (first, second)] == [LONGEST_STRETCH - 1, 2]
    assert [one.read[0].goes_on for one in (first, second)] == [False, True]
    assert [one.value.text for one in second.read[0].actions] == ["Go 29", "Go 30"]
    assert second.is_plan
