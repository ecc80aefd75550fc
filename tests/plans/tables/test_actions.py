"""Owners, dates, numbers and colours go to the objective or to its actions."""

import pytest

from goldenthread.plans.reading import read_plan
from tests.factories.tables import cell, document, heading, table

HEADS = ("Objective", "Action", "Lead", "By when")
ONE = ("Visits are on time", "Audit each month", "Head of QA", "31/03/2026")
TWO = ("Plans are read well", "Read them aloud", "PSW", "May 2026")
THREE = ("Homes are kind to children", "Train every carer", "Head of Homes", "June 2026")
TITLE = heading("Leeds City Council improvement plan")


def test_a_cell_merged_over_rows_speaks_for_each_of_their_actions():
    rows = [
        HEADS,
        (
            cell("Visits are on time", row_span=2),
            "Audit",
            cell("Head of QA", row_span=2),
            "May 2026",
        ),
        (None, "Tell teams", None, "June 2026"),
    ]
    objective = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert objective.officers == ("Head of QA",)
    assert [(action.owners, action.timescales[0].raw) for action in objective.actions] == [
        (("Head of QA",), "May 2026"),
        (("Head of QA",), "June 2026"),
    ]


def test_a_blank_owner_is_the_nearest_rows():
    rows = [
        HEADS,
        ("Visits are on time", "Audit", "", "May 2026"),
        ("", "Tell teams", "PSW", "June 2026"),
        ("", "Share", "", "June 2026"),
        ("", "Report", "Head of QA", ""),
    ]
    actions = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0].actions

    assert [action.owners for action in actions] == [("PSW",), ("PSW",), ("PSW",), ("Head of QA",)]


POINTS = ["• Audit", "• Tell teams"]


def test_owners_and_dates_of_an_objectives_row_are_not_its_actions():
    rows = [
        HEADS,
        ("Visits", POINTS, "QA Lead", "May 2026"),
        ("Plans", ["• Read", "• Ask", "• Share"], "PSW", "June 2026"),
    ]
    objective = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert objective.officers == ("QA Lead",)
    assert [(action.owners, action.timescales) for action in objective.actions] == [((), ())] * 2


def test_as_many_dates_as_actions_stand_one_to_one():
    rows = [
        HEADS,
        ("Visits", POINTS, "QA Lead", ["May 2026", "June 2026"]),
        ("Plans", POINTS, "PSW", "June 2026"),
    ]
    objective = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert [action.timescales[0].raw for action in objective.actions] == ["May 2026", "June 2026"]


def test_an_actions_own_columns_are_its_own():
    heads = ("Objective", "Lead", "Action", "Action owner", "Action due date")
    rows = [
        heads,
        ("Visits", "Director", POINTS, "QA Lead", "May 2026"),
        ("Plans", "Director", POINTS, "PSW", "June 2026"),
    ]
    objective = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert objective.officers == ("Director",)
    assert [action.owners for action in objective.actions] == [("QA Lead",)] * 2


def test_a_line_of_labels_in_an_action_cell_belongs_to_the_action_above():
    rows = [
        ("Objective", "What will we do?", "Progress"),
        ("Visits", ["Audit", "Lead: Head of QA", "By when: May 2026"], "Begun"),
    ]
    objective = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert [
        (action.text, action.owners, action.timescales[0].raw) for action in objective.actions
    ] == [("Audit", ("Head of QA",), "May 2026")]


@pytest.mark.parametrize(
    ("refs", "objective", "actions"),
    [(("1.", ""), "1", [None, None]), (("1.1", "1.2"), None, ["1.1", "1.2"])],
)
def test_a_column_of_numbers_counts_objectives_or_actions(refs, objective, actions):
    rows = [("Ref", *HEADS), (refs[0], *ONE), (refs[1], "", "Tell teams", "PSW", "May 2026")]
    told = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert (told.ref, [action.ref for action in told.actions]) == (objective, actions)


def test_numbers_between_objective_and_action_are_the_actions():
    rows = [("Objective", "Ref", "Action", "Lead"), (ONE[0], "1.1", ONE[1], ONE[2])]
    told = read_plan(document(TITLE, table(*rows))).themes[0].objectives[0]

    assert (told.ref, told.actions[0].ref) == (None, "1.1")


@pytest.mark.parametrize(
    ("colours", "whole"),
    [(("Red", "Red"), "Red"), (("Red", "Green"), None), (("", "Green"), "Green"), (("", ""), None)],
)
def test_an_objective_has_the_colour_that_all_its_rows_claim(colours, whole):
    rows = [(*HEADS, "RAG"), (*ONE, colours[0]), ("", *TWO[1:], colours[1])]

    assert read_plan(document(TITLE, table(*rows))).themes[0].objectives[0].rag == whole


def test_a_cell_of_not_applicable_is_kept_with_the_objective():
    heads = ("Objective", "Lead", "Financial actions", "Partner actions")
    rows = [
        heads,
        ("Visits", "QA Lead", "N/A", "Tell schools"),
        ("Plans", "PSW", "Find a budget", ""),
    ]
    told = read_plan(document(TITLE, table(*rows))).themes[0].objectives

    assert told[0].other == {"Financial actions": ("N/A",)}
    assert [action.column for action in (*told[0].actions, *told[1].actions)] == [
        "Partner actions",
        "Financial actions",
    ]


def test_words_of_a_row_that_nothing_takes_up_are_left():
    rows = [HEADS, ("Visits", "Audit", "Head of QA or nobody at all –", "May 2026")]

    assert all(left.text for left in read_plan(document(TITLE, table(*rows, THREE))).unplaced)
