"""The years of a return united: an event that two of them tell is taken from the later one."""

from collections import Counter
from collections.abc import Sequence

import duckdb

from goldenthread.childdata.loaders.loader import NotUsed, Stage
from goldenthread.childdata.made_ids import child_key_sql
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.ssda903.files import ModuleFile
from goldenthread.childdata.ssda903.modules import HEADER, MODULES, Module

_TOLD_LATER = "told by the later year too, from which it is taken"
_NO_CHILD = "a row without CHILD can be joined to nothing, and is left out"
_OTHER_BIRTH = "another day of birth than the header tells; the header's is kept"


def unite_years(
    database: duckdb.DuckDBPyConnection, files: Sequence[ModuleFile], stage: Stage
) -> None:
    """Drop what cannot be joined and what is told twice, saying so, and give each child a key."""
    for module in MODULES:
        years = {file.year.start if file.year else 0 for file in files if file.module is module}
        if years:
            _drop(database, files, module, "coalesce(trim(CHILD), '') = ''", _NO_CHILD, stage)
        if len(years) > 1 and module.event is not None:
            _mark_later(database, files, module)
            _drop(database, files, module, "gt_row < 0", _TOLD_LATER, stage)
        _tell_apart(database, module, is_there=bool(years))
        database.execute(
            f"CREATE VIEW {module.name}_told AS SELECT * REPLACE (trim(CHILD) AS CHILD), "
            f"{child_key_sql('trim(CHILD)')} AS key "
            f"FROM {module.name} LEFT JOIN {module.name}_again USING (gt_file, gt_row)"
        )


def _tell_apart(database: duckdb.DuckDBPyConnection, module: Module, *, is_there: bool) -> None:
    """Number the rows of an event that is told more than once; sorting all rows would cost more."""
    if not is_there:
        columns = "gt_file INTEGER, gt_row BIGINT, times BIGINT"
        database.execute(f"CREATE TABLE {module.name}_again ({columns})")
        return
    told = ", ".join(map(quoted, module.event or ("CHILD",)))
    database.execute(
        f"CREATE TABLE {module.name}_again AS SELECT gt_file, gt_row, "
        f"row_number() OVER (PARTITION BY {told} ORDER BY gt_file, gt_row) AS times "
        f"FROM {module.name} WHERE ({told}) IN "
        f"(SELECT ({told}) FROM {module.name} GROUP BY ALL HAVING count(*) > 1)"
    )


def say_other_births(
    database: duckdb.DuckDBPyConnection, files: Sequence[ModuleFile], stage: Stage
) -> None:
    """Say where other files repeat the day of birth and do not agree with the header."""
    told = " UNION ALL ".join(
        f"SELECT gt_file, CHILD, DOB FROM {module.name}"
        for module in MODULES
        if module is not HEADER and "DOB" in module.columns
    )
    # Nearly all are the same text, which is cheaper to see than the same day.
    found = database.execute(
        f"SELECT told.gt_file, count(*) FROM ({told}) AS told JOIN Header USING (CHILD) "
        "WHERE told.DOB <> Header.DOB AND gt_day(told.DOB) <> gt_day(Header.DOB) "
        "GROUP BY told.gt_file"
    ).fetchall()
    names = {file.number: file.path.name for file in files}
    for number, count in sorted(found):
        stage.say_not_used(NotUsed(names[number], "DOB", _OTHER_BIRTH, count))


def _mark_later(
    database: duckdb.DuckDBPyConnection, files: Sequence[ModuleFile], module: Module
) -> None:
    """Give a negative row number to what a later file tells too."""
    order = ", ".join(
        f"({file.number}, {file.year.start if file.year else 0})"
        for file in files
        if file.module is module
    )
    event = " AND ".join(
        f"gt_day(mine.{quoted(name)}) IS NOT DISTINCT FROM gt_day(other.{quoted(name)})"
        for name in module.event or ()
    )
    database.execute(
        f"UPDATE {module.name} AS mine SET gt_row = -gt_row FROM "
        f"(SELECT DISTINCT {', '.join(map(quoted, module.event or ()))}, of.year "
        f"FROM {module.name} JOIN (VALUES {order}) AS of(number, year) ON gt_file = of.number) "
        f"AS other, (VALUES {order}) AS own(number, year) "
        f"WHERE own.number = mine.gt_file AND own.year < other.year AND {event}"
    )


def _drop(
    database: duckdb.DuckDBPyConnection,
    files: Sequence[ModuleFile],
    module: Module,
    which: str,
    why: str,
    stage: Stage,
) -> None:
    found = database.execute(
        f"SELECT gt_file, count(*) FROM {module.name} WHERE {which} GROUP BY gt_file"
    ).fetchall()
    if not found:
        return
    counts = Counter(dict(found))
    for file in files:
        if counts[file.number]:
            stage.say_not_used(NotUsed(file.path.name, module.name, why, counts[file.number]))
    database.execute(f"DELETE FROM {module.name} WHERE {which}")
