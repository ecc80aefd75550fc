"""Tables of actions are told from others, and each of their columns gets its meaning."""

import datetime

import pytest

from goldenthread.plans.columns import Meaning
from goldenthread.plans.days import Calendar
from goldenthread.plans.grid import (
    cut_heading,
    find_grid,
    objective_heading,
    same_columns,
    says_nothing,
    with_rows,
)
from goldenthread.plans.layouts.layout import Layout, LayoutColumn, RowHolds, ThemesIn
from goldenthread.plans.plan import Theme
from tests.factories.tables import row, table, wide

DAYS = Calendar(datetime.date(2025, 6, 1))
PLAN = table(
    ["Objective", "Action", "Lead", "By when"],
    ["Children are seen in time", "Visit every child each month", "Head of Service", "May 2026"],
)
AIMS = ["Children are seen in time", "Their plans say what must change"]
DEEDS = ["Visit every child each month", "Audit ten plans in each team"]


def meanings(told, layouts=None):
    grid = find_grid(told, DAYS, layouts or {})
    return None if grid is None else [column.meaning for column in grid.columns]


def two_rows(**columns):
    """A table of two rows below these headings; a blank heading is written as "blank"."""
    headings = ["" if name == "blank" else name.replace("_", " ") for name in columns]
    return table(headings, *zip(*columns.values(), strict=True))


def test_headings_tell_a_table_of_actions():
    assert meanings(PLAN) == [
        Meaning.OBJECTIVE,
        Meaning.ACTION,
        Meaning.OWNERS,
        Meaning.TIMESCALES,
    ]


@pytest.mark.parametrize(
    "other",
    [
        table(["Name", "Telephone"], ["Sample Person", "01234"]),
        table(["Objective", "Action", "Lead"]),
        table(["Lead", "By when", "Status"], ["Head of Service", "May 2026", "Green"]),
        table(["Objective", "Action"], ["Children are seen in time", "Visit every child monthly"]),
        table(["Action", "Lead"], ["Visits", "Head of Service"], ["Audits", "Auditor"]),
        table(["Objective", "Lead " * 40], ["Children are seen", "Head of Service"]),
    ],
    ids=["no headings", "no rows", "nothing to do", "nobody", "choices", "long heading"],
)
def test_another_table_is_none(other):
    assert meanings(other) is None


def test_rows_above_the_headings_are_its_lead():
    grid = find_grid(
        table(wide("Priority 1: Care", 4), *(each.cells for each in PLAN.rows)), DAYS, {}
    )

    assert (grid.lead, grid.body) == ((row(*wide("Priority 1: Care", 4)),), PLAN.rows[1:])


def test_a_column_under_a_wide_heading_means_what_that_says():
    told = table(
        ["Objective", "Action", *wide("By when", 3)],
        ["", "", "Board", "Team", ""],
        [AIMS[0], DEEDS[0], "May 2026", "June 2026", "July 2026"],
        header_rows=2,
    )

    grid = find_grid(told, DAYS, {})

    assert [(c.parent, c.heading, c.meaning) for c in grid.columns] == [
        ("", "Objective", Meaning.OBJECTIVE),
        ("", "Action", Meaning.ACTION),
        ("By when", "Board", Meaning.TIMESCALES),
        ("By when", "Team", Meaning.TIMESCALES),
        ("", "By when", Meaning.TIMESCALES),
    ]


def test_starts_under_a_wide_heading_of_dates_are_starts():
    told = table(
        ["Objective", "Action", *wide("Timescale", 2)],
        ["", "", "Start", "End"],
        [AIMS[0], DEEDS[0], "May 2025", "June 2026"],
        [AIMS[1], DEEDS[1], "May 2025", "June 2026"],
    )

    assert meanings(told)[2:] == [Meaning.STARTS, Meaning.TIMESCALES]


def test_headings_under_gaps_are_a_second_line_of_headings():
    told = table(
        ["Objective", "Action", "Lead", ""],
        ["", "", "Owner", "By when"],
        [AIMS[0], DEEDS[0], "Head of Service", "June 2026"],
        [AIMS[1], DEEDS[1], "Auditor", "June 2026"],
    )

    assert find_grid(told, DAYS, {}).body == told.rows[2:]


