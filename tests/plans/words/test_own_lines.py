"""The lines and bullets that a person made in a cell."""

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.plans.words.own_lines import nested, own_blocks
from tests.factories.tables import item


def lines(text: str, *, wraps: bool) -> list[tuple[str, str]]:
    return [(block.marker, block.text) for block in own_blocks(Prose(text), wraps=wraps)]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            "Visit each child\nReport to the board",
            [("", "Visit each child"), ("", "Report to the board")],
        ),
        ("Visit each child\nand report", [("", "Visit each child and report")]),
        ("Visit the\nBoard", [("", "Visit the Board")]),
        ("- Visit\n\n- Report", [("-", "Visit"), ("-", "Report")]),
        ("1. Visit\n2. Report", [("1.", "Visit"), ("2.", "Report")]),
        ("• Visit• Report", [("•", "Visit"), ("•", "Report")]),
        ("- Visit (QA – Oct17) - Report (QA)", [("-", "Visit (QA – Oct17)"), ("-", "Report (QA)")]),
        (
            "- Review placements- Introduce visits",
            [("-", "Review placements"), ("-", "Introduce visits")],
        ),
        ("- Visit (first. - Second)", [("-", "Visit (first. - Second)")]),
        ("Visit each child", [("", "Visit each child")]),
        ("\n \n", []),
    ],
)
def test_a_persons_own_lines_are_points(text, points):
    assert lines(text, wraps=False) == points


@pytest.mark.parametrize(
    ("text", "points"),
    [
        ("Visit each\nChild", [("", "Visit each\nChild")]),
        ("• Visit each\nchild\n• Report", [("•", "Visit each\nchild"), ("•", "Report")]),
        ("Visit in\n12. June", [("", "Visit in\n12. June")]),
    ],
)
def test_a_narrow_cells_lines_are_one_but_for_bullets(text, points):
    assert lines(text, wraps=True) == points


def test_items_with_another_bullet_under_a_colon_are_one_level_down():
    told = nested([item("Look at:"), item("visits", "o"), item("plans", "o"), item("Report")])

    assert [(block.text, block.level) for block in told] == [
        ("Look at:", 0),
        ("visits", 1),
        ("plans", 1),
        ("Report", 0),
    ]


@pytest.mark.parametrize(
    "blocks",
    [
        (item("Look at"), item("visits", "o")),
        (item("Look at:"), item("visits")),
        (item("Look at:", "1."), item("visits", "2.")),
        (Prose("Look at:"), item("visits", "o")),
        (item("Look at:"), Prose("visits")),
    ],
)
def test_other_items_stay_where_they_are(blocks):
    assert nested(blocks) == blocks


def test_an_item_keeps_its_kind():
    assert own_blocks(item("Visit"), wraps=False) == [Prose("Visit", ProseKind.ITEM, 0, "•")]
