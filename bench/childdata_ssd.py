"""Loading an SSD extract as a snapshot against DuckDB reading the same CSV files to Parquet.

CPU time, because a load shares its cores with others; memory is what a process of its own fills at
most. The load reads the extract with its faults; DuckDB by itself would stop at the first, so it
reads the same children without. Other numbers of children: python -m bench.childdata_ssd 100000.
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

from goldenthread.childdata.loading import load
from goldenthread.childdata.store.snapshots import Store
from goldenthread.childdata.synth.authority import Wanted
from goldenthread.childdata.synth.making import Forms, make_up

ROUNDS = 5
_SIZES = (1_000, 10_000)
_MANY = 50_000
_LAST_DAY = datetime.date(2026, 3, 31)
_NOW = datetime.datetime(2026, 4, 1, 6)
_PEAK = """
import sys
from pathlib import Path
from bench import childdata_ssd
getattr(childdata_ssd, sys.argv[1])(Path(sys.argv[2]), Path(sys.argv[3]))
lines = Path("/proc/self/status").read_text().splitlines()
print(next(line.split()[1] for line in lines if line.startswith("VmHWM")))
"""


def main(sizes: tuple[int, ...] = _SIZES) -> None:
    seconds = []
    for children in sizes:
        with tempfile.TemporaryDirectory() as folder:
            faulty, clean = Path(folder) / "faulty", Path(folder) / "clean"
            wanted = Wanted(children, 6, 1, _LAST_DAY)
            make_up(wanted, Forms(clean), with_faults=False)
            made = make_up(wanted, Forms(faulty))
            megabytes = sum(path.stat().st_size for path in faulty.glob("*.csv")) / 1e6
            print(f"  {children:,} children, {sum(made.rows.values()):,} rows, {megabytes:.0f} MB")
            rounds = ROUNDS if children < _MANY else 1
            seconds.append(_compare(faulty, clean, Path(folder), rounds))
    for (fewer, less), (more, longer) in zip(
        zip(sizes, seconds, strict=True), zip(sizes[1:], seconds[1:], strict=True), strict=False
    ):
        print(
            f"  growth           {more / fewer:7.0f} × the children, {longer / less:.1f} × the time"
        )


def _compare(faulty: Path, clean: Path, folder: Path, rounds: int) -> float:
    stored(faulty, folder / "warm"), bare(clean, folder / "bare")
    pairs = [
        (_cpu(stored, faulty, folder / f"store-{turn}"), _cpu(bare, clean, folder / "bare"))
        for turn in range(rounds)
    ]
    own, other = (statistics.median(pair[at] for pair in pairs) for at in (0, 1))
    print(
        f"  load             {own:7.2f} s    CSV to Parquet {other:7.2f} s    {own / other:5.2f} ×"
    )
    peaks = [_peak("stored", faulty, folder / "peak"), _peak("bare", clean, folder / "bare")]
    print(f"  memory           {peaks[0]:7.0f} MB   CSV to Parquet {peaks[1]:7.0f} MB")
    return own


def stored(extract: Path, store: Path) -> None:
    load([extract], Store(store), _LAST_DAY, _NOW)


def bare(extract: Path, to: Path) -> None:
    """Each file as DuckDB reads it by itself, types found by it."""
    to.mkdir(exist_ok=True)
    with duckdb.connect() as connection:
        connection.execute("SET enable_progress_bar = false")
        for path in sorted(extract.glob("*.csv")):
            connection.execute(
                f"COPY (FROM read_csv('{path}')) TO '{to / path.stem}.parquet' (FORMAT parquet)"
            )


def _cpu(task: Callable[[Path, Path], None], extract: Path, to: Path) -> float:
    begun = time.process_time()
    task(extract, to)
    return time.process_time() - begun


def _peak(task: str, extract: Path, to: Path) -> float:
    finished = subprocess.run(
        [sys.executable, "-c", _PEAK, task, str(extract), str(to)],
        capture_output=True,
        check=True,
        text=True,
    )
    # What getrusage says of a new process would count its parent too.
    return int(finished.stdout) / 1024


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or _SIZES)
