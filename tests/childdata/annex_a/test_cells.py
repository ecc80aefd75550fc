"""Cells as text."""

import datetime

import pytest

from goldenthread.childdata.annex_a.cells import day_text, iso_day_of, text_of


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (" 0042 ", "0042"),
        (42.0, "42"),
        (4.5, "4.5"),
        (True, "Yes"),
        (False, "No"),
        (datetime.date(2026, 3, 1), "2026-03-01"),
        (datetime.datetime(2026, 3, 1), "2026-03-01"),
        (datetime.datetime(2026, 3, 1, 9, 30), "2026-03-01 09:30"),
        ("", None),
        (None, None),
        ("#N/A", None),
        ("-", None),
        ("None", "None"),
    ],
)
def test_a_cell_is_text_as_people_write_it(cell, text):
    assert text_of(cell) == text


@pytest.mark.parametrize("cell", [datetime.date(1900, 1, 1), "01/01/1900", "1900-01-01"])
def test_what_programs_print_for_no_day_is_none(cell):
    assert day_text(cell) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-03-01 09:30", "2026-03-01"),
        ("1/3/2026", "2026-03-01"),
        ("01.03.2026", "2026-03-01"),
        ("46082", "2026-03-01"),
        ("46082.5", "2026-03-01"),
        ("last spring", "last spring"),
        (None, ""),
    ],
)
def test_a_day_is_the_same_in_every_form(text, day):
    assert iso_day_of(text) == day
