"""Which block of the source each part of a plan came from, and what was left over there."""

import dataclasses
from collections.abc import Collection, Iterator, Mapping, Sequence

from goldenthread.documents.document import Block, Place, Prose
from goldenthread.documents.likeness import plain
from goldenthread.plans.plan import Plan
from goldenthread.plans.whole.facts import every_prose
from goldenthread.plans.whole.ledger import with_number


def blocks_by_place(blocks: Sequence[Block]) -> dict[Place, int]:
    """The number of the block that each place is in; the first where a place stands in several."""
    found: dict[Place, int] = {}
    for index, block in enumerate(blocks):
        for place in _places(block):
            if place != Place():
                found.setdefault(place, index)
    return found


def _places(block: Block) -> Iterator[Place]:
    yield block.place
    if isinstance(block, Prose):
        return
    for row in (*block.rows, *block.dropped):
        yield from row.places
        for cell in row.cells:
            yield cell.place
            yield from (prose.place for prose in cell.blocks)


def texts_of(blocks: Sequence[Block]) -> Iterator[str]:
    return (prose.text for prose in every_prose(tuple(blocks)))


def left_over(
    plan: Plan, at: Mapping[Place, int], written: Sequence[Block], rewritten: Collection[int]
) -> Iterator[Prose]:
    """What the plan has no place for and the written blocks no longer say, as paragraphs.

    Of a table that was written anew only what the plan says is left in it, and the words of
    cells that were kept whole, which are known by the places of their rows.
    """
    kept: dict[Place, str] = {}
    for prose in every_prose(tuple(written)):
        row = dataclasses.replace(prose.place, column=None)
        kept[row] = kept.get(row, "") + plain(with_number(prose))
    said = "\n".join(plain(with_number(prose)) for prose in every_prose(tuple(written)))
    for one in plan.unplaced:
        parts = [plain(part) for part in one.text.split(" | ")]
        if at.get(one.place) in rewritten:
            in_row = kept.get(dataclasses.replace(one.place, column=None), "")
            stays = all(part in in_row for part in parts)
        else:
            stays = all(part in said for part in parts)
        if not stays:
            yield Prose(one.text)
