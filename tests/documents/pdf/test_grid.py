"""Grids made out from lines."""

from goldenthread.documents.pdf import grid
from goldenthread.documents.pdf.geometry import Box
from goldenthread.documents.pdf.grid import find_grids
from goldenthread.documents.pdf.rules import Area, Rule


def lines(*places: tuple[float, float, float]) -> list[Rule]:
    return [Rule(*place) for place in places]


def test_two_tables_side_by_side_are_two_grids():
    across = lines(*[(y, x, x + 100) for y in (0, 50, 100) for x in (0, 200)])
    down = lines(*[(x, 0, 100) for x in (0, 50, 100, 200, 250, 300)])

    grids = find_grids(across, down, ())

    assert [found.box for found in grids] == [Box(0, 0, 100, 100), Box(200, 0, 300, 100)]
    assert all(len(found.cells) == 4 for found in grids)


def test_lines_drawn_in_pieces_and_not_quite_straight_are_one():
    across = lines((0, 0, 40), (0.8, 42, 100), (100, 0, 100))
    down = lines((0, 0, 100), (50, 1, 40), (50.5, 41, 99), (100, 0, 100))

    [found] = find_grids(across, down, ())

    assert len(found.cells) == 2


def test_a_line_that_ends_within_a_cell_parts_it_not():
    across = lines((0, 0, 100), (50, 0, 20), (100, 0, 100))
    down = lines((0, 0, 100), (50, 0, 100), (100, 0, 100))

    [found] = find_grids(across, down, ())

    assert [(cell.row_span, cell.column_span) for cell in found.cells] == [(2, 1), (2, 1)]


def test_a_region_that_is_no_rectangle_is_cut_into_cells():
    across = lines((0, 0, 100), (50, 0, 50), (100, 0, 100))
    down = lines((0, 0, 100), (50, 50, 100), (100, 0, 100))

    [found] = find_grids(across, down, ())

    assert [(c.row, c.column, c.row_span, c.column_span) for c in found.cells] == [
        (0, 0, 1, 2), (1, 0, 1, 1), (1, 1, 1, 1),
    ]  # fmt: skip


def test_one_box_and_lines_that_do_not_meet_are_no_grid():
    assert find_grids(lines((0, 0, 9), (50, 0, 50)), lines((100, 0, 50), (200, 0, 50)), ()) == []
    box = lines((0, 0, 100), (100, 0, 100))
    assert find_grids(box, box, ()) == []


def test_a_thousand_lines_of_a_drawing_are_no_grid(monkeypatch):
    monkeypatch.setattr(grid, "_MOST_RULES", 5)

    assert find_grids(lines((0, 0, 9)) * 3, lines((0, 0, 9)) * 3, ()) == []


def test_shaded_areas_within_a_ruled_grid_add_no_lines():
    across, down = (lines(*[(at, 0, 100) for at in (0, 50, 100)]) for _ in range(2))

    [found] = find_grids(across, down, [Area(Box(5, 5, 20, 20), "FF0000")])

    assert len(found.cells) == 4


def test_a_point_outside_has_no_cell():
    across, down = (lines(*[(at, 0, 100) for at in (0, 50, 100)]) for _ in range(2))

    [found] = find_grids(across, down, ())

    assert [found.cell_at(10, 10), found.cell_at(60, 60), found.cell_at(-1, 5), found.cell_at(5, 101)] == [0, 3, None, None]  # fmt: skip


def test_several_lines_close_together_are_one_line_of_the_grid():
    across = lines((0, 0, 100), (2, 0, 100), (2.3, 0, 100), (50, 0, 100), (100, 0, 100))
    down = lines(*[(at, 0, 100) for at in (0, 50, 100)])

    [found] = find_grids(across, down, ())

    assert found.ys == (1, 50, 100)
