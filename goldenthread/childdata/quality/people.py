"""Whom a row is about: the SQL that gives the person, straight or by way of what the row belongs to."""

import functools

from goldenthread.childdata.sql import quoted
from goldenthread.childdata.tables import all_tables, person_column

# Enough for the longest way there is: a need, its plan, the request, what it was made for, the person.
_STEPS = 5


@functools.cache
def way_to_person(table: str, steps: int = _STEPS) -> tuple[tuple[str, str, str], ...] | None:
    """The references to follow (own column, table, its column) to one that has the person, or None."""
    if person_column(table):
        return ()
    ways = []
    for name, column in all_tables()[table].columns.items():
        to = column.refers_to
        if to is None or to.table == table or not steps:
            continue
        further = way_to_person(to.table, steps - 1)
        if further is not None:
            ways.append(((name, to.table, to.column), *further))
    return min(ways, key=len, default=None)


def person_of(table: str, row: str) -> str:
    """SQL for the person of a row of the table that goes by the name `row`; empty if there is none."""
    own = person_column(table)
    if own:
        return f"{row}.{quoted(own)}"
    way = way_to_person(table)
    if way is None:
        return "CAST(NULL AS VARCHAR)"
    (column, parent, its), *_ = way
    inner = f"{row}_of"
    # A parent that is there twice would double the row.
    return (
        f"(SELECT any_value({person_of(parent, inner)}) FROM {quoted(parent)} AS {inner} "
        f"WHERE {inner}.{quoted(its)} = {row}.{quoted(column)})"
    )
