"""Whether a plan's tables give each action a row of its own, or each objective."""

import dataclasses
from collections import defaultdict
from collections.abc import Sequence

from goldenthread.plans.plan import Meaning
from goldenthread.plans.tables.cells import CellReader
from goldenthread.plans.tables.grid import says_nothing
from goldenthread.plans.whole.themes import SectionedPart
from goldenthread.plans.words.points import one_line

_LEAST_SHARE = 0.8
_MOST_ROWS = 400


@dataclasses.dataclass(slots=True)
class _Count:
    """Rows with actions, those with one alone, objectives with actions, those with several such rows."""

    rows: int = 0
    single: int = 0
    groups: int = 0
    several: int = 0

    def add(self, other: "_Count") -> None:
        self.rows += other.rows
        self.single += other.single
        self.groups += other.groups
        self.several += other.several

    @property
    def are_single(self) -> bool:
        return self.rows > 0 and self.single >= _LEAST_SHARE * self.rows

    @property
    def are_several(self) -> bool:
        return self.rows > 0 and self.several >= 0.5 * self.groups


def rows_hold_actions(parts: Sequence[SectionedPart], reader: CellReader) -> list[bool]:
    """For each part, whether its rows hold actions: one in each, or objectives of several rows.

    Where each of its objectives has a single row with a single action, a part is like the
    others under the same headings.
    """
    counts = [_count(part, reader) for part in parts]
    alike: dict[tuple[str, ...], _Count] = defaultdict(_Count)
    for part, count in zip(parts, counts, strict=True):
        alike[_headings(part)].add(count)
    return [
        count.are_several
        or (
            count.are_single
            and (alike[_headings(part)].are_single or alike[_headings(part)].are_several)
        )
        for part, count in zip(parts, counts, strict=True)
    ]


def _headings(part: SectionedPart) -> tuple[str, ...]:
    return tuple(column.meaning for column in part.grid.columns)


def _count(part: SectionedPart, reader: CellReader) -> _Count:
    columns = part.grid.of(Meaning.ACTION)
    count = _Count()
    for group in (group for section in part.sections for group in section.groups):
        filled = 0
        for row in group.rows[:_MOST_ROWS]:
            told = [
                sum(point.depth == 0 for point in reader.points(row.cells[column.index]))
                for column in columns
                if not says_nothing(one_line(row.cells[column.index].text))
            ]
            filled += any(told)
            count.single += sum(told) == 1
        count.rows += filled
        count.groups += filled > 0
        count.several += filled > 1
    return count
