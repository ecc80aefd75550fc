"""Every table that child-level data is kept in."""

import functools

from goldenthread.childdata import schema
from goldenthread.childdata.schema.table import Table
from goldenthread.core.definitions import load_definitions


@functools.cache
def all_tables() -> dict[str, Table]:
    """The tables by name: those of the standard and ours."""
    return load_definitions(schema, Table)


@functools.cache
def person_column(table: str) -> str | None:
    """The table's own column with the person, or None."""
    if table == "ssd_person":
        return "pers_person_id"
    return next(
        (
            name
            for name, column in all_tables()[table].columns.items()
            if column.refers_to is not None and column.refers_to.table == "ssd_person"
        ),
        None,
    )
