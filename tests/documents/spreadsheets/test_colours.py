"""Colours that workbooks name by value, index, theme and tint."""

import pytest

from goldenthread.documents.spreadsheets.colours import colour


@pytest.mark.parametrize(
    ("named", "shown"),
    [
        ({"rgb": "FFFFC000"}, "FFC000"),
        ({"rgb": "ffc000"}, "FFC000"),
        ({"rgb": "FFFFFFFF"}, None),
        ({"rgb": "nonsense"}, None),
        ({"indexed": "10"}, "FF0000"),
        ({"indexed": "64"}, None),
        ({"indexed": "-1"}, None),
        ({"indexed": "²"}, None),
        ({"auto": "1"}, None),
        ({"theme": "0"}, None),
        ({"theme": "1"}, "000000"),
        ({"theme": "4"}, "4472C4"),
        ({"theme": "99"}, None),
        ({"theme": "4", "tint": "0.5"}, "A2B8E2"),
        ({"theme": "4", "tint": "-0.5"}, "203864"),
        ({"theme": "0", "tint": "-0.25"}, "BFBFBF"),
        ({"theme": "4", "tint": "nan"}, "4472C4"),
        ({"theme": "4", "tint": "much"}, "4472C4"),
        ({"theme": "4", "tint": "7"}, None),
    ],
)
def test_colour(named, shown):
    assert colour(named) == shown
