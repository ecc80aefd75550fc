"""What the title page of a plan says, and in which order."""

from goldenthread.documents.document import ProseKind
from goldenthread.plans.exporting.title_page import TitlePage, title_page_blocks


def test_a_title_page_says_all_that_is_told_under_its_title():
    page = TitlePage("A plan", "For children", "A council", "Version 2, May 2026", "the board")

    blocks = title_page_blocks(page)

    assert blocks[0].kind == ProseKind.HEADING
    assert [block.text for block in blocks] == [
        "A plan",
        "For children",
        "A council",
        "Version 2, May 2026",
        "Approved by the board",
    ]


def test_a_line_that_is_empty_is_left_out():
    assert [block.text for block in title_page_blocks(TitlePage("A plan"))] == ["A plan"]
