"""Lines that label an objective above the headings of its actions."""

import pytest

from goldenthread.plans.tables.labelled import cut_at_labels, labels_joined
from tests.factories.tables import table

_HEADINGS = ["Action", "Lead", "By when"]
_ACTION = ["Train managers", "Head of MASH", "31/03/2026"]


@pytest.mark.parametrize(
    ("rows", "lengths"),
    [
        (
            [
                ["Objective", "Visits are in time", ""],
                ["Success measure", "No late visit", ""],
                _HEADINGS,
                _ACTION,
                ["Theme 2", "", ""],
                ["Objective", "Plans are good", ""],
                ["Success measure", "Families say so", ""],
                _HEADINGS,
                _ACTION,
            ],
            [4, 5],
        ),
        ([_HEADINGS, _ACTION, _HEADINGS, _ACTION], [4]),
        ([["Lead", "Head of MASH", ""], ["By when", "May", ""], _HEADINGS, _ACTION], [4]),
    ],
)
def test_a_table_is_cut_where_the_lines_of_an_objective_begin(rows, lengths):
    assert [len(piece.rows) for piece in cut_at_labels(table(*rows))] == lengths


def test_lines_of_an_objective_are_joined_to_the_table_of_actions_below_only():
    lines = table(["Objective", "Visits are in time"], ["Success measure", "No late visit"])
    actions = table(_HEADINGS, _ACTION)
    other = table(["Meeting", "Date", "Place"], ["Board", "May", "Hall"])

    assert [len(block.rows) for block in labels_joined([lines, actions])] == [4]
    assert [len(block.rows) for block in labels_joined([lines, other])] == [2, 2]
