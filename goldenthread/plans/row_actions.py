"""Whether a plan's tables give each action a row of its own, or each objective."""

from goldenthread.plans.cells import CellReader
from goldenthread.plans.columns import Meaning
from goldenthread.plans.grid import says_nothing
from goldenthread.plans.points import one_line
from goldenthread.plans.themes import SectionedPart

_LEAST_SHARE = 0.8
_MOST_ROWS = 400


def rows_hold_actions(parts: list[SectionedPart], reader: CellReader) -> bool:
    """Judged over all tables: rows of one action each, or objectives that mostly have several rows."""
    single = rows = groups = several = 0
    for part in parts:
        columns = part.grid.of(Meaning.ACTION)
        for group in (group for section in part.sections for group in section.groups):
            filled = 0
            for row in group.rows[:_MOST_ROWS]:
                told = [
                    sum(point.depth == 0 for point in reader.points(row.cells[column.index]))
                    for column in columns
                    if not says_nothing(one_line(row.cells[column.index].text))
                ]
                filled += any(told)
                single += sum(told) == 1
            rows += filled
            groups += filled > 0
            several += filled > 1
    return rows > 0 and (single >= _LEAST_SHARE * rows or several > 0.5 * groups)
