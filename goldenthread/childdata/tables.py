"""Every table that child-level data is kept in."""

import functools

from goldenthread.childdata import schema
from goldenthread.childdata.schema.table import Table
from goldenthread.core.definitions import load_definitions


@functools.cache
def all_tables() -> dict[str, Table]:
    """The tables by name: those of the standard and ours."""
    return load_definitions(schema, Table)
