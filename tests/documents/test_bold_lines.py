"""Bold lines as headings."""

import pytest

from goldenthread.documents.bold_lines import Told, bold_size, with_bold_headings
from goldenthread.documents.document import Cell, Prose, ProseKind, Row, Table

PLAIN = Prose("Children are seen and heard.")


def headings(told: list[Told]) -> list[tuple[str, int]]:
    return [
        (block.text, block.level)
        for block in with_bold_headings(told)
        if isinstance(block, Prose) and block.kind == ProseKind.HEADING
    ]


def test_the_largest_bold_lines_are_the_highest_headings():
    told: list[Told] = [
        (Prose("Priority 1"), 28), (PLAIN, 0), (Prose("Actions"), 22), (PLAIN, 0), (PLAIN, 0),
        (Prose("Priority 2"), 28), (PLAIN, 0),
    ]  # fmt: skip

    assert headings(told) == [("Priority 1", 1), ("Actions", 2), ("Priority 2", 1)]


def test_bold_lines_stand_below_the_heading_above_them():
    told: list[Told] = [
        (Prose("Plan", ProseKind.HEADING, 2), 0), (Prose("Actions"), 22), (PLAIN, 0), (PLAIN, 0),
    ]  # fmt: skip

    assert headings(told) == [("Plan", 2), ("Actions", 3)]


def test_no_heading_is_deeper_than_nine():
    told: list[Told] = [(Prose("Deep", ProseKind.HEADING, 9), 0), (Prose("Bold"), 22), (PLAIN, 0)]

    assert headings(told) == [("Deep", 9), ("Bold", 9)]


def test_where_most_paragraphs_are_bold_none_is_a_heading():
    told: list[Told] = [(Prose("One"), 22), (Prose("Two"), 22), (PLAIN, 0)]

    assert with_bold_headings(told) == [Prose("One"), Prose("Two"), PLAIN]


def test_tables_stand_where_they_stood():
    table = Table((Row((Cell((PLAIN,)),)),))

    assert with_bold_headings([(Prose("Actions"), 22), (table, 0), (PLAIN, 0)]) == [
        Prose("Actions", ProseKind.HEADING, 1), table, PLAIN,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "prose",
    [
        Prose("This is a sentence."),
        Prose("First do this;"),
        Prose("2017"),
        Prose("x" * 121),
        Prose("Visit", ProseKind.ITEM),
    ],
)
def test_what_can_be_no_heading(prose: Prose):
    assert bold_size(prose, 22) == 0


def test_a_short_bold_line_keeps_its_size():
    assert bold_size(Prose("Priority 1: The front door"), 22) == 22


def item(marker: str, text: str) -> Prose:
    return Prose(text, ProseKind.ITEM, marker=marker)


def test_a_numbered_bold_line_below_bullets_is_a_heading_and_one_among_numbers_is_not():
    told: list[Told] = [
        (PLAIN, 0), (item("•", "Visit"), 0), (item("2.", "Care leavers"), 22), (PLAIN, 0),
        (item("1.", "Visit"), 22), (item("2.", "Audit"), 22), (PLAIN, 0), (PLAIN, 0),
    ]  # fmt: skip

    assert headings(told) == [("2. Care leavers", 1)]
