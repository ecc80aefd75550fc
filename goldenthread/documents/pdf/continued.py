"""Paragraphs and items that a page break cut in two, put together again."""

import dataclasses
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Block, Prose, ProseKind
from goldenthread.documents.likeness import SENTENCE_END
from goldenthread.documents.pdf.text import Vocabulary

_CUT = (ProseKind.PARAGRAPH, ProseKind.ITEM)


def continued(blocks: Iterable[Block], vocabulary: Vocabulary) -> list[Block]:
    """The blocks, with the rest of a sentence that stands on the next page added to its beginning.

    Only page furniture may stand between the two, and the rest begins in a small letter
    under no bullet of its own.
    """
    result: list[Block] = []
    for block in blocks:
        at = _cut_sentence(result, block)
        if at is None:
            result.append(block)
            continue
        begun = result[at]
        assert isinstance(begun, Prose)
        assert isinstance(block, Prose)
        text = (
            vocabulary.mended(begun.text, block.text)
            if begun.text.endswith("-")
            else f"{begun.text} {block.text}"
        )
        result[at] = dataclasses.replace(begun, text=text)
    return result


def _cut_sentence(before: Sequence[Block], block: Block) -> int | None:
    """Where in `before` the sentence begins that this block ends, or None."""
    if not isinstance(block, Prose) or block.kind not in _CUT or block.marker:
        return None
    for at in range(len(before) - 1, -1, -1):
        begun = before[at]
        if not isinstance(begun, Prose):
            return None
        if begun.kind == ProseKind.FURNITURE:
            continue
        follows = (begun.place.page or 0) + 1 == block.place.page
        open_end = begun.kind in _CUT and not SENTENCE_END.search(begun.text)
        return at if follows and open_end and block.text[:1].islower() else None
    return None
