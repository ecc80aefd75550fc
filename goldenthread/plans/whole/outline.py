"""A document cut at its tables of actions: what stands before each, and what after the last."""

import dataclasses
from collections.abc import Mapping

from goldenthread.documents.document import Block, Document, Prose, ProseKind
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import NO_GUIDANCE, Guidance, Meaning
from goldenthread.plans.tables.cards import card_grid, cut_at_cards
from goldenthread.plans.tables.grid import Grid, find_grid, same_columns
from goldenthread.plans.tables.labelled import (
    cut_at_labels,
    labelled_grid,
    labels_joined,
    titles_joined,
)
from goldenthread.plans.tables.wrapped import is_wrapped
from goldenthread.plans.whole.facts import Facts


@dataclasses.dataclass(frozen=True, slots=True)
class Part:
    """A table of actions and everything since the one before it.

    `lines_are_rows` says that each printed line of its cells came out as a row.
    """

    before: tuple[Block, ...]
    grid: Grid
    lines_are_rows: bool


@dataclasses.dataclass(frozen=True, slots=True)
class Outline:
    """The parts in order, and what stands after the last table of actions."""

    parts: tuple[Part, ...]
    after: tuple[Block, ...]


def outline_of(
    document: Document,
    facts: Facts,
    layouts: Mapping[str, Layout],
    guidance: Guidance = NO_GUIDANCE,
) -> Outline:
    """The document's parts. Beside tables with actions, one without actions or dates is none."""
    told = _with_grids(document, facts, layouts, guidance)
    strict = any(grid is not None and grid.of(Meaning.ACTION) for _, grid in told)
    parts: list[Part] = []
    before: list[Block] = []
    for block, grid in told:
        is_other = strict and not grid.of(Meaning.ACTION, *_DATES) if grid else True
        if grid is None or (is_other and not grid.settled.holds_actions):
            before.append(block)
            continue
        parts.append(Part(tuple(before), grid, is_wrapped(grid)))
        before = []
    return Outline(tuple(parts), tuple(before))


_DATES = (Meaning.TIMESCALES, Meaning.ACTION_TIMESCALES, Meaning.STARTS)


def _with_grids(
    document: Document, facts: Facts, layouts: Mapping[str, Layout], guidance: Guidance
) -> list[tuple[Block, Grid | None]]:
    """The document's blocks in order, each with what it is as a table of actions."""
    found: list[tuple[Block, Grid | None]] = []
    last: Grid | None = None
    # What stands between the last table of actions and the next table.
    is_near = False
    for block in labels_joined(titles_joined(document.blocks)):
        if isinstance(block, Prose):
            is_near = is_near and (len(block.text) < 200 or block.kind == ProseKind.FURNITURE)
            found.append((block, None))
            continue
        settled = guidance.of(block.place)
        labelled = cut_at_labels(block)
        for piece in labelled if len(labelled) > 1 else cut_at_cards(block):
            grid = (
                labelled_grid(piece, facts, settled)
                or card_grid(piece, facts, settled)
                or find_grid(piece, facts.days, layouts, settled)
            )
            if grid is None and last is not None and is_near:
                # Under further headings a table without its own may be of the same columns.
                grid = same_columns(piece, last, facts.days, settled)
            is_near = grid is not None
            last = grid or last
            found.append((piece, grid))
    return found
