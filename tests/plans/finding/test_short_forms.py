"""Short forms found in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldenthread.plans.finding.short_forms import Piece, has_short_form, pieces_of

KEY = {"HOS": "Head of Service", "HOS FD": "Head of Service, Front Door", "IT": "Technology"}


def test_a_short_form_stands_apart_with_what_it_stands_for():
    assert pieces_of("HOS to agree", KEY) == [
        Piece("HOS", "Head of Service", "HOS"),
        Piece(" to agree"),
    ]


def test_the_longest_short_form_is_taken():
    assert pieces_of("the HOS FD", KEY)[1] == Piece(
        "HOS FD", "Head of Service, Front Door", "HOS FD"
    )


@pytest.mark.parametrize("text", ["HOSs", "HOS’s plan", "(HOS)", "HOS/IT"])
def test_a_plural_and_punctuation_leave_it_a_short_form(text):
    assert "Head of Service" in [piece.long for piece in pieces_of(text, KEY)]


@pytest.mark.parametrize("text", ["it is", "WHOS", "HOST", "Head of service (HOS) agrees"])
def test_other_words_and_what_is_spelt_out_are_left_as_they_are(text):
    assert pieces_of(text, KEY) == [Piece(text)]


def test_a_text_is_known_to_hold_a_short_form_even_one_it_spells_out():
    assert has_short_form("Head of service (HOS) agrees", KEY)
    assert not has_short_form("it is", KEY)
    assert not has_short_form("HOS", {})


def test_without_a_key_there_is_one_piece_and_of_nothing_none():
    assert pieces_of("HOS", {}) == [Piece("HOS")]
    assert pieces_of("", KEY) == []


@given(st.text("HOS FDIT’s "))
def test_no_letter_is_lost(text):
    assert "".join(piece.text for piece in pieces_of(text, KEY)) == text
