"""The sign before an item."""

import pytest

from goldenthread.inspections.markers import Marker, MarkerKind, marker_of


@pytest.mark.parametrize("sign", ["•", "◼", "▪", "\uf0a7", "\uf06e", "\ue00b", "o", "*"])
def test_bullets_of_any_kind_are_known(sign):
    assert marker_of(f"{sign} Plans") == Marker(MarkerKind.BULLET, sign, "Plans")


@pytest.mark.parametrize("sign", ["-", "–", "−", "\uf02d"])
def test_dashes_are_bullets_of_their_own_kind(sign):
    assert marker_of(f"{sign} plans") == Marker(MarkerKind.DASH, sign, "plans")


@pytest.mark.parametrize("text", ["151. Plans", "151) Plans", "151 Plans", "151.Plans"])
def test_numbers_are_kept_as_printed(text):
    assert marker_of(text) == Marker(MarkerKind.NUMBER, "151", "Plans")


@pytest.mark.parametrize("sign", ["a)", "(b)", "iv.", "(ii)"])
def test_letters_and_small_numerals_are_known(sign):
    assert marker_of(f"{sign} plans") == Marker(MarkerKind.LETTER, sign, "plans")


@pytest.mark.parametrize(
    "text",
    ["Plans", "2.1 Adoption", "16- and 17-year-olds", "17 years", "2014. It", "-based", "out of"],
)
def test_text_that_only_looks_like_an_item_has_no_marker(text):
    assert marker_of(text) is None
