"""Tables of actions are told from others, and each of their columns gets its meaning."""

import datetime

import pytest

from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Meaning, TableGuidance, Theme
from goldenthread.plans.tables.grid import (
    find_grid,
    objective_heading,
    same_columns,
    says_nothing,
    with_rows,
)
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import cell, row, table, wide

DAYS = Calendar(datetime.date(2025, 6, 1))
ROW = ("Visits are on time for every child", "Audit each month", "Head of QA", "31/03/2026")
HEADS = ("Objective", "Action", "Lead", "By when")


def meanings(*rows, header_rows: int = 0) -> list[str]:
    grid = find_grid(table(*rows, header_rows=header_rows), DAYS, {})
    assert grid is not None
    return [column.meaning.value for column in grid.columns]


def test_a_table_with_what_is_to_be_done_and_by_whom_is_a_table_of_actions():
    grid = find_grid(table(HEADS, ROW), DAYS, {})

    assert grid is not None
    assert [column.heading for column in grid.columns] == list(HEADS)
    assert (len(grid.body), grid.lead, grid.layout) == (1, (), "by_heading")
    assert objective_heading(grid) == "Objective"


@pytest.mark.parametrize(
    "rows",
    [
        [("Name", "Telephone"), ("Ann", "123")],
        [("Theme", "Number of actions"), ("Homes", "4")],
        [("Objective", "Lead"), ("Visits", "Head of QA")],
        [("Objective", "Lead")],
        [("Visits are on time", "Audit each month")],
        [("Objective that " + "is very long " * 12, "Lead", "By when"), ROW[:3]],
    ],
)
def test_another_table_is_none(rows):
    assert find_grid(table(*rows), DAYS, {}) is None


def test_rows_above_the_headings_lead_to_them():
    grid = find_grid(table(wide("Theme 1: Homes", 4), HEADS, ROW), DAYS, {})

    assert grid is not None
    assert len(grid.lead) == 1


def test_headings_on_two_levels_stand_under_the_wide_one():
    rows = [
        ["What?", "Lead", cell("Sub actions", column_span=2), None],
        ["", "", "Financial", "Partners"],
        ["Visits are on time", "Head of QA", "Find a budget", "Tell schools"],
        ["Plans are good", "Head of QA", "", "Tell health"],
    ]
    grid = find_grid(table(*rows), DAYS, {})

    assert grid is not None
    assert [(column.parent, column.heading) for column in grid.columns] == [
        ("", "What?"),
        ("", "Lead"),
        ("Sub actions", "Financial"),
        ("Sub actions", "Partners"),
    ]
    assert [column.meaning for column in grid.of(Meaning.ACTION)] == [Meaning.ACTION] * 2


def test_a_heading_over_nothing_is_that_of_its_column_and_of_those_it_covers():
    rows = [
        ["Objective", cell("Lead", column_span=2), None, "By when"],
        ["", "", "", "Date"],
        ["Visits are on time", "Head of QA", "", "31/03/2026"],
        ["Plans are read well", "Head of QA", "", "31/03/2026"],
    ]
    grid = find_grid(table(*rows, header_rows=2), DAYS, {})

    assert grid is not None
    assert [column.heading for column in grid.columns] == ["Objective", "Lead", "Lead", "Date"]


def test_starts_and_ends_may_stand_under_one_heading_of_dates():
    rows = [
        ["Objective", "Lead", cell("Timescale", column_span=2), None],
        ["", "", "Start", "End"],
        ["Visits are on time", "Head of QA", "1 April 2025", "May 2025"],
        ["Plans are read well", "Head of QA", "1 April 2025", "May 2025"],
    ]

    assert meanings(*rows)[2:] == ["starts", "timescales"]


@pytest.mark.parametrize(
    "second",
    [
        ("Homes are near", "Find " + "more homes " * 8, "Head of QA", "31/03/2026"),
        ("", "Find homes", "", ""),
        ("Homes", "Find", "QA", "May"),
    ],
)
def test_a_row_of_content_is_no_second_level(second):
    grid = find_grid(table(HEADS, second, ROW, ROW), DAYS, {})

    assert grid is not None
    assert len(grid.body) == 3


def test_a_heading_that_a_ruling_line_cut_is_mended():
    rows = [("A", "rea for Improvement", "Action", "Lead"), ("1.", *ROW[:3])]

    grid = find_grid(table(*rows), DAYS, {})

    assert grid is not None
    assert [column.heading for column in grid.columns] == [
        "",
        "Area for Improvement",
        "Action",
        "Lead",
    ]


