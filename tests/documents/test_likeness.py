"""Two printings of a text are known for the same one; two texts are not."""

import pytest

from goldenthread.documents.likeness import SENTENCE_END, are_alike, plain, row_texts
from tests.factories.tables import row


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (["By when", "Lead"], ["By  when", "LEAD"], True),
        (["Success measures", "Lead"], ["Success measurse", "Lead"], True),
        (["Visit 2 children"], ["Visit 3 children"], False),
        (["Lead"], ["Success measures"], False),
        (["Action"], ["Impact"], False),
        ([""], ["–"], False),
    ],
)
def test_rows_are_alike_but_for_spacing_and_slips(one, other, alike):
    assert are_alike(one, other) is alike


def test_two_printings_share_their_letters_and_digits():
    assert plain("By  when?\n(Date 1)") == "bywhendate1"


def test_a_row_is_told_by_its_texts():
    assert row_texts(row(" Lead ", "", ["By", "when"])) == ["Lead", "", "By\nwhen"]


@pytest.mark.parametrize(
    ("line", "ended"),
    [
        ("Visit every child.", True),
        ("These are (all of them):", True),
        ("Visit with partners e.g.", False),
        ("Visit soon, i.e.", False),
        ("Visit the big.", True),
    ],
)
def test_a_line_ends_a_sentence_but_not_at_an_abbreviation(line, ended):
    assert bool(SENTENCE_END.search(line)) is ended
