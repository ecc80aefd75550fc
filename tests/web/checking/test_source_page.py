"""The source as the page of a check shows it: its shading, its headings, and wide tables turned."""

import dataclasses

from goldenthread.web.checking.source_page import source_said
from goldenthread.web.checking.stretches import Stretch
from tests.factories.tables import table

WIDE = table(
    ("Objective", "Action", "Lead", "By when", "RAG"), ("Visit", "Go", "", "May", ""), header_rows=1
)


def shaded(whole, column, fill):
    (head, row) = whole.rows
    cells = list(row.cells)
    cells[column] = dataclasses.replace(cells[column], fill=fill)
    return dataclasses.replace(whole, rows=(head, dataclasses.replace(row, cells=tuple(cells))))


def said(whole, *, as_printed=False):
    (block,) = source_said(Stretch("stretch-1", [whole]), as_printed=as_printed)
    return block


def test_a_wide_table_is_turned_and_each_cell_says_its_heading():
    block = said(WIDE)

    assert block.is_turned
    assert [cell.heading for cell in block.body[0]] == ["Objective", "Action", "Lead", "By when", "RAG"]  # fmt: skip


def test_it_is_shown_as_printed_when_asked():
    assert not said(WIDE, as_printed=True).is_turned


def test_a_narrow_table_stays_as_it_is():
    assert not said(table(("Action", "Lead"), ("Go", "Head of Care"), header_rows=1)).is_turned


def test_shading_is_a_colour_and_a_word_with_text_and_without():
    empty, filled = said(shaded(WIDE, 4, "C00000")), said(shaded(WIDE, 1, "00B050"))

    assert (empty.body[0][4].shade, empty.body[0][4].says_shade) == ("red", True)
    assert (filled.body[0][1].shade, filled.body[0][1].says_shade) == ("green", True)


def test_grey_is_said_only_where_a_cell_tells_nothing_else():
    assert not said(shaded(WIDE, 0, "D9D9D9")).body[0][0].says_shade
    assert said(shaded(WIDE, 4, "D9D9D9")).body[0][4].says_shade


def test_a_heading_over_several_columns_is_said_above_each():
    over = table(("Aim", "Actions", "Actions", "Lead", "When"), ("", "Staff", "Money", "", ""), ("a", "b", "c", "d", "e"), header_rows=2)  # fmt: skip
    top = over.rows[0].cells
    cells = (
        top[0],
        dataclasses.replace(top[1], column_span=2),
        dataclasses.replace(top[2], covered=True),
        *top[3:],
    )
    block = said(
        dataclasses.replace(
            over, rows=(dataclasses.replace(over.rows[0], cells=cells), *over.rows[1:])
        )
    )

    assert [cell.heading for cell in block.body[0]] == ["Aim", "Actions · Staff", "Actions · Money", "Lead", "When"]  # fmt: skip
