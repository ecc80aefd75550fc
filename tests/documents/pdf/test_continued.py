"""Sentences that a page break cut."""

from goldenthread.documents.document import Place, Prose, ProseKind, Table
from goldenthread.documents.pdf.continued import continued
from goldenthread.documents.pdf.text import Vocabulary

EMPTY = Vocabulary(())
FOOT = Prose("Page 1", ProseKind.FURNITURE, place=Place(page=1))


def on(page: int, text: str, kind: ProseKind = ProseKind.PARAGRAPH, marker: str = "") -> Prose:
    return Prose(text, kind, 0, marker, Place(page=page))


def test_the_rest_of_a_sentence_joins_its_beginning_over_page_furniture():
    begun = on(1, "Review every", ProseKind.ITEM, "1.")

    assert continued([begun, FOOT, on(2, "repeat referral.")], EMPTY) == [
        on(1, "Review every repeat referral.", ProseKind.ITEM, "1."), FOOT,
    ]  # fmt: skip


def test_a_hyphen_at_the_end_of_the_page_stays_in_its_word():
    assert continued([on(1, "high-"), on(2, "quality")], EMPTY) == [on(1, "high-quality")]


def test_what_begins_afresh_stays_apart():
    for first, second in (
        (on(1, "Ended."), on(2, "small letters")),
        (on(1, "Open"), on(2, "Capital")),
        (on(1, "Open"), on(3, "two pages on")),
        (on(1, "Open"), on(2, "an item", ProseKind.ITEM, "•")),
        (on(1, "Open", ProseKind.HEADING), on(2, "under it")),
        (Table(()), on(2, "after a table")),
        (FOOT, on(2, "at the very beginning")),
    ):
        assert continued([first, second], EMPTY) == [first, second]
