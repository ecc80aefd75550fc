"""A document cut at its tables of actions: what stands before each, and what after the last."""

import dataclasses
from collections.abc import Mapping

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.plans.cards import card_grid
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
        grid = _grid(block, facts, layouts, parts, before) if isinstance(block, Table) else None
        if grid is None:
            before.append(block)
            continue
        parts.append(Part(tuple(before), grid))
        before = []
    return Outline(tuple(parts), tuple(before))


def _grid(
    table: Table,
    facts: Facts,
    layouts: Mapping[str, Layout],
    parts: list[Part],
    before: list[Block],
) -> Grid | None:
    found = card_grid(table, facts) or find_grid(table, facts.days, layouts)
    if found is not None or not parts:
        return found
    # Under further headings a table without its own may be of the same columns.
    near = all(
        isinstance(block, Prose) and (len(block.text) < 200 or block.kind == ProseKind.FURNITURE)
        for block in before
    )
    return same_columns(table, parts[-1].grid) if near else None
