"""What the cells of one row say: owners, dates, colour, fields, each read by its column's meaning."""

import dataclasses
import re
from collections.abc import Iterable, Sequence

from goldenthread.documents.document import Cell, Row
from goldenthread.plans.plan import Field, Meaning, Timescale, TimescaleKind
from goldenthread.plans.tables.grid import Column, Grid, says_nothing
from goldenthread.plans.whole.facts import Facts
from goldenthread.plans.words.citations import Citation, read_citation
from goldenthread.plans.words.days import MONTHS
from goldenthread.plans.words.known_roles import NO_ROLES, KnownRoles
from goldenthread.plans.words.own_lines import nested, own_blocks
from goldenthread.plans.words.points import Point, one_line, points
from goldenthread.plans.words.rag import claimed_colour, rated
from goldenthread.plans.words.roles import is_nobody
from goldenthread.plans.words.timescales import read_timescale, read_timescales

_COMPLETED = re.compile(r"date (?:completed|achieved|closed|done)|^(?:actual|completed)\b", re.I)
_LISTED = re.compile(r"\(?(?:\d{1,2}|[a-z])[.)]$")


@dataclasses.dataclass(frozen=True, slots=True)
class RowReading:
    """One row as read. `owners` and `timescales` are of the whole row, `action_…` of its actions.

    `own_timescales` are those without what a merged cell has said in a row above already.
    `of_objective` is what columns say that speak of the objective and of none of its actions.
    """

    row: Row
    owner_columns: tuple[tuple[str, ...], ...]
    action_owners: tuple[str, ...]
    timescales: tuple[Timescale, ...]
    own_timescales: tuple[Timescale, ...]
    action_timescales: tuple[Timescale, ...]
    citation: Citation
    cited: tuple[str, ...]
    rag: str | None
    action_ref: str | None
    fields: dict[Field, tuple[str, ...]]
    other: dict[str, tuple[str, ...]]
    of_objective: "RowReading | None" = None
    # Of owners listed "a) … b) …", those of each letter.
    listed_owners: tuple[tuple[str, ...], ...] = ()

    @property
    def owners(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for names in self.owner_columns for name in names))


@dataclasses.dataclass(frozen=True, slots=True)
class CellReader:
    """Reads cells in the light of what the whole document tells.

    `run_on` says that the table at hand has lost the ends of its paragraphs as well. `seen`
    keeps each cell's own lines, since several questions are asked of each cell.
    """

    facts: Facts
    run_on: bool = False
    roles: KnownRoles = NO_ROLES
    seen: dict[int, tuple[Cell, Cell]] = dataclasses.field(default_factory=dict, compare=False)

    def points(self, cell: Cell, *, expected: int = 0) -> list[Point]:
        return points(
            self.own_lines(cell),
            lost_breaks=self.facts.breaks_lost,
            wording=self.facts.wording,
            expected=expected,
            run_on=self.run_on,
        )

    def own_lines(self, cell: Cell) -> Cell:
        """The cell with typed bullets as markers, and a person's own line breaks as blocks."""
        asked = self.seen.get(id(cell))
        if asked is not None and asked[0] is cell:
            return asked[1]
        parts = [
            part for block in cell.blocks for part in own_blocks(block, wraps=self.facts.wraps)
        ]
        told = dataclasses.replace(cell, blocks=nested(parts))
        self.seen[id(cell)] = (cell, told)
        return told

    def owners(self, cell: Cell) -> tuple[str, ...]:
        # A page break may have cut a role: known ones are looked for in the whole cell first.
        told = self.roles.known(cell.text)
        if not told:
            blocks = self.own_lines(cell).blocks
            told = [role for block in blocks for role in self.roles.split(block.text)]
        return tuple(dict.fromkeys(told))

    def timescales(self, cell: Cell) -> tuple[Timescale, ...]:
        blocks = self.own_lines(cell).blocks
        return tuple(
            timescale
            for block in blocks
            for timescale in read_timescales(block.text, self.facts.days)
        )

    def row(self, grid: Grid, row: Row, resolved: Row) -> RowReading:
        """One row read. `resolved` has merged cells filled down; what belongs to the actions is read from it."""
        alone = tuple(column for column in grid.columns if column.of_objective)
        if not alone:
            return self._row(grid, row, resolved)
        shared = tuple(column for column in grid.columns if not column.of_objective)
        of_objective = dataclasses.replace(grid, columns=alone)
        rest = dataclasses.replace(grid, columns=shared)
        reading = self._row(rest, row, resolved)
        if of_objective.of(Meaning.OWNERS) and not rest.of(Meaning.OWNERS):
            reading = dataclasses.replace(reading, owner_columns=())
        if of_objective.of(*_DATES) and not rest.of(*_DATES):
            reading = dataclasses.replace(reading, timescales=(), own_timescales=())
        return dataclasses.replace(reading, of_objective=self._row(of_objective, row, row))

    def _row(self, grid: Grid, row: Row, resolved: Row) -> RowReading:
        other: dict[str, tuple[str, ...]] = {}
        fields: dict[Field, tuple[str, ...]] = {}
        for column in grid.columns:
            told = self._said(column, row.cells[column.index])
            field = Field.PROGRESS if column.meaning == Meaning.RAG else column.meaning.field
            if told and field is not None:
                fields[field] = (*fields.get(field, ()), *told)
            elif told:
                other[column.name] = (*other.get(column.name, ()), *told)
        cited = _texts(row, grid.of(Meaning.RECOMMENDATIONS))
        return RowReading(
            row=row,
            owner_columns=tuple(
                self.owners(resolved.cells[column.index]) for column in _owner_columns(grid)
            ),
            action_owners=self._all_owners(resolved, grid.of(Meaning.ACTION_OWNERS)),
            timescales=self._all_timescales(resolved, _date_columns(grid)),
            own_timescales=self._all_timescales(row, _date_columns(grid)),
            action_timescales=self._all_timescales(resolved, grid.of(Meaning.ACTION_TIMESCALES)),
            citation=read_citation(", ".join(cited)),
            cited=cited,
            rag=_colour(resolved, grid),
            action_ref=next(iter(_texts(row, grid.of(Meaning.ACTION_REF))), None),
            fields=fields,
            other=other,
            listed_owners=self._listed_owners(resolved, _owner_columns(grid)),
        )

    def _listed_owners(self, row: Row, columns: Sequence[Column]) -> tuple[tuple[str, ...], ...]:
        """The owners of each line, where the only column of them numbers or letters them all."""
        if len(columns) != 1:
            return ()
        blocks = self.own_lines(row.cells[columns[0].index]).blocks
        if not all(_LISTED.match(block.marker) for block in blocks):
            return ()
        return tuple(tuple(self.roles.split(block.text)) for block in blocks)

    def _said(self, column: Column, cell: Cell) -> tuple[str, ...]:
        """What a cell says that no owner, date, action or colour takes up."""
        text = one_line(cell.text)
        if not text:
            return ()
        meaning = column.meaning
        if meaning.field is not None or meaning in (
            Meaning.OTHER,
            Meaning.OUTCOMES,
            Meaning.VISION,
        ):
            return tuple(point.text for point in self.points(cell))
        if meaning in (Meaning.OWNERS, Meaning.ACTION_OWNERS):
            return (text,) if is_nobody(text) else ()
        if meaning == Meaning.RAG:
            colour, said = rated(text)
            return (said,) if colour else ()
        if meaning in (Meaning.ACTION, Meaning.OBJECTIVE, *_WHENS):
            return (text,) if says_nothing(text) and not _is_unknown_date(meaning, text) else ()
        return ()

    def _all_owners(self, row: Row, columns: Iterable[Column]) -> tuple[str, ...]:
        told = (role for column in columns for role in self.owners(row.cells[column.index]))
        return tuple(dict.fromkeys(told))

    def _all_timescales(self, row: Row, columns: Sequence[Column]) -> tuple[Timescale, ...]:
        found: list[Timescale] = []
        for column in columns:
            cell = row.cells[column.index]
            text = one_line(cell.text)
            if says_nothing(text) and not _is_unknown_date(column.meaning, text):
                continue
            found.extend(self._as_headed(timescale, column) for timescale in self.timescales(cell))
        starts = any(column.meaning == Meaning.STARTS for column in columns)
        return _from_start_to_end(found) if starts else tuple(found)

    def _as_headed(self, timescale: Timescale, column: Column) -> Timescale:
        """A day under "Start date" is a start, one under "Date completed" is done."""
        if timescale.kind == TimescaleKind.BY and column.meaning == Meaning.STARTS:
            started = read_timescale(f"from {timescale.raw}", self.facts.days)
            return dataclasses.replace(started, raw=timescale.raw)
        if timescale.kind == TimescaleKind.BY and _COMPLETED.search(column.name):
            return dataclasses.replace(timescale, kind=TimescaleKind.DONE)
        return timescale


