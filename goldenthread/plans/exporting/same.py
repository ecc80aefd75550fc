"""A plan in its own layout: the source's prose and tables, and in these what the plan says now."""

import dataclasses
import functools
from collections.abc import Mapping, Sequence

from goldenthread.documents.document import Block, Cell, Document, Place, Prose, Row, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.accounts import is_as_read, outside_is_as_read
from goldenthread.plans.exporting.choice import objectives_of, own_headings, row_writer
from goldenthread.plans.exporting.copies import copied_cells, copied_prose, copied_table
from goldenthread.plans.exporting.fit import fits_one_row
from goldenthread.plans.exporting.origin import Origin, origin_of
from goldenthread.plans.exporting.places import blocks_by_place, left_over
from goldenthread.plans.exporting.prose import label_lines
from goldenthread.plans.exporting.slots import FormColumn, WrittenObjective, with_added
from goldenthread.plans.exporting.styles import dressed, in_own_columns
from goldenthread.plans.exporting.tables import band_row, header_rows, objective_rows, with_theme
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import Meaning, Objective, Plan, Theme
from goldenthread.plans.reading import NotAPlan, read_plan
from goldenthread.plans.whole.ledger import row_blocks
from goldenthread.plans.words.points import one_line

# Formats that keep no table as it was made: their rows are lines or their points run together.
_LOSSY = frozenset({"text", "pdf"})


@dataclasses.dataclass(frozen=True, slots=True)
class Share:
    """What one table of actions holds of each theme, in order."""

    theme: Theme
    objectives: tuple[Objective, ...]


def document_like_source(plan: Plan, layouts: Mapping[str, Layout]) -> Document | None:
    """The plan in its source's own form, or None where that form can no longer hold it."""
    source = plan.source
    if source is None:
        return None
    # Reading the source again is by far the dearest question: it is asked once at most.
    reads_as = functools.cache(functools.partial(_reads_as, source, plan))
    at = blocks_by_place(source.blocks)
    trusted = not outside_is_as_read(plan, source, at)
    if trusted and not reads_as():
        return None
    shares = _shares(plan, source, at)
    blocks: list[Block] = []
    before: Origin | None = None
    rewritten: set[int] = set()
    lossy = source.format in _LOSSY
    for index, block in enumerate(source.blocks):
        if isinstance(block, Prose):
            blocks.append(copied_prose(block) if lossy else block)
            continue
        mine = shares.get(index)
        as_read = mine is None or trusted or is_as_read(block, _objectives(mine), plan)
        if mine is None or (as_read and not lossy):
            blocks.append(copied_table(block, _objectives(mine or ()), lossy=lossy))
            continue
        held = [one for one in _objectives(mine) if at.get(one.place) == index]
        themes = {theme.place for theme in plan.themes}
        origin = origin_of(block, before, layouts, held, themes, plan.guidance)
        if origin is None:
            if not as_read and not reads_as():
                return None
            blocks.append(copied_table(block, _objectives(mine), lossy=lossy))
            continue
        rewritten.add(index)
        before = origin
        every = _objectives(mine)
        whole = all(map(fits_one_row, every)) and not origin.gives_actions_rows(every)
        blocks.append(_table(plan, origin, mine, whole=whole))
    blocks.extend(left_over(plan, at, blocks, rewritten))
    return dataclasses.replace(source, blocks=tuple(blocks), title=plan.title)


def _reads_as(source: Document, plan: Plan) -> bool:
    """Whether reading the source again gives the plan: asked only where its words alone do not tell."""
    try:
        again = read_plan(source)
    except NotAPlan:
        return False
    return _values(again) == _values(plan)


def _values(plan: Plan) -> tuple[object, ...]:
    return (plan.title, plan.authority, plan.recommendations, plan.themes, plan.unplaced)


def _shares(plan: Plan, source: Document, at: Mapping[Place, int]) -> dict[int, list[Share]]:
    """By block, what each table of actions holds. What is new stands in the table of what is before it."""
    tables = {index for index, block in enumerate(source.blocks) if isinstance(block, Table)}
    known = [at[one.place] for one in objectives_of(plan) if at.get(one.place) in tables]
    shares: dict[int, list[Share]] = {}
    table = known[0] if known else None
    for theme in plan.themes:
        for objective in theme.objectives:
            own = at.get(objective.place)
            table = own if own in tables else table
            if table is None:
                continue
            held = shares.setdefault(table, [])
            if held and held[-1].theme is theme:
                held[-1] = Share(theme, (*held[-1].objectives, objective))
            else:
                held.append(Share(theme, (objective,)))
    return shares


