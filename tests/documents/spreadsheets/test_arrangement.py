"""Which sheet each block is written on, and what the sheets are called."""

import pytest

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.documents.spreadsheets.arrangement import arranged


def heading(text, level=1):
    return Prose(text, ProseKind.HEADING, level)


def table(text="x", sheet=None):
    return Table((Row((Cell((Prose(text),)),)),), sheet=sheet)


def sheets(*blocks):
    return [(sheet.name, list(sheet.blocks)) for sheet in arranged(Document(blocks, "made"))]


def names(*wanted):
    blocks = [block for name in wanted for block in (heading(name), table())]
    return [name for name, _ in sheets(*blocks)]


def test_each_heading_with_a_table_beneath_has_a_sheet():
    title, why = heading("Plan"), Prose("Why we plan")
    first, second, closing = heading("Theme 1", 2), heading("Theme 2", 2), Prose("The end")
    one, two, three = table("1"), table("2"), table("3")

    assert sheets(title, why, first, one, three, second, two, closing) == [
        ("Plan", [title, why]),
        ("Theme 1", [first, one, three]),
        ("Theme 2", [second, two, closing]),
    ]


def test_headings_over_one_another_stay_on_the_sheet_they_lead_to():
    part, first, second, one, two = (
        heading("Part A"), heading("Theme 1", 2), heading("Theme 2", 2), table("1"), table("2")
    )  # fmt: skip

    assert sheets(part, first, one, second, two) == [
        ("Theme 1", [part, first, one]),
        ("Theme 2", [second, two]),
    ]


def test_a_document_of_one_table_is_one_sheet():
    assert sheets(heading("Plan"), table()) == [("Plan", [heading("Plan"), table()])]


def test_a_document_without_a_heading_is_one_numbered_sheet():
    assert sheets(Prose("Why"), table()) == [("Sheet 1", [Prose("Why"), table()])]


def test_more_sheets_than_one_can_find_one_s_way_in_are_one():
    blocks = [block for number in range(50) for block in (heading(f"Theme {number}"), table())]

    assert sheets(*blocks) == [("Theme 0", blocks)]


def test_tables_go_back_to_the_sheets_they_came_from():
    cover = Prose("Cover", place=Place(sheet="Cover"))
    above, below = Prose("Above"), Prose("Below", place=Place(sheet="A"))
    one, two, three, last = table("1", "A"), table("2", "B"), table("3"), Prose("Last")

    assert sheets(cover, above, one, below, two, three, last) == [
        ("Cover", [cover]),
        ("A", [above, one, below]),
        ("B", [two, three, last]),
    ]


def test_a_table_without_a_sheet_before_those_with_one_has_its_own():
    one, two = table("1"), table("2", "B")

    assert sheets(one, two) == [("Sheet 1", [one]), ("B", [two])]


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["Theme [1]: front/back?", "Aim*"], ["Theme 1 front back", "Aim"]),
        (["A", "a", "A"], ["A", "a (2)", "A (3)"]),
        (["History", "'Aim'"], ["History (2)", "Aim"]),
        (["", "B"], ["Sheet 1", "B"]),
        (["Improving the help and protection of children", "B"], ["Improving the help", "B"]),
        (["Superlongwordthatneverendsinanyspace", "B"], ["Superlongwordthatneverendsinany", "B"]),
        (["😀" * 20, "B"], ["😀" * 15, "B"]),
        (["Long name with a number at the end 1"] * 2,
         ["Long name with a number at", "Long name with a number at (2)"]),
    ],
)  # fmt: skip
def test_sheet_names_are_legal_and_no_two_are_the_same(wanted, given):
    assert names(*wanted) == given


@pytest.mark.parametrize(
    ("heading_text", "name"),
    [
        ("Theme 3 – Children in care and care leavers", "Theme 3 – Children in care"),
        ("Improvement plan (child protection)", "Improvement plan"),
        ("Learning and the culture of the boards", "Learning and the culture"),
    ],
)
def test_a_name_that_is_cut_short_leads_on_to_nothing(heading_text, name):
    assert names(heading_text) == [name]
