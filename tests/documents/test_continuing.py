"""A row that goes on over a page break is known for the rest of the last one, and joined to it."""

import dataclasses

import pytest

from goldenthread.documents.continuing import (
    carried_back,
    continues,
    goes_on,
    join_cells,
    join_rows,
    join_texts,
    leads_on,
)
from goldenthread.documents.document import Cell, Place, Row
from tests.factories.tables import cell, item, row, table, wide

HEADS = ["Objective", "Action", "Lead"]
FULL = ["Seen in time.", "Visit every child.", "Head of Care"]


def tall(text: str) -> Cell:
    return cell(text, row_span=3)


@pytest.mark.parametrize(
    ("rows", "after", "answer"),
    [
        ([FULL, ["Plans say what", "Audit ten plans", "QA"]], ["must change.", "", ""], True),
        ([FULL, ["Plans change.", "Audit ten plans in", "QA"]], ["", "each team", ""], True),
        ([FULL, FULL], ["", "Audit ten plans.", ""], True),
        ([FULL, FULL], ["", "", ""], True),
        ([FULL, FULL], ["Plans change.", "Audit ten plans.", "QA"], False),
        ([FULL, ["", "Visit them.", "QA"], FULL], ["", "Audit plans.", "QA"], False),
        ([FULL, ["", "Visit them.", "QA"], ["", "Audit (all", ""]], ["", "Of them)", ""], True),
        ([], ["", "Audit ten plans.", ""], False),
        ([["Seen in", "Visit them", "QA"]], [tall("time"), "Audit plans", "Head"], False),
        ([["Seen in time", "Visit them", "QA"]], [tall(""), "Audit plans", "Head"], False),
        ([["Seen in", "Visit all of", "QA"]], [tall("time"), "the children", ""], True),
        ([["Seen in", "", "QA"]], [tall("time"), "• Audit plans", "Head"], False),
        ([wide("Work with partners of", 3)], ["the board", "Visit them.", ""], False),
        ([wide("Work with partners of", 3)], ["the board", "", ""], True),
        ([[tall("Seen"), "1.1", "Visit."], [None, "1.2", "Audit."]], ["", "", "• Ask."], True),
        ([["Seen", "1.1", "Visit."], ["", "1.2", "Audit."], FULL], ["", "", "• Ask."], True),
        ([["Seen", "1.1", "Visit."], ["", "1.2", "Audit."], FULL], ["", "2.1", "• Ask."], False),
    ],
    ids=[
        "first",
        "middle",
        "alone",
        "empty",
        "new",
        "often empty",
        "bracket",
        "headings only",
        "group",
        "group told",
        "tall",
        "group under an empty cell",
        "beside a wide text",
        "wide",
        "under a merged cell",
        "without a number",
        "numbered",
    ],
)
def test_a_row_goes_on_where_its_cells_do(rows, after, answer):
    assert continues(table(HEADS, *rows, header_rows=1), row(*after)) is answer


@pytest.mark.parametrize(
    ("after", "answer"),
    [
        (["", "Ask them.", "", "", "", "Not yet."], True),
        (["", "Ask them.", "", "", "", ""], True),
        (["", "Ask them.", "QA", "", "", "Not yet."], False),
        (["", "Ask them.", "QA", "May", "", "Not yet."], False),
    ],
    ids=["three", "four", "two", "one"],
)
def test_a_row_that_lacks_what_every_other_fills_is_no_new_one(after, answer):
    rows = [[tall("Seen."), "Visit.", "QA", "May", "All", "Begun."], [None, "Audit.", *"abcd"]]

    told = table(list("OALWST"), *rows, header_rows=1)

    assert continues(told, row(tall(""), *after[1:])) is answer


def test_a_hidden_row_is_not_the_rest_of_one_that_is_shown():
    rest = dataclasses.replace(row("must change.", "", ""), hidden=True)

    assert not continues(table(["Plans say what", "Audit", "QA"]), rest)


