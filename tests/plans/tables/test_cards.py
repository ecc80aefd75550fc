"""Tables with their labels at the left are read as if these stood at the top."""

import dataclasses

import pytest

from goldenthread.plans.tables.cards import card_grid, cut_at_cards
from goldenthread.plans.whole.facts import facts_of
from tests.factories.tables import document, row, table, wide

FACTS = facts_of(document())
CARD = [
    ["Objective", "Children are seen in time"],
    ["Action", "Visit every child each month"],
    ["Lead", "Head of Service"],
]
SECOND_CARD = [
    ["Objective", "Plans say what must change"],
    ["Action", "Audit ten plans in each team"],
    ["Lead", "Auditor"],
]
TITLE = ["Front door", ""]


def read(told):
    """The headings, the rows above them and those below of the table as turned, or None."""
    grid = card_grid(told, FACTS)
    if grid is None:
        return None
    above, below = (
        [[cell.text for cell in row.cells if not cell.covered] for row in rows]
        for rows in (grid.lead, grid.body)
    )
    return above, [column.heading for column in grid.columns], below


def rows_of(told):
    return [[cell.text for cell in row.cells] for row in told.rows]


def test_a_card_is_turned_into_one_row_below_its_labels():
    assert read(table(*CARD)) == (
        [],
        ["Objective", "Action", "Lead"],
        [["Children are seen in time", "Visit every child each month", "Head of Service"]],
    )


def test_a_title_over_the_card_stays_above_it():
    told = table(wide("Front door", 2), *CARD[1:], ["By when", "May 2026"])

    assert read(told) == (
        [["Front door"]],
        ["Action", "Lead", "By when"],
        [["Visit every child each month", "Head of Service", "May 2026"]],
    )


def test_labels_in_pairs_across_a_row_are_put_one_under_the_other():
    told = table(
        ["Objective", "Children are seen in time", "Lead", "Head of Service"],
        ["Action", "Visit every child each month", "By when", "May 2026"],
        ["Progress", "Begun", "", ""],
    )

    assert read(told) == (
        [],
        ["Objective", "Lead", "Action", "By when", "Progress"],
        [
            [
                "Children are seen in time",
                "Head of Service",
                "Visit every child each month",
                "May 2026",
                "Begun",
            ]
        ],
    )


def test_values_side_by_side_are_a_row_each():
    told = table(
        *[[*first, *second[1:], ""] for first, second in zip(CARD, SECOND_CARD, strict=True)]
    )

    assert read(told)[2][:2] == [
        [value for _, value in CARD],
        [value for _, value in SECOND_CARD],
    ]


def test_a_line_without_a_label_is_more_of_the_one_above():
    told = table(*CARD[:2], ["", "Ask each child how it went"], CARD[2])

    assert read(told)[2] == [
        [
            "Children are seen in time",
            "Visit every child each month\nAsk each child how it went",
            "Head of Service",
        ]
    ]


@pytest.mark.parametrize(
    "other",
    [
        table(*([label] for label, _ in CARD)),
        table(*CARD[:2]),
        table(*CARD, ["Weather", "Rain"], ["Ground", "Wet"]),
        table(["Lead", "Head"], ["By when", "May 2026"], ["Progress", "Begun"]),
        table(["Objective", "Aim"], ["Action", "Visit"], ["Vision", "Safe"]),
        table(
            ["Objective", "Action", "Lead"],
            ["Action", "Visit every child", "Auditor"],
            ["Lead", "Audit ten plans", "Auditor"],
        ),
        table(
            [["Objective " * 8], "Aim"], ["Priority 2 - Care leavers", "Aim"], ["Action", "Visit"]
        ),
        table(
            ["Action", "By when"],
            ["A2 Children are listened to when they return", "May"],
            ["A3 Managers oversee practice", "June"],
            ["1.1 Plans say what needs to change", "July"],
        ),
        table(
            ["Objective", "Action", "Lead", "By when"],
            ["Action for all", "Visit", "Head of Service", "May"],
            ["Lead practitioners", "Audit", "Head of Service", "May"],
        ),
    ],
    ids=[
        "one column",
        "two labels",
        "unknown labels",
        "nothing to do",
        "nobody",
        "headings",
        "titles",
        "numbered objectives",
        "headings over pairs",
    ],
)
def test_another_table_is_no_card(other):
    assert read(other) is None


def test_a_table_of_several_cards_is_cut_where_the_first_label_comes_again():
    told = table(*CARD, *SECOND_CARD)

    assert [rows_of(piece) for piece in cut_at_cards(told)] == [CARD, SECOND_CARD]


def test_the_titles_right_above_a_card_go_with_it():
    theme = ["Care", ""]
    told = table(TITLE, *CARD, theme, ["Priority 2", ""], *SECOND_CARD)

    assert [rows_of(piece) for piece in cut_at_cards(told)] == [
        [TITLE, *CARD],
        [theme, ["Priority 2", ""], *SECOND_CARD],
    ]


def test_a_table_above_the_first_card_is_no_part_of_it():
    first = [["No.", "Recommendation"], *([str(number), "Visit all"] for number in range(1, 9))]
    told = table(*first, TITLE, *CARD, *SECOND_CARD)

    assert [rows_of(piece) for piece in cut_at_cards(told)] == [
        first,
        [TITLE, *CARD],
        SECOND_CARD,
    ]


def test_an_empty_label_that_comes_again_is_no_title():
    notes = ["Progress", ""]
    told = table(*CARD, notes, *SECOND_CARD, notes)

    assert [rows_of(piece) for piece in cut_at_cards(told)] == [
        [*CARD, notes],
        [*SECOND_CARD, notes],
    ]


@pytest.mark.parametrize(
    "whole",
    [
        table(*CARD),
        table(["Objective"], ["Objective"]),
        table(["Objective", "One"], ["Objective", "Two"]),
        dataclasses.replace(
            table(*([*each, "", "", ""] for each in (*CARD, *SECOND_CARD))), header_rows=1
        ),
    ],
    ids=["one card", "one column", "one label", "wide"],
)
def test_another_table_stays_whole(whole):
    assert cut_at_cards(whole) == [whole]


def test_a_table_whose_headings_are_printed_again_stays_whole():
    heads = ["Objective", "Action", "Lead"]
    told = table(heads, ["Action", "x", "y"], ["Lead", "x", "y"], ["Objective", "x", "y"], heads)

    assert cut_at_cards(told) == [told]


def test_rows_of_a_card_keep_their_first_place_only_once():
    grid = card_grid(table(*CARD), FACTS)

    assert grid.body == (
        row("Children are seen in time", "Visit every child each month", "Head of Service"),
    )