def test_a_long_second_row_is_no_line_of_headings():
    told = table(
        ["Objective", "Action", "Lead", ""],
        ["", "", "Head of Service", "Written to all teams; " * 4],
        [AIMS[0], DEEDS[0], "Head of Service", "June 2026"],
    )

    assert find_grid(told, DAYS, {}).body == told.rows[1:]


def test_a_first_heading_that_a_line_cut_in_two_is_put_together():
    told = table(
        ["A", "rea for improvement", "Action", "Lead"],
        ["", AIMS[0], DEEDS[0], "Head of Service"],
    )

    grid = find_grid(told, DAYS, {})

    assert [column.heading for column in grid.columns] == [
        "",
        "Area for improvement",
        "Action",
        "Lead",
    ]
    assert objective_heading(grid) == "Area for improvement"


@pytest.mark.parametrize(
    ("texts", "cut"),
    [
        (["A", "rea for improvement"], "A | rea for improvement"),
        (["A", "Area"], ""),
        (["Area", "for improvement"], ""),
        (["1", "rea"], ""),
        (["A"], ""),
    ],
)
def test_halves_of_a_heading_are_quoted(texts, cut):
    assert cut_heading(texts) == cut


@pytest.mark.parametrize(
    ("told", "held"),
    [
        (
            two_rows(Objective=AIMS, Requirement=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(
                Requirement=["Children are seen", "Children are seen"],
                Objective=AIMS,
                Action=DEEDS,
                Lead=["Head of Service", "Auditor"],
            ),
            [Meaning.THEME, Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Theme=AIMS, Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Theme=["Care", "Care"], Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.THEME, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Theme=["", ""], Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.THEME, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Theme=AIMS, Lead=["Head of Service", "Auditor"], Update=["Done", "Begun"]),
            [Meaning.OBJECTIVE, Meaning.OWNERS, Meaning.PROGRESS],
        ),
        (
            two_rows(Outcome=AIMS, Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Success_measure=AIMS, Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.SUCCESS_MEASURES, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Matter=AIMS, Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.OBJECTIVE, Meaning.ACTION, Meaning.OWNERS],
        ),
        (
            two_rows(Matter=["Visits", ""], Action=DEEDS, Lead=["Head of Service", "Auditor"]),
            [Meaning.OTHER, Meaning.ACTION, Meaning.OWNERS],
        ),
    ],
)
def test_what_a_column_means_may_depend_on_the_others(told, held):
    assert meanings(told) == held


def test_a_known_layout_says_what_its_headings_mean():
    columns = (
        LayoutColumn("Matter", Meaning.OBJECTIVE),
        LayoutColumn("Deed", Meaning.ACTION, also=("Doing",)),
        LayoutColumn("Lead", Meaning.OWNERS),
    )
    known = Layout(
        "Matters",
        columns,
        frozenset({Meaning.OBJECTIVE, Meaning.ACTION}),
        ThemesIn.HEADING,
        RowHolds.OBJECTIVE,
        PLAN,
        Theme(""),
    )
    told = table(
        ["Matter", "Doing", "Lead", "By when"],
        [AIMS[0], DEEDS[0], "Head of Service", "May 2026"],
    )

    grid = find_grid(told, DAYS, {"matters": known})

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
    grid = find_grid(PLAN, DAYS, {})
    body = (row("1.1", "Visit every child", "Auditor", "May 2026"),)

    again = with_rows(grid, body, DAYS)

    assert again.body == body
    assert again.columns[0].meaning == Meaning.REF


def test_a_table_without_headings_may_go_on_with_the_one_before():
    grid = find_grid(PLAN, DAYS, {})
    more = table([AIMS[1], DEEDS[1], "Auditor", "June 2026"])

    assert same_columns(more, grid, DAYS).body == more.rows


@pytest.mark.parametrize(
    "other",
    [
        table([AIMS[1], DEEDS[1], "Auditor"]),
        PLAN,
        table([AIMS[1], DEEDS[1], "Auditor", "Whenever this has been talked about"]),
    ],
    ids=["another width", "headings of its own", "no dates"],
)
def test_a_table_that_does_not_fit_goes_on_with_none(other):
    assert same_columns(other, find_grid(PLAN, DAYS, {}), DAYS) is None


@pytest.mark.parametrize(
    ("text", "nothing"),
    [("N/A", True), ("-", True), ("TBC", True), ("", False), ("Visit", False)],
)
def test_some_words_say_nothing(text, nothing):
    assert says_nothing(text) is nothing
