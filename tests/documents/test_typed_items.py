"""Paragraphs with bullets and numbers typed by hand."""

import pytest

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.typed_items import as_typed_item


@pytest.mark.parametrize(
    ("text", "marker", "rest"),
    [("- Visit", "-", "Visit"), ("1. Visit", "1.", "Visit"), ("b) Visit", "b)", "Visit")],
)
def test_a_paragraph_with_a_typed_marker_is_an_item(text: str, marker: str, rest: str):
    assert as_typed_item(Prose(text)) == Prose(rest, ProseKind.ITEM, 0, marker)


@pytest.mark.parametrize(
    "block",
    [Prose("Visit"), Prose("-"), Prose("1.2 Visit"), Prose("- Visit", ProseKind.HEADING, 2)],
)
def test_anything_else_stays_as_it_is(block: Prose):
    assert as_typed_item(block) == block
