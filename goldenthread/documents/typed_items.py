"""Paragraphs that are list items because their author typed a bullet or number before them."""

import dataclasses

from goldenthread.documents.document import Prose, ProseKind
from goldenthread.documents.markers import split_marker


def as_typed_item(block: Prose) -> Prose:
    """The paragraph as an item where it begins with a bullet or number; anything else as it is.

    Not for cells, where what begins a text may be the row's reference or an amount.
    """
    if block.kind != ProseKind.PARAGRAPH:
        return block
    marker, rest = split_marker(block.text)
    if not marker or not rest:
        return block
    return dataclasses.replace(block, text=rest, kind=ProseKind.ITEM, marker=marker)
