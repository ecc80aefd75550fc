"""Which collection year each file of the return tells, by its days and by the files beside it."""

import re
from collections import Counter
from collections.abc import Sequence

import duckdb

from goldenthread.childdata.collection_years import CollectionYear
from goldenthread.childdata.sql import quoted
from goldenthread.childdata.ssda903.files import ModuleFile
from goldenthread.childdata.ssda903.modules import EPISODES

# Days that tell the year of a file, so that a long one takes no longer.
_LOOKED_AT = 5_000


def settle_years(database: duckdb.DuckDBPyConnection, files: Sequence[ModuleFile]) -> None:
    """Give each file its year, where anything tells it."""
    for file in files:
        file.year = _by_days(database, file)
    dated = [file for file in files if file.year]
    if not dated:
        return
    for file in files:
        if file.year is None:
            file.year = _by_neighbours(database, file, files, dated)


def _by_days(database: duckdb.DuckDBPyConnection, file: ModuleFile) -> CollectionYear | None:
    """The year in which most of the days lie that must lie within it."""
    for column in file.module.in_year:
        found = database.execute(
            f"SELECT CAST(d[1:4] AS INTEGER) - CAST(d[6:] < '04-01' AS INTEGER) AS year, count(*) "
            f"FROM (SELECT gt_day({quoted(column)}) AS d FROM {file.module.name} "
            f"WHERE gt_file = {file.number} AND {quoted(column)} IS NOT NULL LIMIT {_LOOKED_AT}) "
            "WHERE d SIMILAR TO '\\d{4}-\\d{2}-\\d{2}' GROUP BY year ORDER BY 2 DESC, 1 DESC"
        ).fetchall()
        if found and column != "DECOM":
            return CollectionYear(found[0][0])
        if found:
            # Episodes may have begun long before, and the last of them began in the year.
            return CollectionYear(max(year for year, _ in found))
    return None


def _by_neighbours(
    database: duckdb.DuckDBPyConnection,
    file: ModuleFile,
    files: Sequence[ModuleFile],
    dated: Sequence[ModuleFile],
) -> CollectionYear:
    beside = [one for one in dated if one.path.parent == file.path.parent]
    alike = [one for one in beside if _rest_of_name(one) == _rest_of_name(file)]
    years = {one.year for one in alike or beside or dated if one.year}
    return years.pop() if len(years) == 1 else _by_children(database, file, files, years)


def _rest_of_name(file: ModuleFile) -> tuple[str, ...]:
    """What a file's name says beside the module: often the year, or that it is the previous one."""
    words = re.findall(r"[a-z]+|\d+", file.path.stem.casefold())
    return tuple(word for word in words if word not in file.module.words)


def _by_children(
    database: duckdb.DuckDBPyConnection,
    file: ModuleFile,
    files: Sequence[ModuleFile],
    years: set[CollectionYear],
) -> CollectionYear:
    """The year whose episodes have most of the file's children, and which no like file has taken."""
    taken = {one.year for one in files if one.module is file.module and one is not file}
    shared: Counter[CollectionYear] = Counter()
    for one in files:
        if one.module is EPISODES and one.year in years:
            found = database.execute(
                f"SELECT count(DISTINCT CHILD) FROM {file.module.name} "
                f"WHERE gt_file = {file.number} "
                f"AND CHILD IN (SELECT CHILD FROM Episodes WHERE gt_file = {one.number})"
            ).fetchone()
            shared[one.year] = found[0] if found else 0
    return max(years, key=lambda year: (shared[year], year not in taken, year))
