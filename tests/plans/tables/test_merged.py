"""Cells merged over rows."""

from goldenthread.plans.tables.merged import filled_down
from tests.factories.tables import cell, table


def resolved(*rows) -> list[list[str]]:
    told = table(*rows)
    return [[each.text for each in filled_down(told)[id(row)].cells] for row in told.rows]


def test_a_merged_cell_speaks_for_every_row_it_covers():
    lead = cell("Head of QA", row_span=3)

    assert resolved(("Audit", lead), ("Report", None), ("Share", None), ("Rest", "PSW")) == [
        ["Audit", "Head of QA"],
        ["Report", "Head of QA"],
        ["Share", "Head of QA"],
        ["Rest", "PSW"],
    ]


def test_a_cell_of_its_own_inside_a_span_keeps_its_words():
    assert resolved(("Audit", cell("QA", row_span=2)), ("Report", "PSW"))[1] == ["Report", "PSW"]


def test_rows_without_merged_cells_are_as_they_stand():
    assert resolved(("Audit", "QA"), ("Report", "")) == [["Audit", "QA"], ["Report", ""]]
