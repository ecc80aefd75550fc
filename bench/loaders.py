"""Loading the three other standards against bare libraries reading the same files.

CIN XML against a pass of lxml over every element, SSDA903 against DuckDB reading the same CSV files
to Parquet, Annex A against calamine. "read" is the loader alone, up to the rows that wait to be
settled; "load" goes on to a stored snapshot. CPU time, as a load shares its cores with others;
memory is what a process of its own fills at most. Give other numbers of children as arguments:
python -m bench.loaders 100000.
"""

import datetime
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import duckdb
from lxml import etree
from python_calamine import CalamineWorkbook

from goldenthread.childdata.loaders import annex_a, cin_census, ssda903
from goldenthread.childdata.loading import load
from goldenthread.childdata.staging import Staging
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

ROUNDS = 5
_SIZES = (1_000, 10_000)
_LAST_DAY = datetime.date(2026, 3, 31)
_NOW = datetime.datetime(2026, 4, 1, 6)
_LOADERS = {
    "cin.xml": cin_census.LOADER,
    "ssda903": ssda903.LOADER,
    "annex_a.xlsx": annex_a.LOADER,
}
_PEAK = """
import sys
from pathlib import Path
from bench import loaders
getattr(loaders, sys.argv[1])(Path(sys.argv[2]), Path(sys.argv[3]))
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""
Task = Callable[[Path, Path], object]


def main(sizes: tuple[int, ...] = _SIZES) -> None:
    before: dict[str, float] = {}
    for children in sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            forms = Forms(
                folder / "ssd", folder / "annex_a.xlsx", folder / "ssda903", folder / "cin.xml"
            )
            make_up(Wanted(children, 3, 1, _LAST_DAY), forms)
            print(f"  {children:,} children")
            for form in _LOADERS:
                seconds = _compare(folder / form, folder)
                if form in before:
                    print(f"    {form:<14} {seconds / before[form]:.1f} × the time")
                before[form] = seconds


def _compare(source: Path, folder: Path) -> float:
    bare = _BARE[source.name]
    tasks: tuple[Task, ...] = (read, stored, bare)
    times: list[tuple[float, ...]] = []
    for turn in range(ROUNDS + 1):
        to = folder / f"{source.name}-{turn}"
        to.mkdir()
        times.append(tuple(_cpu(task, source, to / task.__name__) for task in tasks))
    reading, loading, other = (statistics.median(turn[at] for turn in times[1:]) for at in range(3))
    peaks = [_peak(task.__name__, source, folder / f"peak-{task.__name__}") for task in tasks]
    print(
        f"    {source.name:<14} read {reading:6.2f} s ({reading / other:4.1f} ×, {peaks[0]:.0f} MB)"
        f"   load {loading:6.2f} s ({loading / other:4.1f} ×, {peaks[1]:.0f} MB)"
        f"   {bare.__name__} {other:6.2f} s ({peaks[2]:.0f} MB)"
    )
    return loading


def _files(source: Path) -> list[Path]:
    return sorted(source.iterdir()) if source.is_dir() else [source]


def read(source: Path, to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    stage = Staging(to)
    _LOADERS[source.name].read(_files(source), stage)
    stage.parts()


def stored(source: Path, to: Path) -> None:
    load([source], Store(to), _LAST_DAY, _NOW)


def lxml(source: Path, to: Path) -> None:
    """Every element looked at once and forgotten."""
    del to
    with source.open("rb") as file:
        for _, element in etree.iterparse(file, resolve_entities=False, no_network=True):
            if element.tag == "Child":
                element.clear()
                parent = element.getparent()
                while parent is not None and element.getprevious() is not None:
                    del parent[0]


def csv_to_parquet(source: Path, to: Path) -> None:
    to.mkdir(parents=True, exist_ok=True)
    with duckdb.connect() as connection:
        for path in _files(source):
            connection.execute(
                f"COPY (FROM read_csv('{path}')) TO '{to / path.stem}.parquet' (FORMAT parquet)"
            )


def calamine(source: Path, to: Path) -> None:
    del to
    workbook = CalamineWorkbook.from_path(source)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python()


_BARE: dict[str, Task] = {
    "cin.xml": lxml,
    "ssda903": csv_to_parquet,
    "annex_a.xlsx": calamine,
}


def _cpu(task: Task, source: Path, to: Path) -> float:
    begun = time.process_time()
    task(source, to)
    return time.process_time() - begun


def _peak(task: str, source: Path, to: Path) -> float:
    finished = subprocess.run(
        [sys.executable, "-c", _PEAK, task, str(source), str(to)],
        capture_output=True,
        check=True,
        text=True,
    )
    # What getrusage says of a new process would count its parent too.
    return int(finished.stdout) / 1024


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or _SIZES)