def _from_start_to_end(told: list[Timescale]) -> tuple[Timescale, ...]:
    """A start and an end from two columns of a row as one range."""
    if [one.kind for one in told] != [TimescaleKind.FROM, TimescaleKind.BY]:
        return tuple(told)
    first, last = told
    if first.start is None or last.end is None or first.start > last.end:
        return tuple(told)
    return (
        Timescale(
            raw=f"{first.raw} to {last.raw}",
            kind=TimescaleKind.RANGE,
            start=first.start,
            end=last.end,
            inferred=first.inferred or last.inferred,
        ),
    )


def _owner_columns(grid: Grid) -> list[Column]:
    """The columns of the objective's owners; those of its actions where there are no others."""
    return grid.of(Meaning.OWNERS) or grid.of(Meaning.ACTION_OWNERS)


def _date_columns(grid: Grid) -> list[Column]:
    return grid.of(*_DATES) or grid.of(Meaning.ACTION_TIMESCALES)


_DATES = (Meaning.STARTS, Meaning.TIMESCALES)
_WHENS = (Meaning.STARTS, Meaning.TIMESCALES, Meaning.ACTION_TIMESCALES)


def _is_unknown_date(meaning: Meaning, text: str) -> bool:
    """ "TBC" under a heading of dates is a date still to be set; "N/A" is none."""
    return meaning in _WHENS and bool(re.match(r"tb[cad]", text, re.I))


def _texts(row: Row, columns: Iterable[Column]) -> tuple[str, ...]:
    told = (one_line(row.cells[column.index].text) for column in columns)
    return tuple(text for text in told if text)


_PERIOD = re.compile(rf"\b(?:q[1-4]|quarter|{'|'.join(MONTHS)}|20\d\d|\d\d?/\d\d)\b", re.I)


def _colour(row: Row, grid: Grid) -> str | None:
    columns = grid.of(Meaning.RAG)
    # Of one for each quarter or month, the last that is filled is how things stand.
    periods = [column for column in columns if _PERIOD.search(column.heading)]
    if len(periods) > 1:
        overall = [column for column in columns if column not in periods]
        columns = [*overall, *reversed(periods)]
    told = (claimed_colour(row.cells[column.index]) for column in columns)
    return next((colour for colour in told if colour), None)
