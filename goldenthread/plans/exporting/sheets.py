"""Which sheet of a workbook each part of a plan stands on, and what a file without sheets says instead."""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from goldenthread.documents.document import Block, Document, Prose, ProseKind, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.places import blocks_by_place
from goldenthread.plans.plan import Plan

# The sheets that are not called by a theme.
FRONT, PLAN, NOTES = "About the plan", "Improvement plan", "Notes"
# A title, an authority and a date or two need no sheet of their own.
_FEW = 4
# A workbook of more sheets is harder to find one's way in than one long sheet.
_MOST_THEMES = 30


class Run(NamedTuple):
    """Blocks that belong together: a theme's, or under "" those of all themes."""

    title: str
    blocks: Sequence[Block]


def on_sheets(
    front: Sequence[Block], themes: Sequence[Run], rest: Sequence[Block]
) -> tuple[Block, ...]:
    """The blocks with the sheet that each is to stand on: a theme has its own where all have names."""
    if not (1 < len(themes) <= _MOST_THEMES and all(theme.title for theme in themes)):
        themes = [Run(PLAN, [block for theme in themes for block in theme.blocks])]
    is_short = len(front) <= _FEW and not any(isinstance(block, Table) for block in front)
    above = Run(themes[0].title if is_short else FRONT, front)
    runs = (above, *themes, *_by_heading(rest))
    return tuple(_on_sheet(block, run.title) for run in runs for block in run.blocks)


def _by_heading(blocks: Sequence[Block]) -> Iterator[Run]:
    """What follows the themes, a sheet for each heading of the first one's level."""
    level = next((level for block in blocks if (level := _heading_level(block))), 0)
    run = Run(NOTES, [])
    for block in blocks:
        if isinstance(block, Prose) and 0 < _heading_level(block) <= level:
            yield run
            run = Run(block.text, [])
        run = Run(run.title, [*run.blocks, block])
    yield run


def _heading_level(block: Block) -> int:
    return block.level if isinstance(block, Prose) and block.kind == ProseKind.HEADING else 0


def _on_sheet(block: Block, name: str) -> Block:
    if isinstance(block, Table):
        return dataclasses.replace(block, sheet=block.sheet or name)
    return dataclasses.replace(block, place=dataclasses.replace(block.place, sheet=name))


def source_on_sheets(document: Document, plan: Plan) -> Document:
    """A plan written like its source, which has no sheets, with each theme on one where it has a table."""
    source = plan.source
    if source is None or any(table.sheet for table in document.tables()):
        return document
    blocks = document.blocks
    starts, last = _theme_starts(plan, source)
    end = next(
        (i for i in range(last, len(blocks)) if _heading_level(blocks[i])), len(source.blocks)
    )
    runs = [
        Run(theme.title, blocks[start:stop])
        for theme, start, stop in zip(plan.themes, starts, [*starts[1:], end], strict=True)
    ]
    if not all(any(isinstance(block, Table) for block in run.blocks) for run in runs):
        # Themes that share a table, or have none.
        runs = [Run("", blocks[starts[0] : end])]
    return dataclasses.replace(document, blocks=on_sheets(blocks[: starts[0]], runs, blocks[end:]))


def _theme_starts(plan: Plan, source: Document) -> tuple[list[int], int]:
    """For each theme the block that begins it, and the last block that is any theme's."""
    at = blocks_by_place(source.blocks)
    starts: list[int] = []
    last = -1
    for theme in plan.themes:
        tables = [at[one.place] for one in theme.objectives if one.place in at] or [last]
        name = plain(theme.title)
        above = range(tables[0] - 1, last, -1)
        titled = (i for i in above if _prose_text(source.blocks[i]) == name)
        own = at.get(theme.place, tables[0])
        starts.append(max(next(titled, own if last < own <= tables[0] else tables[0]), 0))
        last = max(last, *tables)
    return starts, last


def _prose_text(block: Block) -> str:
    return plain(block.text) if isinstance(block, Prose) else ""


def without_sheets(document: Document, plan: Plan) -> Document:
    """The document with its tables on no sheet, and a heading for each theme that only a sheet named."""
    return dataclasses.replace(document, blocks=tuple(_headed(document.blocks, plan)))


def _headed(blocks: Sequence[Block], plan: Plan) -> Iterator[Block]:
    themes = {plain(theme.title) for theme in plan.themes if theme.title}
    sheet: str | None = None
    above: list[str] = []
    for block in blocks:
        if isinstance(block, Prose):
            above.append(plain(block.text))
            yield block
            continue
        if block.sheet and block.sheet != sheet:
            name = plain(block.sheet)
            if name in themes and not any(text.startswith(name) for text in above):
                yield Prose(block.sheet, ProseKind.HEADING, 2)
        sheet, above = block.sheet, []
        yield _loose(block)


def _loose(table: Table) -> Table:
    return dataclasses.replace(table, sheet=None) if table.sheet else table
