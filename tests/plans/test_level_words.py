"""Which word an authority has for its themes, told from their titles."""

import pytest

from goldenthread.plans.level_words import USUAL_WORDS, guessed_words, plural_of


@pytest.mark.parametrize(
    ("titles", "one", "several"),
    [
        (["Priority 1: The front door", "Priority 2: Care"], "priority", "priorities"),
        (["Workstream A – Doors", "Workstream B – Care"], "workstream", "workstreams"),
        (["Driver of Success 1. Doors", "Driver of success 2. Care"], "driver of success", "drivers of success"),
        (["", "Pledge I Doors", "Pledge II Care"], "pledge", "pledges"),
    ],
)  # fmt: skip
def test_a_word_with_a_number_before_every_title_is_the_word_for_a_theme(titles, one, several):
    words = guessed_words(titles)

    assert (words.theme, words.themes) == (one, several)
    assert (words.objective, words.children) == ("objective", "children")


@pytest.mark.parametrize(
    "titles",
    [
        [],
        ["Priority 1: The front door"],
        ["Priority 1: The front door", "Pledge 2: Care"],
        ["Priority 1: The front door", "Care"],
        ["The front door", "The board"],
        ["Theme 1 – The front door", "Theme 2 – Care"],
        ["1. The front door", "2. Care"],
    ],
)
def test_without_such_a_word_a_theme_is_a_theme(titles):
    assert guessed_words(titles) == USUAL_WORDS


def test_the_plural_is_that_of_the_first_noun():
    assert [plural_of(word) for word in ("focus", "branch", "area of work", "day", "priority")] == [
        "focuses",
        "branches",
        "areas of work",
        "days",
        "priorities",
    ]
