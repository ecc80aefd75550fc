"""The cells of tagged rows find the columns that they are printed in."""

import pytest

from goldenthread.documents.document import Table
from tests.factories.pdfs import E, read, tagged


def only_table(*tags: E) -> Table:
    [table] = read(tagged(*tags)).tables()
    return table


def placed_row(kind: str, y: int, *cells: tuple[str, int]) -> E:
    return E("TR", *(E(kind, (text, x, y)) for text, x in cells))


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        pytest.param([("Train staff", 150), ("May", 300)], ["", "Train staff", "May"], id="first"),
        pytest.param([("1.2", 50), ("June", 300)], ["1.2", "", "June"], id="middle"),
        pytest.param([("1.2", 50), ("Train staff", 150)], ["1.2", "Train staff", ""], id="last"),
        pytest.param([("July", 300)], ["", "", "July"], id="all but one"),
        pytest.param(
            [("A heading over the whole table, as wide as that", 50)],
            ["A heading over the whole table, as wide as that", "", ""],
            id="under several columns",
        ),
        pytest.param([("Note", 450)], ["Note", "", ""], id="under none"),
    ],
)
def test_the_cells_of_a_row_whose_empty_cells_are_not_tagged_stand_where_they_are_printed(
    row, expected
):
    table = only_table(
        E(
            "Table",
            placed_row("TH", 700, ("Ref", 50), ("Action", 150), ("When", 300)),
            placed_row("TD", 680, ("1.1", 50), ("Write to parents", 150), ("May", 300)),
            placed_row("TD", 660, *row),
        )
    )

    assert [cell.text for cell in table.rows[2].cells] == expected


def test_cells_beside_one_that_reaches_down_stand_where_they_are_printed():
    table = only_table(
        E(
            "Table",
            placed_row("TH", 700, ("Ref", 50), ("Action", 150), ("When", 300)),
            E(
                "TR",
                E("TD", ("1.1", 50, 680), attributes=b"/RowSpan 2"),
                E("TD", ("Write to parents", 150, 680)),
                E("TD", ("May", 300, 680)),
            ),
            placed_row("TD", 660, ("June", 300)),
        )
    )

    assert [cell.text for cell in table.rows[2].cells] == ["", "", "June"]
