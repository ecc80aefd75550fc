"""The source in stretches, each with the objectives that were read from it, so that both stand side by side."""

import dataclasses
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from goldenthread.documents.document import Cell, Place, Prose, ProseKind, Row, Table
from goldenthread.plans.checking.draft import Draft
from goldenthread.plans.checking.parts import DraftAction, DraftFlag, DraftObjective
from goldenthread.plans.tables.headings import header_of

_ABOVE = Prose("(goes on from above)")
# Rows or paragraphs; an objective with hundreds of rows would otherwise be one page of megabytes.
LONGEST_STRETCH = 30


@dataclass
class Beside:
    """An objective as far as it stands beside one stretch: those of its actions that stand there."""

    objective: DraftObjective
    actions: list[DraftAction]
    goes_on: bool = False


@dataclass
class Stretch:
    """A stretch of the source and what was read from it. `key` names it on the page.

    `source` holds prose and pieces of tables with their headings.
    """

    key: str
    source: list[Prose | Table]
    read: list[Beside] = field(default_factory=list)
    flags: list[DraftFlag] = field(default_factory=list)

    @property
    def is_plan(self) -> bool:
        return bool(self.read)

    @property
    def place(self) -> Place | None:
        """Where it begins in the document; of a piece of a table, its first row below the headings."""
        for block in self.source:
            if isinstance(block, Prose):
                return block.place
            return next((cell.place for row in block.body for cell in row.cells), block.place)
        return None


@dataclass
class _Unit:
    """A paragraph, or one row of a table."""

    places: frozenset[Place]
    prose: Prose | None = None
    table: Table | None = None
    row: int = 0


def stretches_of(draft: Draft) -> list[Stretch]:
    """Every block of the source in order; what was read from no place in it stands last."""
    starts: dict[Place, list[DraftObjective]] = defaultdict(list)
    for objective in draft.objectives:
        starts[_row_of(objective.value.place)].append(objective)
    flags: dict[Place, list[DraftFlag]] = defaultdict(list)
    for flag in draft.flags:
        flags[_row_of(flag.value.place)].append(flag)
    stretches: list[Stretch] = []
    for units in _grouped(_units(draft), starts):
        pieces = [units[at : at + LONGEST_STRETCH] for at in range(0, len(units), LONGEST_STRETCH)]
        own = [
            _stretch(len(stretches) + number, piece, starts, flags)
            for number, piece in enumerate(pieces, start=1)
        ]
        _share_actions(own, pieces)
        stretches += own
    elsewhere = [one for left in starts.values() for one in left]
    if elsewhere:
        read = [Beside(one, one.actions) for one in elsewhere]
        stretches.append(Stretch("elsewhere", [], read))
    return stretches


def _share_actions(stretches: list[Stretch], pieces: list[list[_Unit]]) -> None:
    """Have actions of a part that was cut for its length stand beside the piece that holds their row."""
    at = {
        place: number
        for number, piece in enumerate(pieces)
        for unit in piece
        for place in unit.places
    }
    for number, stretch in enumerate(stretches):
        for begun in [one for one in stretch.read if not one.goes_on]:
            shares: dict[int, list[DraftAction]] = defaultdict(list)
            for action in begun.actions:
                shares[max(at.get(_row_of(action.value.place), number), number)].append(action)
            begun.actions = shares.pop(number, [])
            for later, actions in shares.items():
                stretches[later].read.append(Beside(begun.objective, actions, goes_on=True))


def _stretch(
    number: int,
    units: list[_Unit],
    starts: dict[Place, list[DraftObjective]],
    flags: dict[Place, list[DraftFlag]],
) -> Stretch:
    stretch = Stretch(f"stretch-{number}", list(_source(units)))
    for unit in units:
        for place in sorted(unit.places, key=str):
            stretch.read.extend(Beside(one, one.actions) for one in starts.pop(place, []))
            stretch.flags.extend(flags.pop(place, []))
    return stretch


def _row_of(place: Place) -> Place:
    """The place but for its column: what stands in one row stands together."""
    return dataclasses.replace(place, column=None)


def _units(draft: Draft) -> Iterator[_Unit]:
    for block in draft.read.source.blocks if draft.read.source else ():
        if isinstance(block, Prose):
            if block.kind != ProseKind.FURNITURE and block.text.strip():
                yield _Unit(frozenset({_row_of(block.place)}), prose=block)
            continue
        for index, row in enumerate(block.rows):
            places = {_row_of(cell.place) for cell in row.cells} | set(map(_row_of, row.places))
            places |= {_row_of(prose.place) for cell in row.cells for prose in cell.blocks}
            yield _Unit(frozenset(places - {Place()}), table=block, row=index)


def _grouped(
    units: Iterator[_Unit], starts: dict[Place, list[DraftObjective]]
) -> Iterator[list[_Unit]]:
    """A new group where an objective begins, and where its table ends."""
    group: list[_Unit] = []
    holds_plan = False
    for unit in units:
        begins = any(place in starts for place in unit.places)
        other_table = bool(group) and unit.table is not group[-1].table
        table_ends = holds_plan and other_table and group[0].table is not None
        table_begins = other_table and unit.table is not None and not holds_plan
        if group and (begins or table_ends or table_begins) and not _are_heads(group, unit):
            yield group
            group, holds_plan = [], False
        group.append(unit)
        holds_plan = holds_plan or begins
    if group:
        yield group


def _are_heads(group: list[_Unit], unit: _Unit) -> bool:
    """Whether the group is the headings of the table that the unit is the next row of."""
    return unit.table is not None and all(
        one.table is unit.table and one.row < _heads(unit.table).stop for one in group
    )


def _source(units: list[_Unit]) -> Iterator[Prose | Table]:
    rows: list[_Unit] = []
    for unit in units:
        if rows and unit.table is not rows[0].table:
            yield _piece(rows)
            rows = []
        if unit.prose is not None:
            yield unit.prose
        else:
            rows.append(unit)
    if rows:
        yield _piece(rows)


def _piece(units: list[_Unit]) -> Table:
    """Some rows of a table under its headings, cells that reach out of them cut to fit."""
    table = units[0].table
    assert table is not None
    own = [table.rows[unit.row] for unit in units]
    heads = _heads(table)
    above = [] if units[0].row < heads.stop else list(table.rows[heads.start : heads.stop])
    rows = [*_fitted(above), *_fitted(own)]
    lines = len(above) or sum(unit.row < heads.stop for unit in units)
    return Table(tuple(rows), lines, table.sheet, place=table.place)


def _heads(table: Table) -> range:
    """The rows of its headings: as the format says, else as their words do."""
    if table.header_rows:
        return range(table.header_rows)
    start, depth = header_of(table) or (0, 0)
    return range(start, start + depth)


def _fitted(rows: list[Row]) -> Iterator[Row]:
    """The rows with no cell taller than they are, and none covered by one that is not here."""
    covered: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        cells: list[Cell] = []
        for index, cell in enumerate(row.cells):
            if cell.covered and (number, index) not in covered:
                cells.append(Cell((_ABOVE,), place=cell.place))
                continue
            height = min(cell.row_span, len(rows) - number)
            covered |= {
                (number + down, index + along)
                for down in range(height)
                for along in range(cell.column_span)
            }
            cells.append(dataclasses.replace(cell, row_span=height))
        yield dataclasses.replace(row, cells=tuple(cells))
