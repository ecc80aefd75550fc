"""Cells of CSV files in which a spreadsheet finds nothing to run."""

import pytest

from goldenthread.documents.csv_cells import harmless


@pytest.mark.parametrize("sign", ["=", "+", "-", "@", "\t", "\r"])
def test_what_begins_as_a_formula_is_made_plain_text(sign):
    assert harmless(f"{sign}1+1") == f"'{sign}1+1"


@pytest.mark.parametrize("text", ["", "A=1", "2026-03-31", "'=1"])
def test_any_other_text_stays_as_it_is(text):
    assert harmless(text) == text
