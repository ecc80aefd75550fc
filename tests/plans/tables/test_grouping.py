"""Rows are put into sections and objectives."""

import datetime

import pytest

from goldenthread.plans.tables.bands import Label
from goldenthread.plans.tables.grid import find_grid
from goldenthread.plans.tables.grouping import Section, sections, split_ref
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import table, wide

DAYS = Calendar(datetime.date(2025, 6, 1))
HEADS = ("No", "Objective", "Action", "Lead")


def found(*rows, heads=HEADS) -> list[Section]:
    grid = find_grid(table(heads, *rows), DAYS, {})
    assert grid is not None
    return sections(grid, ())


def told(*rows, heads=HEADS) -> list[tuple[str | None, list[tuple[str, int]]]]:
    """Each section's title, and each objective in it with the number of its rows."""
    return [
        (
            section.title,
            [
                (" ".join(block.text for block in group.title), len(group.rows))
                for group in section.groups
            ],
        )
        for section in found(*rows, heads=heads)
    ]


ONE = ("1.1", "Visits are on time", "Audit each month", "Head of QA")
TWO = ("1.2", "Plans are read well", "Read them aloud", "PSW")


def test_each_objective_is_a_group_and_rows_below_it_are_its_own():
    assert told(ONE, ("", "", "Tell teams", "PSW"), TWO) == [
        (None, [("Visits are on time", 2), ("Plans are read well", 1)])
    ]


@pytest.mark.parametrize(
    "more",
    [
        ("", "Visits are on time", "Tell teams", "PSW"),
        ("1.1.2", "", "Tell teams", "PSW"),
        ("", "N/A", "Tell teams", "PSW"),
        ("", "", "", ""),
    ],
)
def test_the_same_title_or_none_is_the_same_objective(more):
    assert len(told(ONE, more)[0][1]) == 1


@pytest.mark.parametrize(
    ("first", "rest", "whole"),
    [
        (
            "Visits are on time for every",
            "child in care",
            "Visits are on time for every\nchild in care",
        ),
        ("Visits (and reviews", "Plans) are on time", "Visits (and reviews\nPlans) are on time"),
        ("Visits and plans of the", "Board are good", "Visits and plans of the\nBoard are good"),
        (
            "Visits for all\nFramowork (CAE) and",
            "Framework (CAF) and more",
            "Visits for all\nFramework (CAF) and more",
        ),
    ],
)
def test_a_title_that_goes_on_in_the_next_row_is_one(first, rest, whole):
    groups = found(("", first, "Audit", "QA Lead"), ("", rest, "", ""))[0].groups

    assert [group.title[0].text for group in groups] == [whole]


def test_a_line_that_a_page_break_printed_twice_is_kept_apart():
    rows = [
        ("", "Visits for all\nFramowork (CAE) and", "Audit", "QA Lead"),
        ("", "Framework (CAF) and more", "", ""),
    ]

    assert [ghost.text for ghost in found(*rows)[0].groups[0].ghosts] == ["Framowork (CAE) and"]


@pytest.mark.parametrize("second", ["Plans are read", "b. plans are read", "1.2 plans are read"])
def test_a_title_of_its_own_begins_an_objective(second):
    assert (
        len(
            told(("", "Visits are on time", "Audit", "QA Lead"), ("", second, "Audit", "QA Lead"))[
                0
            ][1]
        )
        == 2
    )


def test_a_row_over_the_whole_width_begins_a_section():
    assert [title for title, _ in told(wide("Homes", 4), ONE, wide("Health", 4), TWO)] == [
        "Homes",
        "Health",
    ]


def test_of_two_such_rows_the_upper_is_outer():
    section = found(wide("Homes", 4), wide("Vision: near", 4), wide("Near homes", 4), ONE)[0]

    assert (section.title, section.outer, section.labels) == (
        "Near homes",
        ["Homes"],
        [Label("vision", "near")],
    )


def test_a_number_and_a_title_over_rows_numbered_under_it_begin_a_section():
    assert [
        title
        for title, _ in told(
            ("1", "Homes", "", ""), ONE, ("2", "Health", "", ""), ("2.1", *TWO[1:])
        )
    ] == [
        "Homes",
        "Health",
    ]


@pytest.mark.parametrize(
    "rows",
    [
        [("1", "Homes", "", ""), ("2", *ONE[1:])],
        [("1", "Homes", "Find", ""), ONE],
        [ONE, ("2", "Homes are near them", "", "")],
    ],
)
def test_any_other_numbered_row_is_an_objective(rows):
    assert [title for title, _ in told(*rows)] == [None]


def test_a_column_of_themes_begins_a_section_where_it_changes():
    rows = [
        ("Homes", *ONE[1:]),
        ("", *TWO[1:]),
        ("Homes", "Homes are kind", "Train carers", "PSW"),
        ("Health", "Checks are on time", "Book", "Nurse"),
    ]

    assert [(title, len(groups)) for title, groups in told(*rows, heads=("Theme", *HEADS[1:]))] == [
        ("Homes", 3),
        ("Health", 1),
    ]


@pytest.mark.parametrize(
    ("said", "theme", "aim"),
    [
        (
            "Theme 1: Homes Objective 1.1: Visits are on time",
            "Theme 1: Homes",
            "Objective 1.1: Visits are on time",
        ),
        (["Theme 1: Homes", "1.1 Visits are on time"], "Theme 1: Homes", "1.1 Visits are on time"),
        (["1. Homes", "1.1 Visits are on time"], "1. Homes", "1.1 Visits are on time"),
        (["Homes", "Visits are on time"], None, "Homes Visits are on time"),
    ],
)
def test_a_first_cell_may_hold_theme_and_objective_at_once(said, theme, aim):
    rows = [("", said, "Audit", "QA Lead"), ("", said, "Tell teams", "PSW")]

    assert told(*rows) == [(theme, [(aim, 2)])]


def test_rows_of_actions_alone_are_one_group():
    assert told(
        ("Audit visits each month", "QA Lead"),
        ("Tell all the teams", "PSW"),
        heads=("Action", "Lead"),
    ) == [(None, [("", 2)])]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("1. Visits", ("1", "Visits")),
        ("1.2 Visits", ("1.2", "Visits")),
        ("a) Visits", ("a", "Visits")),
        ("A1. Visits", ("A1", "Visits")),
        ("Objective 1.1: Visits", ("1.1", "Visits")),
        ("A new approach", (None, "A new approach")),
        ("2 visits a week", (None, "2 visits a week")),
        ("2025. Visits", (None, "2025. Visits")),
        ("SEN visits", (None, "SEN visits")),
        ("1.2", (None, "1.2")),
        ("Visits", (None, "Visits")),
    ],
)
def test_a_title_may_begin_with_its_reference(text, told):
    assert split_ref(text) == told
