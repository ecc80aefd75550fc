"""Tables drawn as text, read as rows."""

import pytest

from goldenthread.core.drawn_tables import rows_of_text


def test_a_drawn_table_has_an_empty_cell_for_nothing():
    assert rows_of_text("a | b\n1 |\n") == [{"a": "1", "b": None}]


def test_a_drawn_row_with_a_cell_too_few_is_refused():
    with pytest.raises(ValueError, match="shorter"):
        rows_of_text("a | b\n1\n")
