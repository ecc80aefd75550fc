"""How alike two wordings are, and which are worth comparing."""

from goldenthread.core.wordings import Finder, Weights, stands_in

TEXTS = [
    "Review the threshold document with partners",
    "Review the supervision policy with partners",
    "Review the placement strategy with partners",
]


def test_words_that_few_wordings_hold_tell_most():
    weights = Weights(TEXTS)

    same_rare = weights.likeness("Threshold document", "Document on the threshold")
    same_common = weights.likeness("Review with partners", "Review policy, partners")
    assert same_rare > 0.5
    assert weights.likeness(TEXTS[0], TEXTS[0]) == 1
    assert weights.held_in("threshold document", TEXTS[0]) == 1
    assert same_common < 1


def test_the_wordings_near_one_share_its_rare_words():
    assert Finder(TEXTS).near("A new threshold document")[0] == 0


def test_a_wording_stands_in_another_word_for_word_or_not():
    assert stands_in("threshold document", "Review the Threshold, document it")
    assert not stands_in("hold document", TEXTS[0])


def test_most_of_a_wording_in_a_row_is_held_though_its_end_is_worded_anew():
    weights = Weights(TEXTS)

    assert weights.held_in("the supervision policy re partner", "Then review the supervision policy regarding partners") > 0.8  # fmt: skip
