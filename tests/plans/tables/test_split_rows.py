"""Rows cut in two by hand."""

import pytest

from goldenthread.plans.tables.grid import find_grid
from goldenthread.plans.tables.split_rows import put_together
from goldenthread.plans.words.days import Calendar
from tests.factories.tables import table

_HEADS = ("Objective", "Action", "Lead", "By when")
_ACTION = ("Visits are in time", "Agree a guide with", "Quality Assurance", "May 2026")


@pytest.mark.parametrize(
    ("rest", "rows"),
    [
        (("", "schools and health", "Manager", ""), 1),
        (("", "Train managers", "Manager", ""), 2),
        (("", "schools and health", "Manager", "June 2026"), 2),
        (("Plans are good", "schools and health", "", ""), 2),
    ],
)
def test_a_row_that_says_nothing_of_its_own_goes_on_with_the_action_above(rest, rows):
    grid = find_grid(table(_HEADS, _ACTION, rest), Calendar(), {})

    assert len(put_together(grid).body) == rows


def test_an_owner_that_names_no_post_goes_on_below():
    rest = ("", "schools and health", "Manager", "")
    whole = put_together(find_grid(table(_HEADS, _ACTION, rest), Calendar(), {})).body[0]

    assert [cell.text.replace("\n", " ") for cell in whole.cells[1:3]] == [
        "Agree a guide with schools and health",
        "Quality Assurance Manager",
    ]
