"""Rules on references: whether the row is there that a column points to."""

from collections.abc import Iterator

from goldenthread.childdata.quality.events import all_events
from goldenthread.childdata.quality.people import person_of
from goldenthread.childdata.quality.rule import Asked
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import Table
from goldenthread.childdata.sql import quoted


def asked_of_references(name: str, table: Table, *, is_outside: bool) -> Iterator[Asked]:
    """A rule for each reference.

    A row of a day before the first of the table that it points to speaks of what the extract left
    out: those are told apart from the others.
    """
    own = all_events().get(name)
    for column, told in table.columns.items():
        to = told.refers_to
        if to is None or (is_outside and (own is None or to.table not in all_events())):
            continue
        outside = "false"
        if own is not None and to.table in all_events():
            first = all_events()[to.table].day
            outside = (
                f"coalesce({ROW}.{own.day} < (SELECT min({first}) FROM {quoted(to.table)}), false)"
            )
        yield Asked(
            column=column,
            sql=(
                f"SELECT {key_of(name)} AS key, {person_of(name, ROW)} AS person_id, "
                f"{ROW}.{column} AS found FROM {quoted(name)} AS {ROW} "
                f"WHERE {ROW}.{column} IS NOT NULL AND {'' if is_outside else 'NOT '}{outside} "
                f"AND NOT EXISTS (SELECT 1 FROM {quoted(to.table)} AS other "
                f"WHERE other.{to.column} = {ROW}.{column})"
            ),
        )
