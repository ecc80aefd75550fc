"""A table of actions as it stood in the source: its columns, and which rows were whose objective's."""

import dataclasses
from collections.abc import Collection, Mapping, Sequence

from goldenthread.documents.document import Place, Row, Table
from goldenthread.documents.likeness import plain
from goldenthread.plans.exporting.facts import ANY_TIME
from goldenthread.plans.exporting.slots import COMPLETED, FormColumn, Level, Slot
from goldenthread.plans.layouts.layout import Layout
from goldenthread.plans.plan import Guidance, Meaning, Objective, Plan, Theme
from goldenthread.plans.tables.columns import Guess, meaning_of_heading
from goldenthread.plans.tables.grid import Column, Grid, find_grid, same_columns
from goldenthread.plans.tables.wrapped import is_wrapped, unwrapped

_ON_ROWS_OF_ACTIONS = 0.5


@dataclasses.dataclass(frozen=True, slots=True)
class Origin:
    """A table of actions. `starts` gives for an objective's place the rows that it stood in."""

    table: Table
    grid: Grid
    body: tuple[Row, ...]
    columns: tuple[FormColumn, ...]
    starts: Mapping[Place, range]
    lines_are_rows: bool

    def rows(self, objective: Objective) -> tuple[Row, ...]:
        told = self.starts.get(objective.place, range(0))
        return self.body[told.start : told.stop]

    def band(self, theme: Theme) -> Row | None:
        """The row that names the theme, if one did and held nothing of an objective."""
        for index, row in enumerate(self.body):
            if any(cell.place == theme.place for cell in row.cells):
                mine = any(index in rows for rows in self.starts.values())
                return None if mine else row
        return None

    @property
    def names_owners_once(self) -> bool:
        """Whether rows of an objective leave out the owners that a row above has named."""
        columns = [column.index for column in self.grid.of(Meaning.OWNERS)]
        later = (index for rows in self.starts.values() for index in rows[1:])
        return bool(columns) and any(
            all(self.body[index].cells[at].is_empty for at in columns) for index in later
        )

    def gives_actions_rows(self, objectives: Sequence[Objective]) -> bool:
        """Whether most objectives of several actions had them in several rows."""
        columns = [column.index for column in self.grid.of(Meaning.ACTION)]
        several = [one for one in objectives if len(one.actions) > 1 and self.rows(one)]
        apart = 0
        for one in several:
            told = [any(not row.cells[at].is_empty for at in columns) for row in self.rows(one)]
            apart += sum(told) > 1
        return not self.lines_are_rows and apart > _ON_ROWS_OF_ACTIONS * len(several)


def origin_of(
    table: Table,
    before: Origin | None,
    layouts: Mapping[str, Layout],
    objectives: Sequence[Objective],
    themes: Collection[Place],
    guidance: Guidance,
) -> Origin | None:
    """The table as its objectives' origin; None where it is not made of rows under headings."""
    settled = guidance.of(table.place)
    grid = find_grid(table, ANY_TIME, layouts, settled)
    if grid is None and before is not None:
        grid = same_columns(table, before.grid, ANY_TIME, settled)
    if grid is None or not grid.of(Meaning.OBJECTIVE):
        return None
    wrapped = is_wrapped(grid)
    body = unwrapped(grid).rows if wrapped else grid.body
    firsts = {row.cells[0].place: index for index, row in enumerate(body) if row.cells}
    if not all(objective.place in firsts for objective in objectives):
        return None
    begins = {firsts[objective.place]: objective.place for objective in objectives}
    ends = {
        index
        for index, row in enumerate(body)
        if any(cell.place in themes for cell in row.cells) and index not in begins
    }
    starts = {
        place: range(begin, _end(begin, {*begins, *ends}, len(body)))
        for begin, place in begins.items()
    }
    return Origin(table, grid, body, form_of(grid.columns), starts, wrapped)


def _end(begin: int, stops: Collection[int], length: int) -> int:
    return min((stop for stop in stops if stop > begin), default=length)


def form_of(columns: Sequence[Column]) -> tuple[FormColumn, ...]:
    """The columns to be written again; of several with one meaning the first is the usual one."""
    seen: set[Slot] = set()
    form: list[FormColumn] = []
    for column in columns:
        level = Level.OBJECTIVE if column.of_objective else Level.ROW
        slot = Slot(column.meaning, level)
        if column.meaning == Meaning.TIMESCALES and plain(column.name) == plain(COMPLETED):
            slot = Slot(Meaning.TIMESCALES, level, COMPLETED)
        named = column.meaning in (Meaning.ACTION, Meaning.OTHER, Meaning.OUTCOMES, Meaning.VISION)
        if named or slot in seen:
            slot = Slot(column.meaning, level, plain(column.name) or f"column {column.index}")
        seen.add(slot)
        form.append(FormColumn(column.heading, slot, column.parent))
    return tuple(form)


def source_columns(plan: Plan, layouts: Mapping[str, Layout]) -> tuple[FormColumn, ...]:
    """The columns of the source's first table of actions; none where it has no such table."""
    for table in plan.source.tables() if plan.source else ():
        grid = find_grid(table, ANY_TIME, layouts, plan.guidance.of(table.place))
        if grid is not None:
            return form_of(grid.columns)
    return ()


def headed_columns(headings: Sequence[str]) -> tuple[FormColumn, ...]:
    """Columns under the given headings, each holding what its words say."""
    return form_of(
        [
            Column(
                index, heading, "", Guess(meaning_of_heading(heading) or Meaning.OTHER, "", True)
            )
            for index, heading in enumerate(headings)
        ]
    )
