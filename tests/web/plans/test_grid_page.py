"""A plan's document as blocks for a page."""

import pytest

from goldenthread.documents.document import Cell, Document, Prose, ProseKind, Row, Table
from goldenthread.web.plans.grid_page import GridCell, GridTable, Links, Words, grid_blocks


def cell(*texts: str, kind: ProseKind = ProseKind.PARAGRAPH, **more) -> Cell:
    return Cell(tuple(Prose(text, kind) for text in texts), **more)


def document(*blocks) -> Document:
    return Document(blocks=blocks, format="text")


def test_prose_is_grouped_and_furniture_left_out():
    blocks = grid_blocks(
        document(
            Prose("The plan", ProseKind.HEADING, 1),
            Prose("Page 1", ProseKind.FURNITURE),
            Prose("An introduction"),
            Prose("first", ProseKind.ITEM, marker="•"),
            Prose("second", ProseKind.ITEM, marker="•"),
        ),
        iter(()),
    )

    assert blocks == [
        Words("heading", [("The plan", "")], 2),
        Words("paragraph", [("An introduction", "")]),
        Words("items", [("first", ""), ("second", "")]),
    ]


def test_items_before_a_paragraph_are_a_list_of_their_own():
    blocks = grid_blocks(document(Prose("first", ProseKind.ITEM), Prose("after")), iter(()))

    assert [block.kind for block in blocks] == ["items", "paragraph"]


def test_a_table_keeps_its_headings_spans_and_colours():
    table = Table(
        rows=(
            Row((cell("Objective"), cell("RAG"))),
            Row((cell("Be better", row_span=2), Cell(fill="FF0000"))),
            Row((Cell(covered=True), cell("Amber", fill="FFC000"))),
        ),
        header_rows=1,
    )

    blocks = grid_blocks(document(table), iter([("Be better", "/plans/objectives/1/")]))

    said = [Words("paragraph", [("Be better", "/plans/objectives/1/")])]
    assert blocks == [
        GridTable(
            1,
            head=[
                [
                    GridCell([Words("paragraph", [("Objective", "")])], True, 1, 1, None),
                    GridCell([Words("paragraph", [("RAG", "")])], True, 1, 1, None),
                ]
            ],
            body=[
                [GridCell(said, False, 2, 1, None), GridCell([], False, 1, 1, "Red")],
                [GridCell([Words("paragraph", [("Amber", "")])], False, 1, 1, None)],
            ],
        )
    ]


@pytest.mark.parametrize("text", ["Do  it\nagain", "do it again"])
def test_a_link_is_found_whatever_the_spacing_and_case(text: str):
    links = Links(iter([("Do it again", "/1/")]))

    assert links.take(text) == "/1/"


def test_a_sentence_said_twice_leads_to_each_in_turn_and_then_to_the_last():
    links = Links(iter([("Again", "/1/"), ("Again", "/2/")]))

    assert [links.take("Again") for _ in range(3)] == ["/1/", "/2/", "/2/"]


def test_items_that_are_numbered_say_their_own_numbers():
    blocks = grid_blocks(
        document(
            Prose("first", ProseKind.ITEM, marker="1."),
            Prose("second", ProseKind.ITEM, marker="2."),
            Prose("a dot", ProseKind.ITEM, marker="•"),
        ),
        iter(()),
    )

    assert blocks == [
        Words("numbered", [("1. first", ""), ("2. second", "")]),
        Words("items", [("a dot", "")]),
    ]


def test_a_cell_says_what_its_dates_were_understood_as():
    table = Table(
        rows=(
            Row((cell("Action"), cell("By when"))),
            Row((cell("Write"), cell("May 17", "ongoing"))),
            Row((cell("The board meets"), cell("May 17"))),
        ),
        header_rows=1,
    )
    dates = {"May 17": "by 31 May 2017", "By when": "no"}

    (block,) = grid_blocks(document(table), iter([("Write", "/plans/actions/1/")]), dates)

    rows = [[one.understood for one in row] for row in (*block.head, *block.body)]
    assert rows == [[[], []], [[], ["by 31 May 2017"]], [[], []]]
