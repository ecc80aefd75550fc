"""A plan's document as it was sent in, by the numbers of its places."""

from goldenthread.documents.document import Cell, Document, Place, Prose, ProseKind, Row, Table
from goldenthread.web.plans.source_page import source_blocks


def row(*texts: str, place: Place, also: tuple[Place, ...] = ()) -> Row:
    cells = tuple(
        Cell((Prose(text),), place=Place(place.page, None, place.table, place.row, column))
        for column, text in enumerate(texts, start=1)
    )
    return Row(cells, places=(place, *also) if also else ())


def test_tables_and_rows_have_the_numbers_that_places_have():
    table = Table(
        rows=(
            row("Action", place=Place(2, None, 3, 1)),
            row("Write", place=Place(2, None, 3, 2)),
            row("Audit", place=Place(3, None, 3, 1), also=(Place(4, None, 4, 1),)),
        ),
        header_rows=1,
        dropped=(row("Action", place=Place(4, None, 4, 0)),),
        place=Place(2, None, 3),
    )

    (block,) = source_blocks(Document((table,), "pdf"))

    assert block.title == "Page 2, table 3"
    assert block.anchors == ["page-2-table-3", "page-4-table-4-row-0"]
    assert [(one.number, one.anchors) for one in (*block.head, *block.body)] == [
        ("row 1", ["page-2-table-3-row-1"]),
        ("row 2", ["page-2-table-3-row-2"]),
        ("page 3, row 1", ["page-3-table-3-row-1", "page-4-table-4-row-1"]),
    ]


def test_prose_is_named_by_its_line_and_furniture_left_out():
    document = Document(
        (
            Prose("The plan", ProseKind.HEADING, 1, place=Place(line=1)),
            Prose("Page 1", ProseKind.FURNITURE, place=Place(line=2)),
            Prose("It begins.", place=Place(page=1)),
            Prose("It goes on.", place=Place(page=1)),
            Prose(" "),
        ),
        "text",
    )

    assert [block.anchors for block in source_blocks(document)] == [["line-1"], ["page-1"], []]


def test_a_table_without_a_place_is_counted_and_its_rows_have_no_number():
    table = Table(rows=(Row((Cell((Prose("Write"),)),)),))

    (block,) = source_blocks(Document((table,), "text"))

    assert (block.title, block.anchors, block.body[0].number) == ("Table 1", [], "")
