"""Words put together into text."""

import pytest

from goldenthread.documents.pdf.text import PlacedWord, Vocabulary, clean, tagged_text
from goldenthread.documents.pdf.words import Word
from tests.factories.words import word, words

EMPTY = Vocabulary(())


def text_of(*pieces: Word, firm: bool = False, right: float | None = None) -> str:
    return tagged_text([PlacedWord(piece, 1) for piece in pieces], EMPTY, firm=firm, right=right)


@pytest.mark.parametrize(
    ("before", "after", "whole"),
    [
        ("inde-", "pendence", "independence"),
        ("high-", "quality", "high-quality"),
        ("re-", "refer", "re-refer"),
        ("inde\u00ad", "pendence", "independence"),
        ("Review –", "monthly", "Review – monthly"),
        ("2017-", "18", "2017-18"),
        ("Multi-", "Agency", "Multi-Agency"),
    ],
)
def test_a_hyphen_goes_only_where_the_document_has_the_whole_word(
    before: str, after: str, whole: str
):
    vocabulary = Vocabulary(words("independence high-quality re-refer rerefer re-refer"))

    assert vocabulary.mended(before, after) == whole


def test_a_word_that_was_too_long_for_its_line_is_known_by_the_rest_of_the_document():
    vocabulary = Vocabulary(words("vulnerable vulnerable today today to day to day to day"))
    full = 45

    assert vocabulary.is_broken_word(word("vulnerabl", spaced=False), word("e"), full)
    assert not vocabulary.is_broken_word(word("vulnerabl", spaced=True), word("e"), full)
    assert not vocabulary.is_broken_word(word("vulnerabl", spaced=False), word("e"), 200)
    assert not vocabulary.is_broken_word(word("to", spaced=False), word("day"), 10)
    assert not vocabulary.is_broken_word(word("vulnerabl", spaced=False), word("E"), full)


def test_a_lone_word_above_the_tail_of_one_is_broken_where_lines_keep_their_spaces():
    lines = [held for at in range(4) for held in words("Review every repeat ", 0, 2 * at)]
    tails = [held for at in range(4) for held in words("referral now", 0, 2 * at + 1)]
    mixed = [held for pair in zip(lines[2::3], tails[::2], strict=False) for held in pair]
    vocabulary = Vocabulary(mixed)

    assert vocabulary.keeps_spaces
    assert vocabulary.is_broken_word(word("Accommo", spaced=False), word("dation"), 35, alone=True)


def test_unseen_signs_are_no_text():
    assert clean("a\u200bb\u00adc\u2060") == "abc"


def test_pieces_on_one_line_are_parted_by_their_space_or_their_distance():
    assert text_of(word("a", 0, spaced=False), word("b", 5)) == "ab"
    assert text_of(word("a", 0, spaced=False), word("b", 9)) == "a b"
    assert text_of(word("a", 0), word("b", 5)) == "a b"


def test_a_full_line_goes_on_and_one_with_room_was_broken_off():
    full, short = word("Review", spaced=False), word("May", spaced=False)

    assert text_of(full, word("every", 0, 1), right=40) == "Review every"
    assert text_of(short, word("June", 0, 1), right=60) == "May\nJune"
    assert text_of(short, word("June", 0, 1)) == "May June"
    assert text_of(word("May"), word("June", 0, 1), right=60) == "May June"


def test_in_a_firm_file_only_a_space_says_that_a_line_was_full():
    assert text_of(word("May"), word("June", 0, 1), firm=True) == "May June"
    assert text_of(word("May", spaced=False), word("June", 0, 1), firm=True) == "May\nJune"
    assert text_of(word("well-", spaced=False), word("being", 0, 1), firm=True) == "well-being"
    assert text_of(word("saf\u200a", spaced=False), word("e", 0, 1), firm=True) == "safe"


def test_a_hyphen_and_a_broken_word_are_mended_over_lines():
    vocabulary = Vocabulary(words("independence vulnerable"))

    def told(first: str, second: str, right: float) -> str:
        pieces = [word(first, spaced=False), word(second, 0, 1)]
        placed = [PlacedWord(piece, 1) for piece in pieces]
        return tagged_text(placed, vocabulary, firm=False, right=right)

    assert told("inde-", "pendence", 60) == "independence"
    assert told("vulnerabl", "e", 46) == "vulnerable"


def test_text_running_another_way_is_joined_by_its_spaces():
    turned = [word("up", 0, at, turned=True) for at in range(2)]

    assert text_of(*turned) == "up up"
