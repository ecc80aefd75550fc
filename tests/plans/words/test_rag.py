"""Colours by their words and by their fill."""

import pytest

from goldenthread.plans.words.rag import claimed_colour, colour_name
from tests.factories.tables import cell


@pytest.mark.parametrize(
    ("fill", "name"),
    [
        ("FF0000", "Red"),
        ("C00000", "Red"),
        ("FF0033", "Red"),
        ("FFC000", "Amber"),
        ("FFFF00", "Amber"),
        ("ED7D31", "Amber"),
        ("00B050", "Green"),
        ("92D050", "Green"),
        ("0070C0", "Blue"),
        ("4472C4", "Blue"),
        ("7030A0", "Purple"),
        ("A6A6A6", "Grey"),
        ("FEFEFE", None),
        ("000000", None),
        ("auto", None),
    ],
)
def test_a_fill_has_the_name_a_person_would_give_it(fill, name):
    assert colour_name(fill) == name


@pytest.mark.parametrize(
    ("said", "fill", "claimed"),
    [
        ("Amber – awaiting data", "00B050", "Amber – awaiting data"),
        ("g", None, "Green"),
        ("", "00B050", "Green"),
        ("", None, None),
    ],
)
def test_a_cell_claims_its_words_before_its_fill(said, fill, claimed):
    assert claimed_colour(cell(said, fill=fill)) == claimed
