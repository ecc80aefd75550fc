"""Texts folded to words to be searched."""

from hypothesis import given
from hypothesis import strategies as st

from goldenthread.plans.finding.folding import Word, searched, words_of


def folded(text: str) -> list[str]:
    return [word.folded for word in words_of(text)]


def test_case_accents_and_apostrophes_make_no_difference():
    assert (
        folded("CHILDREN’S café")
        == folded("childrens CAFE\u0301")
        == folded("Children's Café")
        == ["childrens", "cafe"]
    )


def test_punctuation_ends_a_word():
    assert folded("Multi-agency: 1.2 (30/06/2026) £5,000") == [
        "multi", "agency", "1", "2", "30", "06", "2026", "5", "000",
    ]  # fmt: skip


def test_a_letter_that_is_two_when_folded_and_a_soft_hyphen_leave_the_word_whole():
    assert folded("ﬁnd Straße re\u00adview") == ["find", "strasse", "review"]


def test_a_word_says_where_it_stands():
    assert list(words_of(" the Children’s plan")) == [
        Word("the", 1, 4),
        Word("childrens", 5, 15),
        Word("plan", 16, 20),
    ]


def test_an_apostrophe_at_the_end_is_no_part_of_where_a_word_stands():
    assert list(words_of("‘parents’ ")) == [Word("parents", 1, 8)]


def test_texts_stand_apart_each_once_and_padded():
    assert searched(["Head of Care", "–", "", "head of care", "May 2026"]) == (
        " head of care  may 2026 "
    )


def test_nothing_to_search_in_is_an_empty_text():
    assert searched(["", "…"]) == ""


@given(st.text())
def test_whatever_the_text_its_words_stand_where_they_say_and_hold_only_letters_and_figures(text):
    for word in words_of(text):
        assert list(words_of(text[word.start : word.end])) == [
            Word(word.folded, 0, word.end - word.start)
        ]
        assert word.folded.isalnum()
