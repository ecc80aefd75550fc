"""Whether rows hold actions or objectives."""

import pytest

from goldenthread.plans.reading import read_plan
from tests.factories.tables import document, heading, table

HEADS = ("Objective", "Action", "Lead", "By when")
SEVERAL = ["• Audit", "• Tell teams"]


def owned(*tables) -> list[list[bool]]:
    """For each table under its heading, whether each action has its row's owner."""
    blocks = [
        block for number, each in enumerate(tables) for block in (heading(f"Part {number}"), each)
    ]
    plan = read_plan(document(heading("Improvement plan"), *blocks))
    return [
        [bool(action.owners) for objective in theme.objectives for action in objective.actions]
        for theme in plan.themes
    ]


def part(*actions) -> object:
    rows = [
        (f"Objective number {index}", said, "PSW", "May 2025") for index, said in enumerate(actions)
    ]
    return table(HEADS, *rows)


def test_a_table_with_one_action_in_each_row_gives_it_the_rows_owner():
    assert owned(part("Audit", "Report")) == [[True, True]]


def test_a_table_with_several_in_a_row_does_not():
    assert owned(part("Audit", SEVERAL, SEVERAL)) == [[False] * 5]


def test_an_objective_of_several_rows_has_an_action_in_each():
    rows = [HEADS, ("Visits", SEVERAL, "PSW", "May 2025"), ("", "Share", "QA Lead", "May 2026")]

    assert owned(table(*rows)) == [[True, True, True]]


def test_a_table_too_small_to_tell_is_like_the_others_under_the_same_headings():
    assert owned(part("Audit"), part(SEVERAL, SEVERAL, "Audit")) == [[False], [False] * 5]


@pytest.mark.parametrize("said", ["N/A", ""])
def test_a_row_without_an_action_says_nothing_of_it(said):
    assert owned(part("Audit", said)) == [[True]]
