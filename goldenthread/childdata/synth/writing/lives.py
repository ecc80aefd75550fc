"""One child's rows out of a family's, as the returns look at them: child by child."""

import dataclasses
import functools
from collections.abc import Callable, Mapping

from goldenthread.childdata.synth.casework import Family
from goldenthread.childdata.synth.population import Child
from goldenthread.childdata.synth.rows import Row
from goldenthread.childdata.tables import all_tables

OPEN = "9999"


@dataclasses.dataclass(frozen=True, slots=True)
class Life:
    """A child with all rows about them. Days in the rows are text that sorts as the days do."""

    family: Family
    child: Child
    person: Row
    tables: Mapping[str, list[Row]]

    def rows(self, table: str) -> list[Row]:
        """The child's rows of a table."""
        return self.tables.get(table, [])

    def latest(
        self, table: str, column: str, fits: Callable[[Row], bool] = lambda row: True
    ) -> Row | None:
        """The row with the last day in a column, of those that fit and have one."""
        told = [row for row in self.rows(table) if row.get(column) and fits(row)]
        return max(told, key=lambda row: str(row[column]), default=None)

    def is_unaccompanied(self, since: str = "") -> bool:
        """Whether the child is or was unaccompanied on a day or after it."""
        return any(
            (row["immi_immigration_status_end_date"] or OPEN) >= since
            for row in self.rows("ssd_immigration_status")
        )


@functools.cache
def person_columns() -> dict[str, str]:
    """For each table about one person, the column that says about whom."""
    found: dict[str, str] = {}
    for name, table in all_tables().items():
        for column, told in table.columns.items():
            if told.refers_to is not None and told.refers_to.table == "ssd_person":
                found.setdefault(name, column)
    return found


def lives_of(family: Family) -> list[Life]:
    """The known children of a family, each with their rows."""
    columns = person_columns()
    by_person: dict[str, dict[str, list[Row]]] = {child.id: {} for child in family.children}
    for table, rows in family.rows.by_table.items():
        column = columns.get(table)
        if column is None:
            continue
        for row in rows:
            if row[column] in by_person:
                by_person[row[column]].setdefault(table, []).append(row)
    people = {row["pers_person_id"]: row for row in family.rows.by_table.get("ssd_person", ())}
    return [
        Life(family, child, people[child.id], by_person[child.id])
        for child in family.children
        if child.id in people
    ]
