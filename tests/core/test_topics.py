"""What wordings are about, and what two have in common."""

import pytest

from goldenthread.core.topics import Topics, stems

VISITS = "Ensure that visits to children in need are recorded"
RECORDING = "Managers should read the record of each visit"
TEA = "Serve tea at four"


def test_a_word_counts_in_whatever_form_it_is_printed():
    assert Topics([VISITS, RECORDING, TEA]).shared(VISITS, RECORDING) == ("visits", "recorded")


def test_words_that_bind_and_words_that_stand_everywhere_are_about_nothing():
    assert list(stems("Ensure that all of the young people’s social workers have them")) == []


def test_figures_are_told_and_single_letters_are_not():
    assert list(stems("Section 47 a b")) == ["section", "47"]


def test_the_same_words_are_wholly_alike_and_others_not_at_all():
    topics = Topics([VISITS, TEA])

    assert topics.alike(VISITS, VISITS) == pytest.approx(1)
    assert topics.alike(VISITS, TEA) == 0
    assert topics.alike("", "") == 0


def test_what_few_say_tells_more_than_what_many_say():
    topics = Topics(["plan visits", "plan meetings", "plan reviews", "plan teas"])

    assert topics.held_in("plan visits", "the visits") > 0.7
    assert topics.held_in("plan visits", "the plans") < 0.3


def test_a_word_that_was_never_met_tells_as_much_as_the_rarest():
    topics = Topics(["visits", "meetings"])

    assert topics.weight("unheard") == topics.weight("visit")


def test_nothing_is_held_in_nothing():
    assert Topics([]).held_in("", "visits") == 0
