"""Small values in Word's XML."""

import pytest
from lxml import etree

from goldenthread.documents.word.names import W, colour, is_on, value_of, whole


def element(text: str) -> etree._Element:
    return etree.fromstring(f'<w:a xmlns:w="{W[1:-1]}">{text}</w:a>')


@pytest.mark.parametrize(
    ("switch", "on"),
    [("<w:b/>", True), ('<w:b w:val="1"/>', True), ('<w:b w:val="0"/>', False),
     ('<w:b w:val="false"/>', False), ("", False)],
)  # fmt: skip
def test_a_switch_is_on_unless_it_says_otherwise(switch: str, on: bool):
    assert is_on(element(switch).find(W + "b")) is on


def test_a_value_is_none_where_there_is_no_child_or_parent():
    assert value_of(element('<w:b w:val="x"/>'), "b") == "x"
    assert value_of(element("<w:b/>"), "b") is None
    assert value_of(element(""), "b") is None
    assert value_of(None, "b") is None


def test_a_number_of_no_sensible_size_is_what_is_taken_otherwise():
    assert [whole(text, 5) for text in ("12", "-3", "", None, "x", "99999999")] == [
        12,
        -3,
        5,
        5,
        5,
        5,
    ]


def test_white_and_automatic_shade_nothing():
    assert [colour(text) for text in ("ff0000", "#00B050", "FFFFFF", "auto", "", None)] == [
        "FF0000", "00B050", None, None, None, None,
    ]  # fmt: skip
