"""Tables as Markdown writes them."""

from tools.markdown_tables import filled_columns, table


def test_a_cell_of_a_table_stays_in_its_cell():
    assert list(table(("A", "B"), [("one | two", "three\nfour")])) == [
        "| A | B |",
        "|---|---|",
        "| one \\| two | three four |",
    ]


def test_a_column_in_which_no_row_says_anything_is_left_out():
    rows = [["1", "", "x"], ["", "", "y"]]

    assert filled_columns(("A", "B", "C"), rows) == (["A", "C"], [["1", "x"], ["", "y"]])
