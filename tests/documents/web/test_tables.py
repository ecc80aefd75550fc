"""A page's tables as grids."""

import pytest

from goldenthread.documents.document import Cell, Place, Prose
from goldenthread.documents.web.parsing import parsed_page
from goldenthread.documents.web.tables import PageGrid


def page_grid(inside: str) -> PageGrid:
    return PageGrid(parsed_page(f"<table>{inside}</table>").find(".//table"))


def held(inside: str):
    return page_grid(inside).table(
        Place(table=1),
        lambda element, place: Cell(
            (Prose(" ".join(element.text_content().split())),), place=place
        ),
        lambda element: element.get("hidden") is not None,
    )


def grid(inside: str) -> list[list[str]]:
    def said(cell: Cell) -> str:
        spans = f"{cell.row_span}x{cell.column_span} "
        return "#" if cell.covered else (spans if spans != "1x1 " else "") + cell.text

    return [[said(cell) for cell in row.cells] for row in held(inside).rows]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("<tr><td>A<td>B<tr><td>C<td>D", [["A", "B"], ["C", "D"]]),
        ("<tr><td colspan=2>A<td>B<tr><td>C<td>D<td>E", [["1x2 A", "#", "B"], ["C", "D", "E"]]),
        ("<tr><td rowspan=2>A<td>B<tr><td>C", [["2x1 A", "B"], ["#", "C"]]),
        (
            "<tr><td>A<td rowspan=3 colspan=2>B<tr><td>C<tr><td>D<tr><td>E<td>F<td>G",
            [["A", "3x2 B", "#"], ["C", "#", "#"], ["D", "#", "#"], ["E", "F", "G"]],
        ),
        ("<tr><td rowspan=0>A<td>B<tr><td>C", [["2x1 A", "B"], ["#", "C"]]),
        ("<tr><td rowspan=9>A<td>B<tr><td>C", [["2x1 A", "B"], ["#", "C"]]),
        ("<tr><td rowspan=1000000000>A<td>B", [["A", "B"]]),
        ("<tr><td colspan=1000000000>A<tr><td>B<td>C", [["1x2 A", "#"], ["B", "C"]]),
        ("<tr><td colspan=-3>A<td colspan=x>B<td colspan='٣'>C", [["A", "B", "C"]]),
        ("<tr><td>A<tr><td>B<td>C", [["A", ""], ["B", "C"]]),
        ("<tr><td>A<tr></tr><tr><td>B", [["A"], ["B"]]),
        ("<tr><td rowspan=2>A<tr></tr><tr><td>B", [["2x1 A"], ["#"], ["B"]]),
        # A span that runs into a cell from above is cut short there.
        ("<tr><td>A<td rowspan=2>B<tr><td colspan=2>C", [["A", "2x1 B"], ["C", "#"]]),
        # No cell reaches from one group of rows into the next.
        ("<thead><tr><td rowspan=4>A</thead><tbody><tr><td>B", [["A"], ["B"]]),
        ("<tfoot><tr><td>Z</tfoot><tr><td>A</tr><tbody><tr><td>B", [["A"], ["B"], ["Z"]]),
    ],
)
def test_cells_stand_where_a_browser_puts_them(inside: str, expected: list[list[str]]):
    assert grid(inside) == expected


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        ("<thead><tr><td>A</thead><tr><td>B", 1),
        ("<thead><tr><td>A<tr><td>B</thead><tr><th>C", 2),
        ("<tr><th>A<th>B<tr><td>C<td>D", 1),
        ("<tr><th>A<th><tr><td>C<td>D", 1),
        ("<tr><th colspan=2>Plan<tr><th>A<th>B<tr><td>C<td>D", 2),
        ("<tr><th>A<th>B<tr><th colspan=2>Priority 1<tr><td>C<td>D", 1),
        ("<tr><th>A<td>B<tr><th>C<td>D", 0),
        ("<tr><td>A<td>B", 0),
        ("<tr><th>A", 1),
        ("<tr><td>A<tr><td>B</tr><thead><tr><th>C</thead>", 0),
    ],
)
def test_headings_are_what_the_page_marks(inside: str, count: int):
    assert held(inside).header_rows == count


def test_a_grid_knows_its_size_before_it_is_built():
    wide = page_grid("<tr>" + "<td colspan=1000>x" * 50 + "<tr><td>y")

    assert (wide.width, wide.cell_count) == (50, 100)
    assert page_grid("").cell_count == 0


def test_rows_know_whether_they_are_hidden_and_where_they_stand():
    table = held("<tr><td>A<tr hidden data-line=7><td>B")

    assert [row.hidden for row in table.rows] == [False, True]
    assert [row.places for row in table.rows] == [
        (Place(table=1, row=1),), (Place(table=1, row=2, line=7),),
    ]  # fmt: skip
    assert table.rows[1].cells[0].place == Place(table=1, row=2, column=1, line=7)
