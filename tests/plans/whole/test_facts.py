"""What a whole document tells of how to read it."""

import datetime

import pytest

from goldenthread.documents.document import Prose
from goldenthread.plans.whole.facts import every_prose, facts_of
from tests.factories.tables import document, table


def wrapped(text: str, made_from: str) -> bool:
    rows = [("Objective", "Action"), *((f"{text} {n}", "Audit") for n in range(9))]
    return facts_of(document(table(*rows), made_from=made_from)).wraps


@pytest.mark.parametrize(
    ("text", "made_from", "answer"),
    [
        ("Visits are on\ntime for all", "pdf", True),
        ("Visits are on\ntime for all", "text", True),
        ("Visits are on\ntime for all", "docx", False),
        ("Visits\nPlans", "pdf", False),
        ("a) Visits\nb) Plans", "pdf", False),
        ("Visits", "pdf", False),
    ],
)
def test_lines_that_go_on_in_small_letters_are_a_narrow_cells(text, made_from, answer):
    assert wrapped(text, made_from) is answer


def test_a_label_that_every_card_breaks_says_nothing_of_the_lines_beside_it():
    cards = [row for n in range(9) for row in (("Outcome\nsought", "Safe"), ("To do", f"Go\n{n}"))]

    assert not facts_of(document(table(("A", "B"), *cards), made_from="markdown")).wraps


def test_all_prose_is_told_in_order():
    blocks = (Prose("One"), table(("Two", ["Three", "Four"])), Prose("Five"))

    assert [prose.text for prose in every_prose(blocks)] == ["One", "Two", "Three", "Four", "Five"]


def test_a_document_is_known_by_its_words_days_and_notes():
    notes = [Prose(f"Audit {number} (Head of QA – May 2025)") for number in range(3)]
    facts = facts_of(document(*notes, made_from="text"))

    assert facts.days.near == datetime.date(2025, 5, 1)
    assert {"audit", "head", "qa"} <= facts.words
    assert (facts.has_notes, facts.breaks_lost) == (True, True)


def test_a_document_without_notes_has_no_such_habit():
    facts = facts_of(document(Prose("Audit (Head of QA)")))

    assert (facts.has_notes, facts.breaks_lost) == (False, False)