@pytest.mark.parametrize(
    ("heads", "cells", "expected"),
    [
        (
            ("Objective", "Requirement", "Lead"),
            ("Homes are near", "Find more of them", "QA Lead"),
            ["objective", "action", "owners"],
        ),
        (
            ("Objective", "Requirement", "Action", "Lead"),
            ("Homes", "Homes are near", "Find more of them", "QA Lead"),
            ["theme", "objective", "action", "owners"],
        ),
        (
            ("Objective", "Action", "Requirement", "Lead"),
            ("Homes", "Find more of them", "Homes are near", "QA Lead"),
            ["objective", "action", "objective", "owners"],
        ),
        (
            ("Theme", "Action", "Lead"),
            ("Homes", "Find more of them", "QA Lead"),
            ["objective", "action", "owners"],
        ),
        (
            ("Theme", "Lead", "By when"),
            ("Homes are near them all", "QA Lead", "May 2025"),
            ["objective", "owners", "timescales"],
        ),
        (
            ("Outcome", "Action", "Lead"),
            ("Homes are near", "Find more of them", "QA Lead"),
            ["objective", "action", "owners"],
        ),
        (
            ("Action", "Outcome", "Lead"),
            ("Find more of them", "Homes are near", "QA Lead"),
            ["action", "success_measures", "owners"],
        ),
        (
            ("Zebra", "Action", "Lead"),
            ("Homes are near to schools", "Find more of them", "QA Lead"),
            ["objective", "action", "owners"],
        ),
        (
            ("Zebra", "Action", "Lead"),
            ("Homes", "Find more of them", "QA Lead"),
            ["other", "action", "owners"],
        ),
        (
            ("", "Objective", "Lead"),
            ("1.", "Homes are near to schools", "QA Lead"),
            ["ref", "objective", "owners"],
        ),
    ],
)
def test_what_a_column_means_depends_on_the_others(heads, cells, expected):
    assert meanings(heads, cells) == expected


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (("Objective", "Recommendation(s)", "Action", "Lead"), "recommendations"),
        (("Recommendation", "Recommendation(s)", "Action", "Lead"), "ref"),
    ],
)
def test_recommendations_beside_objectives_of_another_name_are_cited(heads, expected):
    rows = [
        ("Visits are on time for every child", "Rec 1", "Audit all visits", "Auditor"),
        ("Plans say clearly what must change", "Rec 2", "Audit all plans", "Auditor"),
    ]

    assert meanings(heads, *rows)[1] == expected


@pytest.mark.parametrize(
    ("third", "expected"), [("Lead", "action"), ("Action", "success_measures")]
)
def test_milestones_are_what_is_done_where_nothing_else_is(third, expected):
    rows = [("Objective", "Milestone", third), ("Homes are near", "Open two homes", "QA Lead")]

    assert meanings(*rows)[1] == expected


def test_a_theme_that_goes_over_rows_stays_a_theme():
    rows = [
        ("Theme", "Action", "Lead"),
        ("Homes", "Find more of them", "QA Lead"),
        ("", "Visit them all", "QA Lead"),
    ]

    assert meanings(*rows)[0] == "theme"


def test_a_theme_column_without_words_is_none_for_objectives():
    rows = [("Theme", "Action", "Lead"), ("", "Find more of them", "QA Lead")]

    assert meanings(*rows)[0] == "theme"


def test_a_table_without_headings_goes_on_with_the_columns_before_it():
    grid = find_grid(table(HEADS, ROW), DAYS, {})
    assert grid is not None

    more = same_columns(table(ROW, ROW), grid, DAYS)

    assert more is not None
    assert len(more.body) == 2


@pytest.mark.parametrize(
    "rows",
    [
        [ROW[:3]],
        [HEADS, ROW],
        [("Posts cannot be filled", "High", "High", "Use a bank")],
        [("Posts cannot be filled", "Wait", "Head of QA", "High")],
    ],
)
def test_a_table_of_other_things_does_not(rows):
    grid = find_grid(table(HEADS, ROW), DAYS, {})
    assert grid is not None

    assert same_columns(table(*rows), grid, DAYS) is None


@pytest.mark.parametrize(
    ("rows", "goes_on"),
    [
        ([("Visits are on time for every child", "Audit", "Begun", "More")], True),
        ([("Risk", "Likelihood", "Severity", "What is done"), ROW], False),
    ],
)
def test_where_no_column_tells_itself_headings_begin_another_table(rows, goes_on):
    heads = ("Objective", "Actions", "Progress", "Further work")
    grid = find_grid(table(heads, ROW), DAYS, {})

    assert (same_columns(table(*rows), grid, DAYS) is not None) is goes_on


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("N/A", True),
        ("none", True),
        ("–", True),
        ("See below action", True),
        ("TBC", True),
        ("None yet, but soon", False),
    ],
)
def test_a_cell_may_be_filled_only_to_show_that_it_is_empty(text, answer):
    assert says_nothing(text) is answer


