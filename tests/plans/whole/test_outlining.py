"""Each block of a plan told in prose has its part."""

import pytest

from goldenthread.documents.document import Prose
from goldenthread.plans.whole.facts import facts_of
from goldenthread.plans.whole.outlining import units_of
from tests.factories.tables import document, heading, item

FACTS = facts_of(document(Prose("Plan of May 2025")))


def units(*blocks) -> list[tuple[str, str, int]]:
    return [(unit.kind.value, unit.title, unit.level) for unit in units_of(blocks, FACTS)]


@pytest.mark.parametrize(
    ("blocks", "told"),
    [
        ([heading("Homes", 2)], [("title", "Homes", 2)]),
        ([heading("Actions", 3)], [("label", "", 0)]),
        (
            [Prose("Theme 1: Homes"), Prose("Homes are near")],
            [("title", "Theme 1: Homes", 10), ("title", "Homes are near", 11)],
        ),
        (
            [Prose("Homes"), Prose("Theme 1: Homes")],
            [("title", "Homes", 10), ("title", "Theme 1: Homes", 10)],
        ),
        ([Prose("A1. Visits are on time")], [("title", "A1. Visits are on time", 11)]),
        ([Prose("1.2 Visits are on time")], [("title", "1.2 Visits are on time", 11)]),
        ([Prose("Objective 1: Visits")], [("title", "Objective 1: Visits", 11)]),
        ([Prose("We found that visits were late.")], [("text", "", 0)]),
        ([Prose("lower case")], [("text", "", 0)]),
        ([heading("Homes"), Prose("Homes are near")], [("title", "Homes", 1), ("text", "", 0)]),
        ([item("Objective 1.1: Visits")], [("title", "Objective 1.1: Visits", 11)]),
        (
            [item("Visits", "1."), Prose("We will audit.")],
            [("title", "1. Visits", 10), ("text", "", 0)],
        ),
        ([item("Visits", "1."), item("Plans", "2.")], [("text", "", 0), ("text", "", 0)]),
        ([Prose("Lead"), Prose("Head of Placements")], [("label", "", 0), ("text", "", 0)]),
        (
            [Prose("Actions:"), Prose("Homes are near")],
            [("label", "", 0), ("title", "Homes are near", 10)],
        ),
        ([Prose("Lead: Head of QA")], [("text", "", 0)]),
        ([Prose("–")], []),
    ],
)
def test_each_block_has_its_part_in_the_telling(blocks, told):
    assert units(*blocks) == told


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Audit each month (Head of QA – June 2025)", True),
        ("Audit each month (Head of QA)", True),
        ("Audit each month", False),
    ],
)
def test_a_point_with_who_or_when_at_its_end_is_known(text, answer):
    assert [unit.has_note for unit in units_of([item(text)], FACTS)] == [answer]
