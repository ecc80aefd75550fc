"""A document cut at its tables of actions: what stands before each, and what after the last."""

import dataclasses
from collections.abc import Mapping

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.plans.cards import card_grid, cut_at_cards
from goldenthread.plans.facts import Facts
from goldenthread.plans.grid import Grid, find_grid, same_columns
from goldenthread.plans.layouts.layout import Layout


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A table of actions and everything since the one before it."""

    before: tuple[Block, ...]
    grid: Grid


@dataclasses.dataclass(frozen=True, slots=True)
class Outline:
    """The parts in order, and what stands after the last table of actions."""

    parts: tuple[Part, ...]
    after: tuple[Block, ...]


def outline_of(document: Document, facts: Facts, layouts: Mapping[str, Layout]) -> Outline:
    parts: list[Part] = []
    before: list[Block] = []
    for block in document.blocks:
        for piece in cut_at_cards(block) if isinstance(block, Table) else (block,):
            grid = _grid(piece, facts, layouts, parts, before)
            if grid is None:
                before.append(piece)
                continue
            parts.append(Part(tuple(before), grid))
            before = []
    return Outline(tuple(parts), tuple(before))


def _grid(
    block: Block,
    facts: Facts,
    layouts: Mapping[str, Layout],
    parts: list[Part],
    before: list[Block],
) -> Grid | None:
    if not isinstance(block, Table):
        return None
    found = card_grid(block, facts) or find_grid(block, facts.days, layouts)
    if found is not None or not parts:
        return found
    # Under further headings a table without its own may be of the same columns.
    near = all(
        isinstance(other, Prose) and (len(other.text) < 200 or other.kind == ProseKind.FURNITURE)
        for other in before
    )
    return same_columns(block, parts[-1].grid, facts.days) if near else None
