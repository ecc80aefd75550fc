"""The return's files, of one year or two, as rows of our tables."""

from collections.abc import Sequence
from pathlib import Path

import duckdb

from goldenthread.childdata.loaders.loader import (
    Form,
    NotUsed,
    Source,
    SourceRefused,
    Stage,
    Stamp,
)
from goldenthread.childdata.sql import literal
from goldenthread.childdata.ssda903.files import (
    ModuleFile,
    module_file,
    open_database,
    read_files,
)
from goldenthread.childdata.ssda903.modules import EPISODES, HEADER, module_of
from goldenthread.childdata.ssda903.outputs import OUTPUTS, Output
from goldenthread.childdata.ssda903.spells import make_spells
from goldenthread.childdata.ssda903.uniting import say_other_births, unite_years
from goldenthread.childdata.ssda903.years import settle_years
from goldenthread.childdata.staging_csv import csv_form

_XML_ROOT = b"<EXPSSDA903"


def fits(path: Path) -> bool:
    """Whether the file is one of the return, by its headings; the return as one XML file too."""
    if _is_xml(path):
        return True
    form = csv_form(path)
    return form is not None and module_of(form.headings) is not None


def read(paths: Sequence[Path], stage: Stage) -> None:
    """Read all files of one load together: the years are told from their days, and united."""
    for path in paths:
        if _is_xml(path):
            raise SourceRefused(
                f"{path.name}: this is the return on children looked after as one XML file, "
                "which is not read yet. Export it as CSV files, one for each module."
            )
    files = [module_file(number, path) for number, path in enumerate(paths, start=1)]
    database = open_database(stage)
    try:
        read_files(database, files, stage)
        settle_years(database, files)
        _say_what_is_not_there(files, stage)
        say_other_births(database, files, stage)
        unite_years(database, files, stage)
        make_spells(database)
        _say_what_began_before(database, stage)
        _make_years(database, files)
        for output in OUTPUTS:
            _hand_over(database, output, files, stage)
    finally:
        database.close()


def _is_xml(path: Path) -> bool:
    with path.open("rb") as file:
        return _XML_ROOT in file.read(4096)


def _say_what_is_not_there(files: Sequence[ModuleFile], stage: Stage) -> None:
    years = sorted({file.year for file in files if file.year})
    for module in (HEADER, EPISODES):
        have = {file.year for file in files if file.module is module}
        missing = [str(year) for year in years if year not in have] if have else ["any year"]
        for year in missing:
            why = f"no such file for {year} is among the files, so what it tells is not known"
            stage.say_not_used(NotUsed("SSDA903", module.name, why))
    for file in files:
        if file.year is None:
            why = "nothing tells its collection year: its rows do not say which year they cover"
            stage.say_not_used(NotUsed(file.path.name, file.module.name, why))


def _say_what_began_before(database: duckdb.DuckDBPyConnection, stage: Stage) -> None:
    found = database.execute(
        "SELECT count(*) FROM beginnings WHERE begins = period_began AND entered = ''"
    ).fetchone()
    if found and found[0]:
        why = (
            "they began before the years that were loaded, so the day a child came into care is "
            "not known, and the first placement and legal status begin with the first episode here"
        )
        stage.say_not_used(NotUsed("SSDA903", "beginnings of periods of care", why, found[0]))


def _make_years(database: duckdb.DuckDBPyConnection, files: Sequence[ModuleFile]) -> None:
    database.execute("CREATE TABLE years (gt_file INTEGER, ends VARCHAR)")
    for file in files:
        ends = f"'{file.year.last_day.isoformat()}'" if file.year else "NULL"
        database.execute(f"INSERT INTO years VALUES ({file.number}, {ends})")


def _hand_over(
    database: duckdb.DuckDBPyConnection,
    output: Output,
    files: Sequence[ModuleFile],
    stage: Stage,
) -> None:
    """Write the rows of each file into files of their own, as each has a stamp of its own."""
    of_number = {file.number: file for file in files if file.module.name in output.modules}
    if not of_number:
        return
    made = stage.scratch / f"ssda903-{output.table}"
    if len(of_number) == 1:
        written = [made / f"gt_file={next(iter(of_number))}" / "rows.parquet"]
        written[0].parent.mkdir(parents=True)
        database.execute(f"COPY ({output.sql}) TO {literal(str(written[0]))} (FORMAT parquet)")
    else:
        database.execute(
            f"COPY ({output.sql}) TO {literal(str(made))} (FORMAT parquet, PARTITION_BY (gt_file))"
        )
        written = sorted(made.glob("gt_file=*/*.parquet"))
    if not written:
        return
    described = database.execute(f"DESCRIBE FROM read_parquet({literal(str(written[0]))})")
    names = {name: name for name, *_ in described.fetchall() if name != "gt_file"}
    for path in written:
        number = int(path.parent.name.removeprefix("gt_file="))
        stage.take_parquet(output.table, names, path, _stamp(of_number[number], output.form))


def _stamp(file: ModuleFile, form: Form) -> Stamp:
    first = file.year.first_day if file.year else None
    last = file.year.last_day if file.year else None
    return Stamp(Source.SSDA903, file.path.name, form, first, last)