def _objectives(shares: Sequence[Share]) -> list[Objective]:
    return [objective for share in shares for objective in share.objectives]


def _table(plan: Plan, origin: Origin, shares: Sequence[Share], *, whole: bool) -> Table:
    """The table's headings again, and under them each theme's objectives as the plan says them now."""
    writer = dataclasses.replace(
        row_writer(plan, origin.columns, {}),
        cites_in_title=not origin.grid.of(Meaning.RECOMMENDATIONS),
        owner_columns=len(origin.grid.of(Meaning.OWNERS)),
        merges_owners=origin.names_owners_once,
    )
    write = writer.in_one_row if whole else writer.in_rows_of_actions
    written = [
        [in_own_columns(write(objective), objective, origin) for objective in share.objectives]
        for share in shares
    ]
    columns = with_added(
        origin.columns,
        [one for each in written for one in each],
        own_headings(plan),
        list(writer.action_slots.values()),
    )
    rows = [*_lead(origin, len(columns)), *_headings(origin, columns)]
    above = len(rows)
    for share, each in zip(shares, written, strict=True):
        rows.extend(_theme_rows(origin, share, each, columns))
    return Table(tuple(rows), header_rows=above, sheet=origin.table.sheet)


def _lead(origin: Origin, width: int) -> list[Row]:
    """The rows above the headings, as wide as the table is now."""
    added = width - origin.table.width
    return [Row((*copied_cells(row), *(Cell() for _ in range(added)))) for row in origin.grid.lead]


def _headings(origin: Origin, columns: Sequence[FormColumn]) -> list[Row]:
    """The headings with the shading they had, or the usual one where nothing was shaded."""
    first = len(origin.grid.lead)
    rows = header_rows(columns)
    told = origin.table.rows[first : first + len(rows)]
    if not any(cell.fill for row in told for cell in row.cells):
        return list(rows)
    at = {column: index for index, column in enumerate(origin.columns)}
    return [
        Row(
            tuple(
                dataclasses.replace(cell, fill=source.cells[at[column]].fill)
                if column in at
                else cell
                for cell, column in zip(row.cells, columns, strict=True)
            )
        )
        for row, source in zip(rows, told, strict=False)
    ]


def _theme_rows(
    origin: Origin, share: Share, written: Sequence[WrittenObjective], columns: Sequence[FormColumn]
) -> list[Row]:
    theme, rows = share.theme, list[Row]()
    band = origin.band(theme)
    if band is not None and theme.title:
        fill = next((cell.fill for cell in band.cells if not cell.is_empty), None)
        alone = sum(not cell.is_empty for cell in band.cells) == 1
        rows.append(
            band_row(theme.title, len(columns), fill)
            if alone or not any(one_line(cell.text) == theme.title for cell in band.cells)
            else Row((*copied_cells(band), *(Cell() for _ in columns[len(band.cells) :])))
        )
        rows.extend(band_row(text, len(columns), fill) for text in _labels(origin, theme))
    for objective, each in zip(share.objectives, written, strict=True):
        own = dressed(objective_rows(columns, each), columns, objective, origin)
        if origin.grid.of(Meaning.THEME):
            own = with_theme(columns, own, theme.title)
        elif objective.place == theme.place:
            own = _with_both(columns, own, theme.title)
        rows.extend(own)
    return rows


def _labels(origin: Origin, theme: Theme) -> list[str]:
    """The vision and the outcomes, where the table itself named them under the theme."""
    said = "".join(plain(block.text) for row in origin.body for block in row_blocks(row))
    return [line for line in label_lines(theme) if plain(line.split(": ", 1)[1]) in said]


def _with_both(columns: Sequence[FormColumn], rows: list[Row], title: str) -> list[Row]:
    """The rows with the theme's name above the objective's in its own cell."""
    at = next(i for i, column in enumerate(columns) if column.slot.meaning == Meaning.OBJECTIVE)
    cell = rows[0].cells[at]
    both = dataclasses.replace(cell, blocks=(Prose(title), *cell.blocks))
    first = dataclasses.replace(
        rows[0], cells=(*rows[0].cells[:at], both, *rows[0].cells[at + 1 :])
    )
    return [first, *rows[1:]]
