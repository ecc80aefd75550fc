"""Cell texts as paragraphs and items, and such blocks as the lines of a cell."""

import pytest

from goldenthread.documents.document import Place, Prose, ProseKind
from goldenthread.documents.spreadsheets.cell_text import EN_SPACE, Line, cell_blocks, cell_lines
from goldenthread.documents.spreadsheets.sheet import Look, Run, SheetCell

HERE = Place(sheet="Plan", row=4, column=2)


def told(text: str) -> list[tuple[str, int, str, str]]:
    blocks = cell_blocks(SheetCell(text), HERE)
    return [(block.kind.value, block.level, block.marker, block.text) for block in blocks]


def paragraph(text: str) -> tuple[str, int, str, str]:
    return ("paragraph", 0, "", text)


def item(marker: str, text: str, level: int = 0) -> tuple[str, int, str, str]:
    return ("item", level, marker, text)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("Review referrals", [paragraph("Review referrals")]),
        ("Review\nreferrals", [paragraph("Review\nreferrals")]),
        ("Review\n\nVisit", [paragraph("Review"), paragraph("Visit")]),
        ("• Review", [item("•", "Review")]),
        ("- Review", [item("-", "Review")]),
        ("-", [paragraph("-")]),
        ("> 50 days", [paragraph("> 50 days")]),
        ("> Review\n> Visit", [item(">", "Review"), item(">", "Visit")]),
        ("1. Review", [paragraph("1. Review")]),
        ("1. Review\n2. Visit", [item("1.", "Review"), item("2.", "Visit")]),
        ("a) Review\nb) Visit", [item("a)", "Review"), item("b)", "Visit")]),
        ("Agree:\n• Review\n• Visit\nThen report",
         [paragraph("Agree:"), item("•", "Review"), item("•", "Visit"), paragraph("Then report")]),
        ("• Review\n   each month", [item("•", "Review\neach month")]),
        ("• Review\n  • Visit\n• Report",
         [item("•", "Review"), item("•", "Visit", 1), item("•", "Report")]),
        (f" •{EN_SPACE}Review\n   each month", [item("•", "Review\neach month")]),
        (f"    §{EN_SPACE}Visit", [item("§", "Visit", 1)]),
        (f" {EN_SPACE}Visit", [item("", "Visit")]),
    ],
)  # fmt: skip
def test_what_a_cell_says(text, blocks):
    assert told(text) == blocks


def test_every_block_has_the_place_of_its_cell():
    assert {block.place for block in cell_blocks(SheetCell("One\n\nTwo"), HERE)} == {HERE}


def test_a_line_in_larger_bold_type_is_a_heading():
    cell = SheetCell(
        "Aim\nVisit\nWhy",
        Look(size=10.0),
        (Run("Aim\n", True, 14.0), Run("Visit", False, 10.0), Run("\nWhy", True, 99.0)),
    )

    assert [(block.text, block.kind, block.level) for block in cell_blocks(cell, HERE)] == [
        ("Aim", ProseKind.HEADING, 2),
        ("Visit", ProseKind.PARAGRAPH, 0),
        ("Why", ProseKind.HEADING, 1),
    ]


def test_a_bold_line_of_the_same_size_is_no_heading():
    cell = SheetCell("Aim\nVisit", Look(), (Run("Aim", True, 11.0), Run("\nVisit", False, 11.0)))

    assert [block.kind for block in cell_blocks(cell, HERE)] == [ProseKind.PARAGRAPH]


def test_blocks_are_lines_with_a_gap_only_where_nothing_else_tells_them_apart():
    blocks = [
        Prose("Aim", ProseKind.HEADING, 2),
        Prose("Why", ProseKind.HEADING, 2),
        Prose("How", ProseKind.HEADING, 3),
        Prose("First\nmore"),
        Prose("Second"),
        Prose("Visit\ntwice", ProseKind.ITEM, 1, "•"),
        Prose("Third"),
    ]

    assert cell_lines(blocks) == [
        Line("Aim", 2),
        Line(""),
        Line("Why", 2),
        Line("How", 3),
        Line("First"),
        Line("more"),
        Line(""),
        Line("Second"),
        Line(f"    •{EN_SPACE}Visit"),
        Line("      twice"),
        Line("Third"),
    ]