MATTERS = Layout(
    "Matters",
    (
        LayoutColumn("Matter", Meaning.OBJECTIVE, also=("Objective",)),
        LayoutColumn("Deed", Meaning.ACTION, also=("Doing", "Action")),
        LayoutColumn("Lead", Meaning.OWNERS),
    ),
    frozenset({Meaning.OBJECTIVE, Meaning.ACTION}),
    ThemesIn.HEADING,
    RowHolds.OBJECTIVE,
    table(HEADS, ROW),
    Theme(""),
)


@pytest.mark.parametrize(
    ("heads", "layout"),
    [
        (("Objective", "Action", "Cost", "Spent", "Left", "By when"), "matters"),
        (("Cost", "Spent", "Left", "Objective", "Action", "By when"), "by_heading"),
    ],
)
def test_columns_that_were_added_after_a_layouts_own_do_not_hide_it(heads, layout):
    told = {"Objective": ROW[0], "Action": ROW[1], "By when": ROW[3]}

    grid = find_grid(
        table(heads, [told.get(head, "£5") for head in heads]), DAYS, {"matters": MATTERS}
    )

    assert grid.layout == layout


def test_a_known_layout_says_what_its_headings_mean():
    told = table(
        ["Matter", "Doing", "Lead", "By when"],
        [
            "Children are seen in time",
            "Visit every child each month",
            "Head of Service",
            "May 2026",
        ],
    )

    grid = find_grid(told, DAYS, {"matters": MATTERS})

    assert grid.layout == "matters"
    assert [column.meaning for column in grid.columns] == [
        Meaning.OBJECTIVE,
        Meaning.ACTION,
        Meaning.OWNERS,
        Meaning.TIMESCALES,
    ]
    assert [c.meaning for c in with_rows(grid, told.rows[1:], DAYS).columns] == [
        c.meaning for c in grid.columns
    ]


def test_columns_are_looked_at_again_with_other_rows():
    grid = find_grid(table(HEADS, ROW), DAYS, {})
    body = (row("1.1", "Visit every child", "Auditor", "May 2026"),)

    again = with_rows(grid, body, DAYS)

    assert again.body == body
    assert again.columns[0].meaning == Meaning.REF


def test_a_table_that_is_settled_to_be_no_plan_is_none():
    settled = TableGuidance(holds_actions=False)

    assert find_grid(table(HEADS, ROW), DAYS, {}, settled) is None
    assert same_columns(table(ROW), find_grid(table(HEADS, ROW), DAYS, {}), DAYS, settled) is None


def test_a_column_means_what_was_settled_and_says_so():
    settled = TableGuidance(columns={2: Meaning.EVIDENCE})

    grid = find_grid(table(HEADS, ROW), DAYS, {}, settled)

    assert [column.meaning for column in grid.columns][2] == Meaning.EVIDENCE
    assert grid.columns[2].guess.reason == "somebody who checked it said so"


def test_what_was_settled_stays_when_the_rows_change():
    settled = TableGuidance(columns={2: Meaning.EVIDENCE})
    grid = find_grid(table(HEADS, ROW), DAYS, {}, settled)

    assert with_rows(grid, grid.body, DAYS).columns[2].meaning == Meaning.EVIDENCE


def test_a_table_without_headings_is_a_plan_once_its_columns_are_settled():
    bare = table(("Visit weekly", "Head of QA"), ("Write a guide", "Head of QA"))
    settled = TableGuidance(True, {0: Meaning.ACTION, 1: Meaning.OWNERS})

    grid = find_grid(bare, DAYS, {}, settled)

    assert find_grid(bare, DAYS, {}) is None
    assert [column.meaning for column in grid.columns] == [Meaning.ACTION, Meaning.OWNERS]
    assert len(grid.body) == 2


def test_a_table_in_which_nothing_is_to_be_done_is_no_plan_whatever_is_settled():
    assert find_grid(table(("Name", "Role")), DAYS, {}, TableGuidance(True)) is None


def test_the_columns_of_a_table_that_goes_on_may_be_settled_anew():
    first = find_grid(table(HEADS, ROW), DAYS, {})

    more = same_columns(table(ROW), first, DAYS, TableGuidance(columns={1: Meaning.PROGRESS}))

    assert more.columns[1].meaning == Meaning.PROGRESS
