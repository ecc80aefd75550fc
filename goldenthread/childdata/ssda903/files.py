"""The return's CSV files, read by the database into tables of text with the row of each."""

import dataclasses
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import duckdb

from goldenthread.childdata.collection_years import CollectionYear
from goldenthread.childdata.loaders.loader import NotUsed, SourceRefused, Stage
from goldenthread.childdata.sql import database, quoted
from goldenthread.childdata.ssda903.modules import MODULES, WORKED_OUT, Module, module_of, plain
from goldenthread.childdata.staging_csv import CsvForm, csv_form, csv_source, is_clean, write_clean

# Sorting a hundred thousand children's episodes needs less; more goes to files of its own.
_MEMORY = "512MB"
_EXTRA = ("LA", "YEAR")


@dataclasses.dataclass(slots=True)
class ModuleFile:
    """One file: `number` stands for it in the tables. `year` is None until and unless it is told."""

    number: int
    path: Path
    module: Module
    form: CsvForm
    year: CollectionYear | None = None


def open_database(stage: Stage) -> duckdb.DuckDBPyConnection:
    """A database in memory for one load, with the return's way of writing days as a macro.

    Nothing is asked of it with parameters: the first one makes DuckDB import pandas, which takes
    longer than a small return.
    """
    opened = database(memory_limit=_MEMORY, temp_directory=str(stage.scratch / "ssda903"))
    # As text in the order of the days: what is no day stays as it is, for settling to find.
    opened.execute(
        "CREATE MACRO gt_day(t) AS CASE "
        "WHEN t LIKE '__/__/____%' THEN t[7:10] || '-' || t[4:5] || '-' || t[1:2] "
        "WHEN t LIKE '____-__-__%' THEN t[1:10] ELSE t END"
    )
    return opened


def module_file(number: int, path: Path) -> ModuleFile:
    form = csv_form(path)
    module = module_of(form.headings) if form else None
    if form is None or module is None:
        raise SourceRefused(f"{path.name}: this is no file of the return on children looked after.")
    return ModuleFile(number, path, module, form)


def read_files(database: duckdb.DuckDBPyConnection, files: list[ModuleFile], stage: Stage) -> None:
    """Make a table of each module, of all its files; of a module without a file an empty one."""
    for module in MODULES:
        columns = ", ".join(f"{quoted(name)} VARCHAR" for name in module.columns)
        database.execute(f"CREATE TABLE {module.name} (gt_file INTEGER, gt_row BIGINT, {columns})")
    for file in files:
        _read(database, file, stage)


def _read(database: duckdb.DuckDBPyConnection, file: ModuleFile, stage: Stage) -> None:
    places = _places(file, stage)
    wanted = {name: place for name, place in places.items() if name in file.module.columns}
    if is_clean(file.path, file.form):
        columns = ", ".join(f"c{place}" for place in wanted.values())
        source = csv_source(file.path, file.form.delimiter, len(file.form.headings))
        try:
            _insert(
                database, file, wanted, f"SELECT row_number() OVER () + 1, {columns} FROM {source}"
            )
        except duckdb.Error:
            # Its words may quote the file. The copy says what is wrong with it.
            database.execute(f"DELETE FROM {file.module.name} WHERE gt_file = {file.number}")
        else:
            return
    copy = stage.scratch / f"ssda903-{file.number}.csv"
    for told in write_clean(file.path, file.form, tuple(wanted.values()), copy):
        stage.say_not_used(told)
    _insert(database, file, wanted, f"SELECT * FROM {csv_source(copy, ',', len(wanted) + 1)}")


def _insert(
    database: duckdb.DuckDBPyConnection, file: ModuleFile, wanted: dict[str, int], rows: str
) -> None:
    names = ", ".join(map(quoted, wanted))
    database.execute(
        f"INSERT INTO {file.module.name} (gt_file, gt_row, {names}) "
        f"SELECT {file.number}, * FROM ({rows})"
    )


def _places(file: ModuleFile, stage: Stage) -> dict[str, int]:
    """The place of each heading; what is doubled, unknown or missing is said."""
    headings = [plain(heading) for heading in file.form.headings]
    for name, why in _faults(headings, file.module):
        stage.say_not_used(NotUsed(file.path.name, name, why))
    return {name: headings.index(name) for name in dict.fromkeys(headings) if name}


def _faults(headings: list[str], module: Module) -> Iterator[tuple[str, str]]:
    for name, times in Counter(headings).items():
        if name and times > 1:
            yield name, f"it is there {times} times, and the first column was taken"
    for name in dict.fromkeys(headings):
        if name and name not in module.columns and name not in _EXTRA:
            yield name, f"{module.name} has no such column"
    for name in module.columns:
        if name not in headings and name not in WORKED_OUT:
            yield name, f"the file has no such column, so nothing of it is known for {module.name}"
