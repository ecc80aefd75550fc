"""List numbers in letters and Roman figures."""

import pytest

from goldenthread.documents.numerals import numeral, roman_value


@pytest.mark.parametrize(
    ("number", "style", "printed"),
    [
        (7, "1", "7"),
        (1, "a", "a"),
        (26, "A", "Z"),
        (28, "a", "ab"),
        (4, "i", "iv"),
        (1994, "I", "MCMXCIV"),
        (0, "a", "0"),
        (4000, "i", "4000"),
        (-2, "I", "-2"),
    ],
)
def test_a_number_in_a_style(number: int, style: str, printed: str):
    assert numeral(number, style) == printed


def test_every_roman_number_is_known_again():
    assert [roman_value(numeral(number, "i")) for number in range(1, 4000)] == list(range(1, 4000))


@pytest.mark.parametrize("text", ["", "abc", "iiii", "vx", "IV", "ic", "mmmmm"])
def test_what_is_no_roman_number_has_no_value(text: str):
    assert roman_value(text) == 0