def test_what_an_open_sentence_has_left_goes_back_to_its_own_row():
    last = row("Seen in time.", "Visit every child in the county who is", "by 9 May")
    after = row("Plans change.", ["looked after.", "Audit plans."], "by 4 June")

    assert carried_back(last, after, row(*HEADS)) == (
        row("Seen in time.", "Visit every child in the county who is looked after.", "by 9 May"),
        row("Plans change.", "Audit plans.", "by 4 June"),
    )


def test_what_a_group_of_rows_is_called_goes_back_to_its_first_row():
    last, after = row("Seen in", "Visit all", "QA"), row(tall("time"), "Audit plans", "Head")

    before, rest = carried_back(last, after, row(*HEADS))

    assert [cell.text for cell in before.cells] == ["Seen in time", "Visit all", "QA"]
    assert [cell.text for cell in rest.cells] == ["", "Audit plans", "Head"]


def test_a_row_into_which_the_headings_ran_stays_as_it_is():
    last, after = row("Seen in", "Visit them", "QA"), row("time Objective", "and ask", "")

    assert carried_back(last, after, row(*HEADS)) == (last, after)


@pytest.mark.parametrize(
    ("before", "after", "answer"),
    [
        ("Visit every child", "in the county", True),
        ("Visit every child of", "Calderbrook", True),
        ("Visit (every", "Child)", True),
        ("Visit every child.", "in the county", False),
        ("Visit every child", "Audit plans", False),
        ("Visit every child", "b) ask them", False),
        ("Visit every child", "• ask them", False),
        ("", "in the county", False),
        ("By when", "Who is responsible", False),
        ("Tell us when", "it is done", True),
        ("End of Sept", "2026", True),
        ("End of Sept", "20 plans", False),
        ("Report", "2026", False),
        ("A", "R", False),
        ("Visit each week;", "include the children", True),
        ("visit each week;", "ask the children", False),
        ("Visit each week;", "Ask the children", False),
    ],
)
def test_a_cell_goes_on_where_its_sentence_is_open(before, after, answer):
    assert goes_on(cell(before), cell(after)) is answer


def test_a_row_leads_on_by_its_first_text():
    last = row("", "Visit every child", "Head of")

    assert leads_on(last, row("", "in the county", "Care"))
    assert not leads_on(last, row("", "Audit", "care"))
    assert not leads_on(last, row("", "", ""))
    assert leads_on(last, row("", "(and each parent)", ""))
    assert not leads_on(last, row("", "(a) in the county", ""))


def test_joined_rows_hold_both_places():
    first, second = (Row((cell(text),), places=(Place(row=n),)) for n, text in ((1, "a"), (2, "")))

    assert join_rows(first, second) == Row((cell("a"),), places=(Place(row=1), Place(row=2)))


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        (cell("Visit every child"), cell("each month"), cell("Visit every child each month")),
        (cell("Visit them."), cell("Audit plans."), cell(["Visit them.", "Audit plans."])),
        (cell("Visit them"), cell(""), cell("Visit them")),
        (cell(""), cell("Visit them", fill="FF0000"), cell("Visit them", fill="FF0000")),
        (
            cell("Head of\nChildren’s"),
            cell("Homes"),
            cell("Head of\nChildren’s Homes"),
        ),
        (
            Cell((item("Visit every child"),)),
            cell("In Calderbrook"),
            Cell((item("Visit every child In Calderbrook"),)),
        ),
        (
            Cell((item("Visit every child"),)),
            Cell((item("each month"),)),
            Cell((item("Visit every child each month"),)),
        ),
        (
            Cell((item("Visit every child"),)),
            Cell((item("Audit plans"),)),
            Cell((item("Visit every child"), item("Audit plans"))),
        ),
    ],
)
def test_cells_are_joined_in_one_block_where_the_sentence_goes_on(before, after, whole):
    assert join_cells(before, after) == whole


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [("Visit ", " them", "Visit them"), ("multi-", "agency", "multi-agency")],
)
def test_a_hyphen_at_the_end_needs_no_space(first, second, whole):
    assert join_texts(first, second) == whole
