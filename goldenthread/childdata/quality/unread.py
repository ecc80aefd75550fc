"""Rules on what settling could not read: each such value is a row of `gt_unread`."""

from collections.abc import Callable, Iterator

from goldenthread.childdata.quality.people import person_of
from goldenthread.childdata.quality.rule import Asked
from goldenthread.childdata.quality.statements import ROW, key_of
from goldenthread.childdata.schema.table import ColumnType, Table
from goldenthread.childdata.sql import literal, quoted

# Text is always read.
_NEVER = (ColumnType.STRING,)


def asked_of_unread(name: str, table: Table, fits: Callable[[ColumnType], bool]) -> Iterator[Asked]:
    """A rule for each column of a type that fits: the rows in which it could not be read.

    Names and free text are not kept, and so not judged.
    """
    for column, told in table.columns.items():
        if fits(told.type) and told.type not in _NEVER and not told.is_identity:
            yield Asked(
                column=column,
                sql=(
                    f"SELECT {key_of(name)} AS key, {person_of(name, ROW)} AS person_id, "
                    f'unread."value" AS found FROM gt_unread AS unread JOIN {quoted(name)} AS {ROW} '
                    f"ON unread.gt_file = {ROW}.gt_file AND unread.gt_row = {ROW}.gt_row "
                    f'WHERE unread."table" = {literal(name)} AND unread."column" = {literal(column)}'
                ),
            )
